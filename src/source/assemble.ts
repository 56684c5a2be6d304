/**
 * Chapter files → editions. Read twice: the first time to learn every id, the second time to lead
 * each link to one. Both readings are pure; findings of the first are dropped, since they come again.
 */
import type { Chapter, Edition, EditionName, Metadata, Span, Waiver } from '../model/document.ts';
import type { ChapterFile } from './chapter-file.ts';
import { chapterEditions, type Readings } from './editions.ts';
import { blocksOf } from './markdown/blocks.ts';
import { inlinesOf } from './markdown/inlines.ts';
import type { Reading, Report } from './markdown/reading.ts';
import { resolver, type Targets, targetsOf } from './targets.ts';

/** What editions are made of. */
export type Material = {
  readonly meta: Metadata;
  readonly files: readonly ChapterFile[];
  /** False when a listed chapter could not be read. */
  readonly complete: boolean;
  /** The key of the picture that `path` means in `file`; undefined after a finding. */
  readonly pictureAt: (use: {
    readonly path: string;
    readonly file: string;
    readonly span: Span;
  }) => string | undefined;
  /** Of the entries in publication.yaml. */
  readonly waivers: readonly Waiver[];
  readonly report: Report;
};

/** The editions, `standard` first; `easy` only where some text is in Leichte Sprache. */
export function assemble(material: Material): readonly Edition[] {
  const ids = new Map<string, Span>();
  const silent = { ...material, report: () => {} };
  const editions = readAll(silent, ids, undefined);
  return readAll(material, new Map(), targetsOf(editions, { ids, complete: material.complete }));
}

function readAll(
  material: Material,
  ids: Map<string, Span>,
  targets: Targets | undefined,
): readonly Edition[] {
  const { files } = material;
  const hasEasy = files.some((file) => file.hasEasy);
  const waivers = [...material.waivers];
  const chapters = files.map((file) => {
    const reading = (edition: EditionName): Reading =>
      readingOf({ file, edition, ids, targets, waivers }, material);
    const readings: Readings = hasEasy
      ? { standard: reading('standard'), easy: reading('easy') }
      : { standard: reading('standard') };
    return chapterEditions(file, readings);
  });
  const standard = chapters.flatMap((chapter) => chapter.standard ?? []);
  const easy = chapters.flatMap((chapter) => chapter.easy ?? []);
  const { lang } = material.meta;
  return [
    edition('standard', lang, standard),
    ...(hasEasy ? [{ ...edition('easy', `${lang}-simple`, easy), ...waived(waivers) }] : []),
  ];
}

/** Each once: text that both editions share is read for both. */
function waived(waivers: readonly Waiver[]): Pick<Edition, 'waivers'> {
  const byPlace = new Map(
    waivers.map((one) => [`${one.span.file}:${one.span.line}:${one.span.column}`, one]),
  );
  return byPlace.size === 0 ? {} : { waivers: [...byPlace.values()] };
}

function edition(name: EditionName, lang: string, chapters: readonly Chapter[]): Edition {
  return { name, lang, chapters };
}

function readingOf(
  of: {
    readonly file: ChapterFile;
    readonly edition: EditionName;
    readonly ids: Map<string, Span>;
    readonly targets: Targets | undefined;
    readonly waivers: Waiver[];
  },
  material: Material,
): Reading {
  const { file, edition, ids, targets, waivers } = of;
  const { meta, files, report } = material;
  const from = { file: file.text.file, edition, report };
  return {
    text: file.text,
    edition,
    meta,
    hasGlossary: meta.glossary.length > 0 && files.some((other) => other.hasGlossary),
    keepLines: edition === 'easy',
    nested: false,
    pictureAt: (path, span) => material.pictureAt({ path, file: file.text.file, span }),
    targetOf: targets ? resolver(targets, from) : (target) => target,
    definitions: file.definitions,
    footnotes: { definitions: file.footnotes, used: new Map() },
    waivers,
    ids,
    report,
    convert: { blocks: blocksOf, inlines: inlinesOf },
  };
}
