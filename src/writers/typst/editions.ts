/**
 * Whole editions → the body of a layout: one edition by itself, or the standard edition with each
 * section's Leichte Sprache in a box right after the section's own text.
 */
import type { Block, Chapter, Edition, Heading } from '../../model/document.ts';
import { writeBlocks } from './blocks.ts';
import type { TypstBlock } from './data.ts';
import { groupOf } from './groups.ts';
import { linksOf } from './links.ts';
import type { Writing, WritingContext } from './writing.ts';

/** Title of the boxes that hold Leichte Sprache. */
const EASY_TITLE = 'In Leichter Sprache';

/** One edition, chapter after chapter. */
export function writeEdition(edition: Edition, context: WritingContext): readonly TypstBlock[] {
  const writing = writingOf(edition, context);
  return edition.chapters.flatMap((chapter) => writeBlocks(chapter.blocks, writing));
}

/** What `writeBoth` puts together; without `easy` the standard edition stands alone. */
export type BothEditions = { readonly standard: Edition; readonly easy: Edition | undefined };

/** The standard edition with Leichte Sprache in boxes. */
export function writeBoth(editions: BothEditions, context: WritingContext): readonly TypstBlock[] {
  const { standard, easy } = editions;
  const writing = writingOf(standard, context);
  const easyWriting = easy === undefined ? undefined : boxWriting(easy, context);
  return standard.chapters.flatMap((chapter) => {
    const other = easy?.chapters.find((candidate) => isCounterpart(candidate, chapter));
    if (other === undefined || easyWriting === undefined)
      return writeBlocks(chapter.blocks, writing);
    return writeChapter(chapter, other, {
      standard: writing,
      easy: { ...easyWriting, noteOffset: chapter.footnotes.length },
    });
  });
}

/** How to write an edition: Leichte Sprache is set line by line and shows its joints. */
function writingOf(edition: Edition, context: WritingContext): Writing {
  const easy = edition.name === 'easy';
  return {
    blocks: writeBlocks,
    joint: easy ? context.joint : 'none',
    linewise: easy,
    counts: edition.name === context.counted,
    repeated: false,
    links: linksOf(edition),
    pictures: context.pictures,
    headings: { level: context.level, listed: true },
    noteOffset: 0,
  };
}

/** In a box, headings stand one level below their section's and stay out of the contents. */
function boxWriting(easy: Edition, context: WritingContext): Writing {
  const writing = writingOf(easy, context);
  return { ...writing, headings: { level: (asked) => context.level(asked + 1), listed: false } };
}

function isCounterpart(easy: Chapter, standard: Chapter): boolean {
  return standard.counterpart === easy.id || easy.counterpart === standard.id;
}

type BothWritings = { readonly standard: Writing; readonly easy: Writing };

function writeChapter(
  chapter: Chapter,
  other: Chapter,
  writings: BothWritings,
): readonly TypstBlock[] {
  const ids = new Set(
    chapter.blocks.flatMap((block) => (block.kind === 'heading' ? block.id : [])),
  );
  const boxes = new Map<string, (readonly Block[])[]>();
  const state = { home: chapter.id };
  for (const section of sectionsOf(other)) {
    // A heading of its own, without a section to stand beside, stays with the text before it.
    const counterpart = section.heading?.counterpart;
    if (counterpart !== undefined && ids.has(counterpart)) state.home = counterpart;
    if (section.blocks.some((block) => block.kind !== 'heading')) {
      boxes.set(state.home, [...(boxes.get(state.home) ?? []), section.blocks]);
    }
  }
  return sectionsOf(chapter).flatMap(({ heading, blocks }) => {
    const easy = boxes.get(heading?.id ?? '') ?? [];
    boxes.delete(heading?.id ?? '');
    return [
      ...writeBlocks(blocks, writings.standard),
      ...(easy.length === 0 ? [] : [writeBox(easy.flat(), writings.easy)]),
    ];
  });
}

function writeBox(blocks: readonly Block[], writing: Writing): TypstBlock {
  return groupOf('easy', [{ kind: 'text', text: EASY_TITLE }], writeBlocks(blocks, writing));
}

type Section = { readonly heading: Heading | undefined; readonly blocks: readonly Block[] };

/** A chapter's blocks, cut before each heading. */
function sectionsOf(chapter: Chapter): readonly Section[] {
  const sections: { heading: Heading | undefined; blocks: Block[] }[] = [];
  for (const block of chapter.blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [block] });
    else if (sections.length === 0) sections.push({ heading: undefined, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
