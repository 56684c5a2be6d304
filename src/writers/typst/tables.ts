/** Tables → Typst data: every row as long as the header, since Typst fills cells one by one. */
import type { Table, TableRow } from '../../model/document.ts';
import { anchoredInlines } from './anchors.ts';
import type { TypstBlock, TypstInline } from './data.ts';
import { writeInlines } from './inlines.ts';
import type { Writing } from './writing.ts';

/** A table; one without columns leaves nothing. */
export function writeTable(table: Table, writing: Writing): readonly TypstBlock[] {
  const columns = table.header.cells.length;
  if (columns === 0) return [];
  const cells = (row: TableRow) => writeCells(row, columns, writing);
  return [
    {
      kind: 'table',
      caption: writeInlines(table.caption, writing),
      align: Array.from({ length: columns }, (_, at) => table.align[at] ?? 'left'),
      header: cells(table.header),
      rows: table.rows.map(cells),
      rowHeaders: table.rowHeaders,
    },
  ];
}

function writeCells(
  row: TableRow,
  columns: number,
  writing: Writing,
): readonly (readonly TypstInline[])[] {
  return Array.from({ length: columns }, (_, at) => {
    const cell = row.cells[at];
    return cell === undefined ? [] : anchoredInlines(cell, writing);
  });
}
