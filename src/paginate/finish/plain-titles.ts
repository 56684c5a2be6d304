/**
 * Titles of headings and bookmarks with plain blanks: no-break spaces keep a line of the page together,
 * and who searches or hears a title is to find what is written.
 */
import { PdfDict, PdfString } from '@libpdf/core';
import { type Element, elementsOf, type Tree } from './structure.ts';

const GLUE = /\u00a0/gu;

/** Changes `T` of structure elements (ISO 32000-1, 14.7.2) and `Title` of bookmarks (12.3.3). */
export function plainTitles(tree: Tree): void {
  const visit = (element: Element): void => {
    makePlain(element.dict, 'T', tree);
    for (const child of elementsOf(element.dict, tree)) visit(child);
  };
  for (const element of elementsOf(tree.root, tree)) visit(element);
  const outlines = tree.resolve(tree.pdf.getCatalog().get('Outlines'));
  if (outlines instanceof PdfDict) visitBookmarks(outlines, tree);
}

function visitBookmarks(parent: PdfDict, tree: Tree): void {
  let item = tree.resolve(parent.get('First'));
  while (item instanceof PdfDict) {
    makePlain(item, 'Title', tree);
    visitBookmarks(item, tree);
    item = tree.resolve(item.get('Next'));
  }
}

function makePlain(dict: PdfDict, key: string, tree: Tree): void {
  const title = tree.resolve(dict.get(key));
  if (!(title instanceof PdfString)) return;
  const said = title.asString();
  if (said.match(GLUE)) dict.set(key, PdfString.fromString(said.replaceAll(GLUE, ' ')));
}
