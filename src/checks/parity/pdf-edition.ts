/**
 * What a PDF prints of a Document: the edition in Leichte Sprache by itself, or the standard edition
 * with each section's Leichte Sprache in a box at the section's end. Pure; made of the model, not of
 * what writers make.
 */
import { withExplainedWords } from '../../easy-language/explained-words.ts';
import type {
  Block,
  Chapter,
  Document,
  Edition,
  EditionName,
  Heading,
} from '../../model/document.ts';
import { mapBlocks } from './pdf-map-blocks.ts';
import { withNamedTargets } from './pdf-names.ts';
import { ownSentence, type Printing, printedLanguage, printing } from './pdf-printed.ts';

/** The edition as its PDF prints it; undefined when the document has no such edition. */
export function printedEdition(document: Document, name: EditionName): Edition | undefined {
  const editionOf = (wanted: EditionName) =>
    document.editions.find((edition) => edition.name === wanted);
  const found = editionOf(name);
  if (found === undefined) return undefined;
  const main = name === 'easy' ? withExplainedWords(found, document.meta) : found;
  const easy = name === 'easy' ? undefined : editionOf('easy');
  const { joint } = document.meta.easy;
  const printed = main.chapters.map((chapter) => {
    const other = easy?.chapters.find((candidate) => isCounterpart(candidate, chapter));
    const linewise = name === 'easy';
    const own = printedChapter(chapter, {
      joint: linewise ? joint : 'none',
      linewise,
      noteOffset: 0,
    });
    if (other === undefined) return own;
    const noteOffset = chapter.footnotes.length;
    return withBoxes(own, printedChapter(other, { joint, linewise: true, noteOffset }));
  });
  const lang = printedLanguage(document.meta.lang) ?? 'de';
  return { name, lang, chapters: withNamedTargets(withLevels(printed)) };
}

function isCounterpart(easy: Chapter, standard: Chapter): boolean {
  return standard.counterpart === easy.id || easy.counterpart === standard.id;
}

/** Notes are set like any text: their sentences follow each other in a line. */
function printedChapter(chapter: Chapter, how: Printing): Chapter {
  const inNotes = printing({ ...how, linewise: false });
  return {
    ...chapter,
    blocks: mapBlocks(chapter.blocks, printing(how)),
    footnotes: chapter.footnotes.map((note) => ({
      ...note,
      number: note.number + how.noteOffset,
      children: mapBlocks(note.children, inNotes),
    })),
  };
}

/** A section's box stands at its end; what has no section of its own stays with the text before it. */
function withBoxes(chapter: Chapter, easy: Chapter): Chapter {
  const sections = sectionsOf(chapter);
  const homes = new Set(sections.flatMap(({ heading }) => heading?.id ?? []));
  const boxes = new Map<string, Block[]>();
  let home = chapter.id;
  for (const { heading, blocks } of sectionsOf(easy)) {
    const counterpart = heading?.counterpart;
    if (counterpart !== undefined && homes.has(counterpart)) home = counterpart;
    if (blocks.every((block) => block.kind === 'heading')) continue;
    boxes.set(home, [...(boxes.get(home) ?? []), ...blocks.map(oneLevelDown)]);
  }
  const blocks = sections.flatMap(({ heading, blocks: own }) => {
    const beside = boxes.get(heading?.id ?? '') ?? [];
    return beside.length === 0 ? own : [...own, boxOf(beside)];
  });
  return { ...chapter, blocks, footnotes: [...chapter.footnotes, ...easy.footnotes] };
}

function boxOf(children: readonly Block[]): Block {
  const [first] = children;
  const { id, span } = first ?? { id: '', span: { file: '', line: 1, column: 1 } };
  const title = [ownSentence('In Leichter Sprache', { id, span })];
  return { kind: 'box', role: 'note', id: `${id}-box`, span, title, children };
}

function oneLevelDown(block: Block): Block {
  return block.kind === 'heading' ? { ...block, level: levelFrom(block.level + 1) } : block;
}

type Section = { readonly heading: Heading | undefined; readonly blocks: readonly Block[] };

/** Blocks, cut before each heading. */
function sectionsOf({ blocks }: Chapter): readonly Section[] {
  const sections: { readonly heading: Heading | undefined; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [block] });
    else if (sections.length === 0) sections.push({ heading: undefined, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** In print no level is left out: PDF/UA-1 7.4.2. */
function withLevels(chapters: readonly Chapter[]): readonly Chapter[] {
  let last = 1;
  const block = (one: Block): readonly Block[] => {
    if (one.kind !== 'heading') return [one];
    last = Math.max(1, Math.min(one.level, last + 1));
    return [{ ...one, level: levelFrom(last) }];
  };
  const rewriting = { inlines: (inlines: Heading['children']) => inlines, block };
  return chapters.map((chapter) => ({ ...chapter, blocks: mapBlocks(chapter.blocks, rewriting) }));
}

function levelFrom(level: number): Heading['level'] {
  return ([1, 2, 3, 4, 5, 6] as const)[level - 1] ?? 6;
}
