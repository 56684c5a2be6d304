/**
 * Trees of pieces as the sequence in which they are read: lines of words, each with the headings,
 * lists, tables and notes it stands in. Pure.
 */
import type {
  BlockPiece,
  CellPiece,
  HeadingPiece,
  InlinePiece,
  ListPiece,
  NotePiece,
  TablePiece,
} from './observed.ts';
import { type LineOfWords, wordsOf } from './words.ts';

/** What a line stands in, from the outside inwards. */
export type Holder =
  | { readonly kind: 'heading'; readonly piece: HeadingPiece }
  | { readonly kind: 'list'; readonly piece: ListPiece }
  | { readonly kind: 'table'; readonly piece: TablePiece }
  | { readonly kind: 'caption'; readonly piece: TablePiece }
  | {
      readonly kind: 'cell';
      readonly piece: CellPiece;
      /** From 1. */
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: 'note'; readonly piece: NotePiece };

/** A line with what it stands in. */
export type HeldLine = LineOfWords & { readonly holders: readonly Holder[] };

/** All lines in reading order. Lines without words, pictures and marks are left out. */
export function linesOf(blocks: readonly BlockPiece[]): readonly HeldLine[] {
  const lines: HeldLine[] = [];
  walk(blocks, [], lines);
  return lines;
}

function walk(blocks: readonly BlockPiece[], holders: readonly Holder[], out: HeldLine[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'line':
        addLine(block.children, holders, out);
        break;
      case 'heading':
        addLine(block.children, [...holders, { kind: 'heading', piece: block }], out);
        break;
      case 'group':
        walk(block.children, holders, out);
        break;
      case 'note':
        walk(block.children, [...holders, { kind: 'note', piece: block }], out);
        break;
      case 'list':
        for (const item of block.items) {
          walk(item.children, [...holders, { kind: 'list', piece: block }], out);
        }
        break;
      case 'table':
        walkTable(block, holders, out);
    }
  }
}

function walkTable(table: TablePiece, holders: readonly Holder[], out: HeldLine[]): void {
  const inside: readonly Holder[] = [...holders, { kind: 'table', piece: table }];
  walk(table.caption, [...inside, { kind: 'caption', piece: table }], out);
  for (const [row, { cells }] of table.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const holder: Holder = { kind: 'cell', piece: cell, row: row + 1, column: column + 1 };
      walk(cell.children, [...inside, holder], out);
    }
  }
}

function addLine(
  children: readonly InlinePiece[],
  holders: readonly Holder[],
  out: HeldLine[],
): void {
  const line = wordsOf(children);
  const size = line.words.length + line.pictures.length + line.marks.length;
  if (size > 0) out.push({ ...line, holders });
}
