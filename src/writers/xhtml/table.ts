/** Data tables with caption and scoped header cells (WCAG 1.3.1, H51, H63). */
import type { Element, ElementContent } from 'hast';
import type { Table, TableCell, TableRow } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import { box, el } from './element.ts';
import { inlineBreak, titleBreak } from './page-break.ts';
import { textOf, type Writer } from './writer.ts';

export function writeTable(table: Table, writer: Writer): readonly ElementContent[] {
  const hasCaption = table.caption.length > 0;
  const captionId = `${table.id}--caption`;
  const caption = el('caption', { id: captionId }, ...writer.unpaged().inlines(table.caption));
  const element = box(
    'table',
    { id: table.id },
    hasCaption ? caption : undefined,
    box('thead', {}, rowOf(table.header, { table, writer, isHeader: true })),
    table.rows.length > 0 ? bodyOf(table, writer) : undefined,
  );
  const name = hasCaption
    ? { 'aria-labelledby': captionId }
    : { 'aria-label': textOf('Tabelle', writer) };
  const scroller = { class: 'table', tabindex: 0, ...name };
  return [
    ...titleBreak(table.caption, writer),
    writer.options.scrollTables ? box('section', scroller, element) : element,
  ];
}

function bodyOf(table: Table, writer: Writer): Element {
  return box(
    'tbody',
    {},
    ...table.rows.map((row) => rowOf(row, { table, writer, isHeader: false })),
  );
}

type RowPlace = { readonly table: Table; readonly writer: Writer; readonly isHeader: boolean };

function rowOf(row: TableRow, place: RowPlace): Element {
  return box('tr', { id: row.id }, ...row.cells.map((cell, column) => cellOf(cell, column, place)));
}

/** An empty corner is no header: it would name a row or column with nothing. */
function cellOf(cell: TableCell, column: number, place: RowPlace): Element {
  const { table, writer, isHeader } = place;
  const align = table.align[column] ?? 'left';
  const attributes = { id: cell.id, class: align === 'left' ? undefined : align };
  const children = [...inlineBreak(cell.id, writer), ...writer.inlines(cell.children)];
  const isEmpty = plainText(cell.children).trim() === '';
  if (isHeader && !isEmpty) return el('th', { ...attributes, scope: 'col' }, ...children);
  if (!isHeader && table.rowHeaders && column === 0 && !isEmpty) {
    return el('th', { ...attributes, scope: 'row' }, ...children);
  }
  return el('td', attributes, ...children);
}
