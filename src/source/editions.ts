/**
 * One chapter file → its chapter in each edition. The easy edition has the headings of all sections
 * that reach a text in Leichte Sprache, so that its outline has no gaps; headings of one section
 * know each other as counterparts.
 */
import type { Block, Chapter, EditionName, Heading } from '../model/document.ts';
import type { ChapterFile } from './chapter-file.ts';
import { editionId } from './ids.ts';
import { takeApart } from './markdown/container.ts';
import { footnotesOf, unusedFootnotes } from './markdown/footnotes.ts';
import { headingText } from './markdown/headings.ts';
import { idFor, type Reading, spanOf } from './markdown/reading.ts';
import { trimInlines } from './markdown/text.ts';
import { checkOutline, titleFirst } from './outline.ts';
import { isEmpty, lacksEasy, reachesEasy, type Section, sectionsOf } from './sections.ts';

/** A section's blocks in both editions. `easy` is absent where it has nothing to say. */
type Pair = {
  readonly standard: readonly Block[];
  readonly easy?: readonly Block[];
};

/** How to read the file for each edition; without `easy` there is one edition. */
export type Readings = { readonly standard: Reading; readonly easy?: Reading };

/** The chapter in each edition that has it, `standard` first. */
export function chapterEditions(
  file: ChapterFile,
  readings: Readings,
): Readonly<Partial<Record<EditionName, Chapter>>> {
  const sections = sectionsOf(file.root);
  const pairs = sections.map((_, index) => convert(sections, index, readings));
  const { standard, easy } = readings;
  if (easy) reportMissing(sections, easy);
  const standardBlocks = titleFirst(
    pairs.flatMap((pair) => pair.standard),
    standard,
  );
  const titled = chapter(file, standardBlocks, standard);
  const easyBlocks = pairs.flatMap((pair) => pair.easy ?? []);
  const second =
    easy && easyBlocks.length > 0
      ? easyChapter({ file, blocks: easyBlocks, reading: easy, first: titled })
      : undefined;
  const ledgers = [standard.footnotes, ...(easy ? [easy.footnotes] : [])];
  const footnotes = [...titled.footnotes, ...unusedFootnotes(ledgers, standard)];
  const first = { ...titled, footnotes };
  checkOutline(first, standard.report);
  if (isEmpty(sections) && first.kind !== 'part') reportEmpty(first, standard);
  if (second === undefined) return { standard: withoutCounterparts(first) };
  return { standard: { ...first, counterpart: second.id }, easy: second };
}

function reportEmpty({ span }: Chapter, reading: Reading): void {
  reading.report('source/empty-chapter', span, {
    de: 'In diesem Kapitel steht nur der Titel.',
    en: 'This chapter holds its title only.',
  });
}

function easyChapter(from: {
  readonly file: ChapterFile;
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  readonly first: Chapter;
}): Chapter {
  const { file, reading, first } = from;
  const title = first.blocks[0];
  const [own] = from.blocks;
  // A chapter without a title got one in the standard edition; the easy one must begin alike.
  const needsTitle = title?.kind === 'heading' && !(own?.kind === 'heading' && own.level === 1);
  const blocks = needsTitle ? [easyTitle(title), ...from.blocks] : from.blocks;
  const second = { ...chapter(file, blocks, reading), counterpart: first.id };
  checkOutline(second, reading.report);
  return second;
}

function easyTitle(title: Heading): Heading {
  return { ...title, id: editionId(title.id, 'easy'), counterpart: title.id };
}

function chapter(file: ChapterFile, blocks: readonly Block[], reading: Reading): Chapter {
  const { slug } = file.text;
  const span = blocks[0]?.span ?? { file: file.text.file, line: 1, column: 1 };
  const id = blocks[0]?.id ?? idFor(span, 'heading', reading);
  return { id, slug, kind: file.kind, span, blocks, footnotes: footnotesOf(reading) };
}

/** A heading whose chapter has no easy edition has no counterpart. */
function withoutCounterparts(first: Chapter): Chapter {
  const blocks = first.blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const { counterpart: _, ...heading } = block;
    return heading;
  });
  return { ...first, blocks };
}

function convert(sections: readonly Section[], index: number, readings: Readings): Pair {
  const section = sections[index];
  if (section === undefined) return { standard: [] };
  const { standard, easy } = readings;
  const [heading] = section.heading ? standard.convert.blocks([section.heading], standard) : [];
  const body = standard.convert.blocks(section.standard, standard);
  const blocks = heading ? [heading, ...body] : body;
  if (easy === undefined || !reachesEasy(sections, index)) return { standard: blocks };
  const content = easyContent(section, easy);
  if (heading?.kind !== 'heading' || section.heading === undefined)
    return { standard: blocks, easy: content };
  const other = easyHeading(section, heading, easy);
  return {
    standard: [{ ...heading, counterpart: other.id }, ...body],
    easy: [other, ...content],
  };
}

function easyContent(section: Section, reading: Reading): readonly Block[] {
  const containers = section.easy.map((node) => takeApart(node, reading.text));
  for (const extra of containers.slice(1)) {
    if (extra.label.length === 0) continue;
    reading.report('source/easy-twice', extra.span, {
      de: 'Dieser Abschnitt hat schon einen Text in Leichter Sprache mit Überschrift.',
      en: 'This section already has a text in Leichte Sprache with a heading.',
    });
  }
  const [first] = containers;
  const says = section.shared.length > 0 || containers.some(({ content }) => content.length > 0);
  if (first !== undefined && !says) {
    reading.report('source/easy-missing', first.span, {
      de: 'Dieser Text in Leichter Sprache ist leer.',
      en: 'This text in Leichte Sprache is empty.',
    });
  }
  return [...containers.flatMap(({ content }) => content), ...section.shared]
    .toSorted(byPlace)
    .flatMap((node) => reading.convert.blocks([node], reading));
}

function byPlace(
  a: { readonly position?: { readonly start: { readonly line: number } } | undefined },
  b: typeof a,
): number {
  return (a.position?.start.line ?? 0) - (b.position?.start.line ?? 0);
}

/** The label of `:::leicht[…]`, else the words of the standard heading. */
function easyHeading(section: Section, standard: Heading, reading: Reading): Heading {
  const id = editionId(standard.id, 'easy');
  reading.ids.set(id, standard.span);
  const base = { kind: 'heading', id, level: standard.level, counterpart: standard.id } as const;
  const [node] = section.easy;
  const container = node && takeApart(node, reading.text);
  const label = container ? trimInlines(reading.convert.inlines(container.label, reading)) : [];
  if (container && label.length > 0) return { ...base, span: container.span, children: label };
  const children = section.heading
    ? headingText(section.heading, reading).children
    : standard.children;
  return { ...base, span: standard.span, children };
}

function reportMissing(sections: readonly Section[], reading: Reading): void {
  const lacking = sections.filter((_, index) => lacksEasy(sections, index));
  const none = !sections.some((_, index) => reachesEasy(sections, index));
  // A chapter without any easy text is one finding, not one for each of its sections.
  for (const { heading, standard } of none ? lacking.slice(0, 1) : lacking) {
    const at = heading ?? standard[0];
    if (at === undefined) continue;
    reading.report('source/easy-missing', spanOf(at, reading.text), {
      de: none
        ? 'Dieses Kapitel hat keinen Text in Leichter Sprache.'
        : 'Dieser Abschnitt hat keinen Text in Leichter Sprache.',
      en: none
        ? 'This chapter has no text in Leichte Sprache.'
        : 'This section has no text in Leichte Sprache.',
    });
  }
}
