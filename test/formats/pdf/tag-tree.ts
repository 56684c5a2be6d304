/** A PDF's structure tree as indented text: types, names, headers, alternative and link texts. */
import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfString } from '@libpdf/core';
import {
  attributesOf,
  type Element,
  elementsOf,
  kidsOf,
  openTree,
  type Tree,
  typeOf,
} from '../../../src/paginate/finish/structure.ts';

/** One line for each element, e.g. `  TH Scope=Row Headers=U1x0y0 ID=R0`. */
export async function tagTree(bytes: Uint8Array): Promise<string> {
  const tree = openTree(await PDF.load(bytes));
  const lines: string[] = [];
  const visit = (element: Element, depth: number) => {
    lines.push('  '.repeat(depth) + [typeOf(element), ...factsOf(element, tree)].join(' '));
    for (const child of elementsOf(element.dict, tree)) visit(child, depth + 1);
  };
  for (const element of elementsOf(tree.root, tree)) visit(element, 0);
  return `${lines.join('\n')}\n`;
}

function factsOf(element: Element, tree: Tree): readonly string[] {
  const own = ['T', 'Alt', 'ID', 'Lang'].flatMap((key) => fact(key, element.dict.get(key), tree));
  const table = attributesOf(element, 'Table', tree);
  const attributes = ['Scope', 'Headers'].flatMap((key) => fact(key, table?.get(key), tree));
  const list = attributesOf(element, 'List', tree);
  const layout = attributesOf(element, 'Layout', tree);
  const box =
    layout?.has('BBox') === true && ['Figure', 'Table'].includes(typeOf(element)) ? ['BBox'] : [];
  return [
    ...own,
    ...attributes,
    ...fact('ListNumbering', list?.get('ListNumbering'), tree),
    ...box,
    ...links(element, tree),
  ];
}

function links(element: Element, tree: Tree): readonly string[] {
  return kidsOf(element.dict, tree).flatMap((kid) => {
    const reference = tree.resolve(kid);
    if (!(reference instanceof PdfDict) || reference.getName('Type')?.value !== 'OBJR') return [];
    const annotation = tree.resolve(reference.get('Obj'));
    return annotation instanceof PdfDict ? fact('Contents', annotation.get('Contents'), tree) : [];
  });
}

function fact(key: string, value: PdfObject | undefined, tree: Tree): readonly string[] {
  const resolved = tree.resolve(value);
  if (resolved instanceof PdfString) return [`${key}="${resolved.asString()}"`];
  if (resolved instanceof PdfName) return [`${key}=${resolved.value}`];
  if (!(resolved instanceof PdfArray) || resolved.length === 0) return [];
  const items = resolved
    .toArray()
    .flatMap((item) => (item instanceof PdfString ? [item.asString()] : []));
  return [`${key}=${items.join(',')}`];
}
