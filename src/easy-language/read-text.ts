/**
 * An edition as the rules of Leichte Sprache see it: sentences in the order of reading, without joints,
 * markup and pictures, and the way back to the author's columns. Wants a prepared document; works for
 * either edition. Words in code blocks and alternative texts are left out.
 */
import type {
  Block,
  Chapter,
  DefinitionItem,
  Edition,
  Inline,
  Sentence,
  Table,
} from '../model/document.ts';
import { passagesOf, unitsOfInlines } from '../model/reading-order.ts';
import { plainText } from '../model/walk.ts';
import { JOINT } from './joint.ts';
import { piecesOf, spanIn } from './pieces.ts';
import type { EasyPassage, EasyPlace, EasySentence, EasyText } from './text.ts';
import { wordsOf } from './words.ts';

/** The chapters of an edition. */
export function readTexts(edition: Edition): readonly EasyText[] {
  return edition.chapters.map(readChapter);
}

/** One chapter. */
export function readChapter(chapter: Chapter): EasyText {
  let under: string | undefined;
  const passages: EasyPassage[] = [];
  for (const { block, footnotes } of passagesOf(chapter)) {
    const blocks = [block, ...footnotes.flatMap(({ children }) => children)];
    for (const line of blocks.flatMap((one) => linesOf(one, 'paragraph'))) {
      const sentences = line.texts.flatMap((text) => sentencesOf(text, line.place));
      if (sentences.length > 0) passages.push({ block: line.block, sentences, under });
      // A title stands under the heading before it; what follows stands under the title.
      if (line.block.kind === 'heading') under = plainText(line.block.children).trim();
    }
  }
  return { chapter: chapter.id, passages };
}

/** Lines of text that belong together. */
type Lines = {
  readonly block: Block;
  readonly texts: readonly (readonly Inline[])[];
  readonly place: EasyPlace;
};

function linesOf(block: Block, place: EasyPlace): readonly Lines[] {
  const own = (text: readonly Inline[], at: EasyPlace): Lines => ({
    block,
    texts: [text],
    place: at,
  });
  const inside = (blocks: readonly Block[], at: EasyPlace) =>
    blocks.flatMap((one) => linesOf(one, at));
  switch (block.kind) {
    case 'heading':
      return [own(block.children, 'heading')];
    case 'paragraph':
      return [own(block.children, place)];
    case 'list':
      return inside(
        block.items.flatMap(({ children }) => children),
        'item',
      );
    case 'definition-list':
      return block.items.flatMap((item) => definitionLines(block, item, place));
    case 'table':
      return tableLines(block);
    case 'figure':
      return [own(block.caption, 'caption'), ...inside(block.description, place)];
    case 'quote':
      return [...inside(block.children, place), own(block.attribution, 'caption')];
    case 'box':
      return [own(block.title, 'heading'), ...inside(block.children, place)];
    case 'contact':
      return [own(block.title, 'heading'), ...inside(block.children, 'contact')];
    case 'code-block':
    case 'thematic-break':
      return [];
  }
}

function definitionLines(
  block: Block,
  { terms, definitions }: DefinitionItem,
  place: EasyPlace,
): readonly Lines[] {
  const explanations = definitions.flatMap(({ children }) => children);
  return [
    { block, texts: terms.map(({ children }) => children), place: 'term' },
    ...explanations.flatMap((one) => linesOf(one, place)),
  ];
}

function tableLines(table: Table): readonly Lines[] {
  const cells = [table.header, ...table.rows].flatMap((row) => row.cells);
  return [
    { block: table, texts: [table.caption], place: 'caption' },
    { block: table, texts: cells.map(({ children }) => children), place: 'cell' },
  ];
}

function sentencesOf(line: readonly Inline[], place: EasyPlace): readonly EasySentence[] {
  return unitsOfInlines(line).flatMap((unit) =>
    unit.kind === 'sentence' ? [readSentence(unit, place)] : [],
  );
}

/** A word with joints, as written. */
const JOINED = new RegExp(`[\\p{L}\\p{M}\\d-]+(?:${JOINT}[\\p{L}\\p{M}\\d-]+)+`, 'gu');

/** One sentence. */
export function readSentence(sentence: Sentence, place: EasyPlace): EasySentence {
  const { written, pieces, marked } = piecesOf(sentence);
  const text = written.replaceAll(JOINT, '');
  let before = 0;
  const joints = [...written.matchAll(JOINED)].map(({ 0: joined, index }) => {
    const from = index - before;
    before += countJoints(joined);
    return { from, to: from + joined.length - countJoints(joined), text: joined };
  });
  return {
    id: sentence.id,
    text,
    words: wordsOf(text),
    place,
    marked,
    joints,
    spanOf: (from, to) => spanIn({ pieces, written, within: sentence.span }, from, to),
  };
}

function countJoints(written: string): number {
  return written.split(JOINT).length - 1;
}
