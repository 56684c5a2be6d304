/**
 * Makes the first cell of each body row the header of its row (ISO 14289-1, 7.5): TH with Scope Row
 * and an ID that the other cells of the row name beside their column's.
 */
import { PdfArray, PdfDict, PdfName, PdfRef, PdfString } from '@libpdf/core';
import { attributesOf, type Element, elementsOf, type Tree, typeOf } from './structure.ts';

/** An element ID for the tree's IDTree. */
export type NewId = { readonly id: string; readonly ref: PdfRef };

type Naming = { readonly tree: Tree; readonly ids: readonly NewId[] };

/** Changes one table; returns the IDs it gave. */
export function nameRowHeaders(table: Element, naming: Naming): readonly NewId[] {
  const { tree } = naming;
  const rows = elementsOf(table.dict, tree)
    .filter((part) => typeOf(part) === 'TBody')
    .flatMap((body) => elementsOf(body.dict, tree));
  return rows.flatMap((row, at) => {
    const [header, ...cells] = elementsOf(row.dict, tree);
    if (header?.ref === undefined || typeOf(header) !== 'TD') return [];
    // IDs of earlier tables make this one unique.
    const id = `R${naming.ids.length + at}`;
    makeHeader(header, id, tree);
    for (const cell of cells) addHeader(cell, id, tree);
    return [{ id, ref: header.ref }];
  });
}

function makeHeader(cell: Element, id: string, tree: Tree): void {
  cell.dict.set('S', PdfName.of('TH'));
  cell.dict.set('ID', PdfString.fromString(id));
  tableAttributes(cell, tree).set('Scope', PdfName.of('Row'));
}

function addHeader(cell: Element, id: string, tree: Tree): void {
  const attributes = tableAttributes(cell, tree);
  const known = tree.resolve(attributes.get('Headers'));
  const headers = known instanceof PdfArray ? known.toArray() : [];
  attributes.set('Headers', PdfArray.of(...headers, PdfString.fromString(id)));
}

function tableAttributes(cell: Element, tree: Tree): PdfDict {
  const known = attributesOf(cell, 'Table', tree);
  if (known !== undefined) return known;
  const attributes = PdfDict.of({ O: PdfName.of('Table') });
  const value = tree.resolve(cell.dict.get('A'));
  if (value instanceof PdfArray) value.push(attributes);
  else if (value instanceof PdfDict) cell.dict.set('A', PdfArray.of(value, attributes));
  else cell.dict.set('A', attributes);
  return attributes;
}

/** Rebuilds the IDTree with the new IDs, sorted by bytes (ISO 32000-1, 7.9.6). */
export function registerIds(ids: readonly NewId[], tree: Tree): void {
  if (ids.length === 0) return;
  const entries = new Map(knownIds(tree.resolve(tree.root.get('IDTree')), tree));
  for (const { id, ref } of ids) entries.set(id, ref);
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const names = PdfArray.of(...sorted.flatMap(([id, ref]) => [PdfString.fromString(id), ref]));
  tree.root.set('IDTree', tree.pdf.register(PdfDict.of({ Names: names })));
}

function knownIds(node: unknown, tree: Tree): readonly (readonly [string, PdfRef])[] {
  if (!(node instanceof PdfDict)) return [];
  const kids = tree.resolve(node.get('Kids'));
  const below = kids instanceof PdfArray ? kids.toArray() : [];
  const names = tree.resolve(node.get('Names'));
  const values = names instanceof PdfArray ? names.toArray() : [];
  const own = values.flatMap((value, at) => {
    const ref = values[at + 1];
    const isKey = at % 2 === 0 && value instanceof PdfString && ref instanceof PdfRef;
    return isKey ? [[value.asString(), ref] as const] : [];
  });
  return [...own, ...below.flatMap((kid) => knownIds(tree.resolve(kid), tree))];
}
