/**
 * What must stand in an artefact: the Document in the form in which artefacts are read back. It
 * follows the reading order of the model and the manner of the kind of artefact, never a writer.
 */
import type {
  Block,
  Chapter,
  DefinitionList,
  Document,
  EasySettings,
  Edition,
  Footnote,
  Inline,
  Table,
  TableRow,
} from '../../model/document.ts';
import { passagesOf } from '../../model/reading-order.ts';
import { plainText, walkInlines } from '../../model/walk.ts';
import { type InlineManner, inlinesExpected } from './expected-inlines.ts';
import type { BlockPiece, CellPiece, ListPiece, NotePiece, TablePiece } from './observed.ts';
import type { Manner } from './reader.ts';

/** What is expected of a chapter. */
export type ExpectedChapter = { readonly chapter: Chapter; readonly blocks: readonly BlockPiece[] };

/** Every chapter of an edition as artefacts of this manner hold it. */
export function expectedChapters(
  document: Document,
  edition: Edition,
  manner: Manner,
): readonly ExpectedChapter[] {
  let notesBefore = 0;
  return edition.chapters.map((chapter) => {
    const writing = writingOf(chapter, edition, { document, manner, notesBefore });
    if (manner.numbering === 'edition') notesBefore += chapter.footnotes.length;
    return { chapter, blocks: blocksOfChapter(chapter, writing) };
  });
}

type Writing = InlineManner & {
  readonly manner: Manner;
  /** Notes that stand behind the line of their first mark and have not come yet. */
  readonly waiting: Map<string, Footnote>;
};

function writingOf(
  chapter: Chapter,
  edition: Edition,
  {
    document,
    manner,
    notesBefore,
  }: { readonly document: Document; readonly manner: Manner; readonly notesBefore: number },
): Writing {
  return {
    manner,
    waiting: new Map(
      manner.notes === 'after-mark' ? chapter.footnotes.map((note) => [note.id, note]) : [],
    ),
    lang: edition.lang,
    joint: manner.joint ?? jointOf(document, edition),
    labelOf: (number) => String(number + notesBefore),
    writesOut: manner.writesOut,
    partsSentences: manner.partsSentences,
    jointsInAlternatives: manner.jointsInAlternatives,
  };
}

/** How an edition shows joints: as its author chose in Leichte Sprache, else not at all. */
function jointOf({ meta }: Document, { name }: Edition): EasySettings['joint'] {
  return name === 'easy' ? meta.easy.joint : 'none';
}

function blocksOfChapter(chapter: Chapter, writing: Writing): readonly BlockPiece[] {
  const { notes } = writing.manner;
  const passages = passagesOf(chapter).flatMap(({ block, footnotes }) => [
    ...blockPieces(block, writing),
    ...(notes === 'after-passage' ? footnotes.map((note) => notePiece(note, writing)) : []),
  ]);
  if (notes !== 'chapter-end') return passages;
  return [...passages, ...chapter.footnotes.map((note) => notePiece(note, writing))];
}

/** A line, and the notes that stand behind it. */
function linePieces(
  inlines: readonly Inline[],
  at: BlockPiece['at'],
  writing: Writing,
): readonly BlockPiece[] {
  if (inlines.length === 0) return [];
  const line = { kind: 'line' as const, children: inlinesExpected(inlines, writing), at };
  return [line, ...notesBehind(inlines, writing)];
}

function notesBehind(inlines: readonly Inline[], writing: Writing): readonly BlockPiece[] {
  const notes: Footnote[] = [];
  walkInlines(inlines, (inline) => {
    if (inline.kind !== 'footnote-reference') return;
    const note = writing.waiting.get(inline.footnote);
    writing.waiting.delete(inline.footnote);
    if (note !== undefined) notes.push(note);
  });
  return notes.map((note) => notePiece(note, writing));
}

function notePiece(note: Footnote, writing: Writing): NotePiece {
  return {
    kind: 'note',
    label: writing.labelOf(note.number),
    children: blocksPieces(note.children, writing),
    at: atOf(note),
  };
}

function blocksPieces(blocks: readonly Block[], writing: Writing): readonly BlockPiece[] {
  return blocks.flatMap((block) => blockPieces(block, writing));
}

function blockPieces(block: Block, writing: Writing): readonly BlockPiece[] {
  const at = atOf(block);
  const line = (inlines: readonly Inline[]) => linePieces(inlines, at, writing);
  const within = (children: readonly Block[]) => blocksPieces(children, writing);
  switch (block.kind) {
    case 'heading': {
      const level = writing.manner.levelOf?.(block.level) ?? block.level;
      const children = inlinesExpected(block.children, writing);
      return [{ kind: 'heading', level, children, at }, ...notesBehind(block.children, writing)];
    }
    case 'paragraph':
      return line(block.children);
    case 'list': {
      const style = block.ordered ? 'numbers' : 'bullets';
      const items = block.items.map((item) => ({
        children: within(item.children),
        at: atOf(item),
      }));
      return [{ kind: 'list', style, items, at }];
    }
    case 'definition-list':
      return [definitionsPiece(block, writing)];
    case 'table':
      return [tablePiece(block, writing)];
    case 'figure':
      return [
        group(at, [...line([block.image]), ...line(block.caption), ...within(block.description)]),
      ];
    case 'quote':
      return [group(at, [...within(block.children), ...line(block.attribution)])];
    case 'box':
    case 'contact':
      return [group(at, [...line(block.title), ...within(block.children)])];
    case 'code-block': {
      const run = { kind: 'run' as const, text: block.text, lang: writing.lang, at };
      return [{ kind: 'line', children: [{ kind: 'sentence', children: [run], at }], at }];
    }
    case 'thematic-break':
      return [];
  }
}

function group(at: BlockPiece['at'], children: readonly BlockPiece[]): BlockPiece {
  return { kind: 'group', children, at };
}

/** Each term opens an item; what explains several of them stands with the last. */
function definitionsPiece(list: DefinitionList, writing: Writing): ListPiece {
  const items = list.items.flatMap(({ terms, definitions }) =>
    terms.map((term, index) => {
      const isLast = index === terms.length - 1;
      const explained = isLast ? definitions.flatMap(({ children }) => children) : [];
      const line = linePieces(term.children, atOf(term), writing);
      return { children: [...line, ...blocksPieces(explained, writing)], at: atOf(term) };
    }),
  );
  return { kind: 'list', style: 'definitions', items, at: atOf(list) };
}

function tablePiece(table: Table, writing: Writing): TablePiece {
  const at = atOf(table);
  const caption = linePieces(table.caption, at, writing);
  const rows = [
    rowPiece(table.header, () => 'column', writing),
    ...table.rows.map((row) =>
      rowPiece(row, (column) => (table.rowHeaders && column === 0 ? 'row' : undefined), writing),
    ),
  ];
  return { kind: 'table', caption, rows, at };
}

type HeaderOf = (column: number) => CellPiece['header'];

/** An empty cell is no header: it would name a row or column with nothing. */
function rowPiece(row: TableRow, headerOf: HeaderOf, writing: Writing) {
  const cells = row.cells.map((cell, column): CellPiece => {
    const at = atOf(cell);
    const isEmpty = plainText(cell.children).trim() === '';
    const header = isEmpty ? undefined : headerOf(column);
    const children = linePieces(cell.children, at, writing);
    return { children, at, ...(header === undefined ? {} : { header }) };
  });
  return { cells };
}

function atOf({ id, span }: Pick<Block, 'id' | 'span'>) {
  return { id, span };
}
