/**
 * A publication's folder → `Document`. Everything an author can get wrong is a finding with its place;
 * the value is undefined only where publication.yaml cannot be read. Ids the author did not give are
 * provisional and text is not yet cut into sentences: both are the work of `prepare`.
 */
import { posix } from 'node:path';
import { type Diagnostic, type Result, reporter } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Folder, Host } from '../host/host.ts';
import type { Document } from '../model/document.ts';
import { assemble } from './assemble.ts';
import { readChapters } from './chapters.ts';
import { sourceCodes } from './codes.ts';
import { decode } from './decode.ts';
import { slugOf } from './ids.ts';
import { withLexicons } from './lexicon/index.ts';
import type { Report } from './markdown/reading.ts';
import { collectPictures } from './pictures/collect.ts';
import { metadataOf } from './publication/metadata.ts';
import { readPublicationYaml } from './publication/read.ts';
import { yamlWaivers } from './publication/yaml-waivers.ts';
import { recordingsOf } from './recordings/read.ts';
import { reviewOf } from './review/review.ts';

const PUBLICATION = 'publication.yaml';

/**
 * Reads the publication in a folder.
 * @throws UserError when the folder or its publication.yaml does not exist, or a file may not be read
 */
export async function readPublication(
  host: Host,
  path: string,
): Promise<Result<Document | undefined>> {
  const folder = host.folder(path);
  const bytes = await publicationBytes(folder, path);
  const { report, diagnostics } = collector();
  const yaml = decode(bytes, PUBLICATION, report);
  const values = yaml === undefined ? undefined : readPublicationYaml(yaml, PUBLICATION, report);
  if (values === undefined) return { value: undefined, diagnostics };
  const meta = metadataOf(
    values,
    slugOf(posix.basename(folder.path.replaceAll('\\', '/'))),
    report,
  );
  const { files, complete } = await readChapters(values.kapitel ?? [], folder, report);
  const { pictures, pictureAt } = await collectPictures(files, { host, folder, report });
  const waivers = yaml === undefined ? [] : yamlWaivers(yaml, PUBLICATION, report);
  const editions = assemble({ meta, files, complete, pictureAt, waivers, report });
  const review = await reviewOf(values.pruefung, { editions, folder, report });
  const recordings = await recordingsOf(values.aufnahmen ?? [], { editions, folder, report });
  const { lexika = [] } = values.vorlesen ?? {};
  const { lang } = meta;
  const pronunciation = await withLexicons(meta.pronunciation, lexika, { folder, lang, report });
  const reviewed = {
    ...meta,
    pronunciation,
    easy: { ...meta.easy, review },
    ...(recordings.length > 0 && { recordings }),
  };
  return { value: { meta: reviewed, editions, pictures }, diagnostics };
}

async function publicationBytes(folder: Folder, path: string): Promise<Uint8Array> {
  if ((await folder.locate('.')) !== 'folder') {
    throw new UserError(
      { de: `Den Ordner „${path}“ gibt es nicht.`, en: `There is no folder “${path}”.` },
      {
        de: 'Nennen Sie den Ordner einer Publikation, zum Beispiel content/meine-publikation.',
        en: "Name a publication's folder, for example content/my-publication.",
      },
    );
  }
  const bytes = await folder.read(PUBLICATION);
  if (bytes !== undefined) return bytes;
  throw new UserError(
    {
      de: `Im Ordner „${path}“ gibt es keine ${PUBLICATION}.`,
      en: `The folder “${path}” has no ${PUBLICATION}.`,
    },
    {
      de: 'Legen Sie eine Publikation mit „lesbar new“ an, oder nennen Sie einen anderen Ordner.',
      en: 'Create a publication with “lesbar new”, or name another folder.',
    },
  );
}

/** Collects findings, each place and code once: a heading may be read for both editions. */
function collector(): { readonly report: Report; readonly diagnostics: readonly Diagnostic[] } {
  const find = reporter(sourceCodes);
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report: Report = (code, span, { hint, ...message }) => {
    const key = JSON.stringify([code, span.file, span.line, span.column, message.en]);
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(find(code, { span, message, ...(hint ? { hint } : {}) }));
  };
  return { report, diagnostics };
}
