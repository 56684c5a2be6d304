/** From what a page exposes to pieces: blocks here, what stands in lines in `exposed-inlines.ts`. Pure. */
import { type Exposed, type ExposedElement, elementsIn, textIn } from './exposed.ts';
import { inlinePieces, isInline, type Reader } from './exposed-inlines.ts';
import { isFurniture } from './furniture.ts';
import type { BlockPiece, CellPiece, InlinePiece, ListPiece, TablePiece } from './observed.ts';

/** The blocks inside an element. Inline content between blocks is a line of its own. */
export function blocksIn(parent: ExposedElement, reader: Reader): readonly BlockPiece[] {
  const blocks: BlockPiece[] = [];
  let line: InlinePiece[] = [];
  const endLine = () => {
    if (line.some((piece) => piece.kind !== 'run' || piece.text.trim() !== '')) {
      blocks.push({ kind: 'line', children: line, at: atOf(parent, reader) });
    }
    line = [];
  };
  for (const child of parent.children) {
    if (child.kind === 'element' && isFurniture(child, parent)) continue;
    if (isInline(child)) {
      line.push(...inlinePieces(child, parent, reader));
      continue;
    }
    endLine();
    blocks.push(...blockOf(child, parent, reader));
  }
  endLine();
  return blocks;
}

function blockOf(
  element: ExposedElement,
  parent: ExposedElement,
  reader: Reader,
): readonly BlockPiece[] {
  const at = atOf(element, reader);
  if (element.tag === 'dl') return [definitionsOf(element, reader)];
  switch (element.role) {
    case 'heading': {
      const children = lineOf(element, reader);
      return [{ kind: 'heading', level: element.level, children, at }];
    }
    case 'list':
      if (parent.role === 'doc-endnotes') return endnotesOf(element, reader);
      return [listOf(element, reader)];
    case 'table':
      return [tableOf(element, reader)];
    case 'doc-footnote': {
      const backLink = elementsIn(element).find(({ role }) => role === 'doc-backlink');
      const label = backLink === undefined ? '' : textIn(backLink).trim();
      return [{ kind: 'note', label, children: blocksIn(element, reader), at }];
    }
    default:
      return [{ kind: 'group', children: blocksIn(element, reader), at }];
  }
}

/** All of it as one line: headings hold nothing else. */
function lineOf(element: ExposedElement, reader: Reader): readonly InlinePiece[] {
  return element.children.flatMap((child) => inlinePieces(child, element, reader));
}

function listOf(list: ExposedElement, reader: Reader): ListPiece {
  const items = itemsOf(list).map((item) => ({
    children: blocksIn(item, reader),
    at: atOf(item, reader),
  }));
  const style = list.tag === 'ol' ? 'numbers' : 'bullets';
  return { kind: 'list', style, items, at: atOf(list, reader) };
}

/** Its entries; what else stands in a list counts as an entry of its own only if it has text. */
function itemsOf(list: ExposedElement): readonly ExposedElement[] {
  return list.children.flatMap((child) => {
    if (child.kind === 'text') return [];
    return child.role === 'none' && child.tag !== 'li' ? itemsOf(child) : [child];
  });
}

/** The notes of a chapter in a list; browsers number it from 1. */
function endnotesOf(list: ExposedElement, reader: Reader): readonly BlockPiece[] {
  return itemsOf(list).map((item, index) => ({
    kind: 'note',
    label: String(index + 1),
    children: blocksIn(item, reader),
    at: atOf(item, reader),
  }));
}

function definitionsOf(list: ExposedElement, reader: Reader): ListPiece {
  const items: { children: BlockPiece[]; readonly at: ReturnType<typeof atOf> }[] = [];
  for (const part of partsOfDefinitions(list)) {
    if (part.tag === 'dt') items.push({ children: [], at: atOf(part, reader) });
    items.at(-1)?.children.push(...blocksIn(part, reader));
  }
  return { kind: 'list', style: 'definitions', items, at: atOf(list, reader) };
}

/** Terms and explanations, without those of lists inside. */
function partsOfDefinitions(element: ExposedElement): readonly ExposedElement[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'text') return [];
    return child.tag === 'dt' || child.tag === 'dd' ? [child] : partsOfDefinitions(child);
  });
}

const CELLS: Readonly<Record<string, CellPiece['header'] | 'none'>> = {
  cell: 'none',
  gridcell: 'none',
  columnheader: 'column',
  rowheader: 'row',
};

function tableOf(table: ExposedElement, reader: Reader): TablePiece {
  const caption = elementsIn(table).find(
    ({ role, tag }) => role === 'caption' || tag === 'caption',
  );
  const rows = elementsIn(table).filter(({ role }) => role === 'row');
  return {
    kind: 'table',
    caption: caption === undefined ? [] : blocksIn(caption, reader),
    rows: rows.map((row) => ({ cells: cellsOf(row, reader) })),
    at: atOf(table, reader),
  };
}

function cellsOf(row: ExposedElement, reader: Reader): readonly CellPiece[] {
  return row.children.flatMap((child) => {
    const kind = child.kind === 'element' ? CELLS[child.role] : undefined;
    if (child.kind === 'text' || kind === undefined) return [];
    const cell = { children: blocksIn(child, reader), at: atOf(child, reader) };
    return [kind === 'none' ? cell : { ...cell, header: kind }];
  });
}

function atOf({ id }: ExposedElement, { page }: Reader) {
  return { ...(page === undefined ? {} : { page }), ...(id === undefined ? {} : { id }) };
}

/** True when the element holds anything to read, furniture apart. */
export function holdsText(node: Exposed): boolean {
  return textIn(node).trim() !== '';
}
