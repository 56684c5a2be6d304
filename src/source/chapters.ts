/** The chapter files that publication.yaml lists, read and parsed, with their slugs. */
import { posix } from 'node:path';
import type { Folder } from '../host/host.ts';
import type { Span } from '../model/document.ts';
import { type ChapterFile, parseChapter } from './chapter-file.ts';
import { decode } from './decode.ts';
import { firstFree, slugOf } from './ids.ts';
import type { Report } from './markdown/reading.ts';
import { didYouMean } from './nearest.ts';

const MAX_CHAPTERS = 500;

type Listed = { readonly value: string; readonly span: Span };

/** Reads the listed files in order; those that cannot be read are findings and left out. */
export async function readChapters(
  listed: readonly Listed[],
  folder: Folder,
  report: Report,
): Promise<{ readonly files: readonly ChapterFile[]; readonly complete: boolean }> {
  const beyond = listed[MAX_CHAPTERS];
  if (beyond) {
    report('source/too-large', beyond.span, {
      de: `Es sind ${listed.length} Kapitel; erlaubt sind ${MAX_CHAPTERS}.`,
      en: `There are ${listed.length} chapters; ${MAX_CHAPTERS} are allowed.`,
    });
    return { files: [], complete: false };
  }
  const files = await folder.list();
  const chapters: ChapterFile[] = [];
  const slugs = new Set<string>();
  const seen = new Set<string>();
  for (const { value, span } of listed) {
    const file = posix.normalize(value);
    if (seen.has(file)) {
      reportRepeated(value, span, report);
      continue;
    }
    seen.add(file);
    const content = await readText(file, { folder, files, span, report });
    if (content === undefined) continue;
    const slug = firstFree(slugOf(posix.basename(file).replace(/\.[^.]*$/, '')), (name) =>
      slugs.has(name),
    );
    slugs.add(slug);
    const chapter = parseChapter({ file, slug, content }, report);
    if (chapter) chapters.push(chapter);
  }
  return { files: chapters, complete: chapters.length === seen.size };
}

function reportRepeated(value: string, span: Span, report: Report): void {
  report('source/repeated-chapter', span, {
    de: `„${value}“ steht schon weiter oben in der Liste.`,
    en: `“${value}” is already listed further up.`,
  });
}

type From = {
  readonly folder: Folder;
  readonly files: readonly string[];
  readonly span: Span;
  readonly report: Report;
};

async function readText(file: string, from: From): Promise<string | undefined> {
  const { folder, files, span, report } = from;
  // macOS and zip files write `ü` as two characters: look for the name in either form.
  const onDisk = files.find((name) => name.normalize('NFC') === file.normalize('NFC')) ?? file;
  const where = /[\\\0]/.test(file) ? 'outside' : await folder.locate(onDisk);
  if (where === 'outside') {
    report('source/path-outside', span, {
      de: `Das Kapitel „${file}“ liegt nicht im Ordner der Publikation.`,
      en: `The chapter “${file}” is not in the publication's folder.`,
    });
    return undefined;
  }
  const bytes = where === 'file' ? await folder.read(onDisk) : undefined;
  if (bytes !== undefined) return decode(bytes, file, report);
  const chapters = files.filter((name) => name.endsWith('.md'));
  report('source/missing-chapter', span, {
    de: `Das Kapitel „${file}“ gibt es nicht.`,
    en: `There is no chapter “${file}”.`,
    hint: didYouMean(file, chapters),
  });
  return undefined;
}
