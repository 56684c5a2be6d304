/** Tables: `:::tabelle[Beschriftung]{kopfspalte}` around one GFM table, or a GFM table alone. */
import type { TableCell as MdastCell, TableRow as MdastRow, Table as MdastTable } from 'mdast';
import type { Inline, Span, Table, TableCell, TableRow } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import { idFor, ownIdFor, type Reading, spanOf } from './reading.ts';
import { trimInlines } from './text.ts';

/** What a `:::tabelle` adds to its table. */
export type TableFrame = {
  readonly caption: readonly Inline[];
  readonly rowHeaders: boolean;
  readonly id?: string;
};

/** A table in the model; rows are brought to the width of the header. */
export function table(node: MdastTable, frame: TableFrame, reading: Reading): Table {
  const span = spanOf(node, reading.text);
  const inside = { ...reading, nested: true };
  const [first, ...others] = node.children;
  const width = first?.children.length ?? 0;
  const header = row(first, width, inside);
  const { caption, rowHeaders } = frame;
  if (plainText(caption).trim() === '') reportCaption(span, reading);
  if (header.cells.every((cell) => plainText(cell.children).trim() === ''))
    reportHeader(span, reading);
  return {
    kind: 'table',
    id: ownIdFor({ span, sort: 'table', own: frame.id }, reading),
    span,
    caption,
    align: Array.from({ length: width }, (_, index) => node.align?.[index] ?? 'left'),
    header,
    rows: others.map((other) => row(other, width, inside)),
    rowHeaders,
  };
}

function row(node: MdastRow | undefined, width: number, reading: Reading): TableRow {
  const span = spanOf(node ?? {}, reading.text);
  const given = node?.children ?? [];
  if (given.length !== width) reportWidth(given.length, width, { span, reading });
  const cells = Array.from({ length: Math.max(width, given.length) }, (_, index) =>
    cell(given[index], { index, row: span, reading }),
  );
  return { id: idFor(span, 'row', reading), span, cells: cells.slice(0, width) };
}

function cell(
  node: MdastCell | undefined,
  at: { readonly index: number; readonly row: Span; readonly reading: Reading },
): TableCell {
  const { reading } = at;
  const span = node ? spanOf(node, reading.text) : at.row;
  const children = trimInlines(reading.convert.inlines(node?.children ?? [], reading));
  return { id: idFor(span, `cell-${at.index + 1}`, reading), span, children };
}

function reportWidth(
  cells: number,
  width: number,
  { span, reading }: { readonly span: Span; readonly reading: Reading },
): void {
  reading.report('source/table-ragged', span, {
    de: `Zellen in dieser Zeile: ${cells}, in der Kopfzeile: ${width}.`,
    en: `Cells in this row: ${cells}, in the header row: ${width}.`,
  });
}

function reportCaption(span: Span, reading: Reading): void {
  reading.report('source/table-without-caption', span, {
    de: 'Diese Tabelle hat keine Beschriftung.',
    en: 'This table has no caption.',
  });
}

function reportHeader(span: Span, reading: Reading): void {
  reading.report('source/table-without-header', span, {
    de: 'Die Kopfzeile dieser Tabelle ist leer.',
    en: 'The header row of this table is empty.',
  });
}
