/**
 * Walks the structure tree beside the expectation and completes tables, groups, figures and links.
 * Each part is taken only when tree and expectation agree; else it stays as Typst tagged it, which
 * is valid, and `CompletedTags` tells how many were left.
 */
import { PdfArray, PdfDict, PdfName, PdfString } from '@libpdf/core';
import type { ExpectedLink, ExpectedTags } from '../../writers/typst/expected-tags.ts';
import { type NewId, nameRowHeaders, registerIds } from './row-headers.ts';
import { type Element, elementsOf, kidsOf, type Tree, typeOf } from './structure.ts';

/** What was expected and not found; all zero when tree and expectation agree. */
export type LeftOver = { readonly tables: number; readonly groups: number; readonly links: number };

type Walk = {
  readonly tree: Tree;
  readonly tables: ExpectedTags['tables'][number][];
  readonly groups: string[];
  readonly links: ExpectedLink[];
  readonly ids: NewId[];
};

/** Completes the tags in place. */
export function completeTags(tree: Tree, expected: ExpectedTags): LeftOver {
  const walk: Walk = {
    tree,
    tables: [...expected.tables],
    groups: [...expected.groups],
    links: [...expected.links],
    ids: [],
  };
  for (const element of elementsOf(tree.root, tree)) visit(element, walk);
  registerIds(walk.ids, tree);
  return { tables: walk.tables.length, groups: walk.groups.length, links: walk.links.length };
}

function visit(element: Element, walk: Walk): void {
  switch (typeOf(element)) {
    case 'TOC':
      nameContents(element, walk.tree);
      return;
    case 'Lbl':
      // The number of a footnote: Typst names it well.
      if (isNoteMark(element, walk.tree)) return;
      break;
    case 'Div':
      completeDivision(element, walk);
      break;
    case 'Table':
      completeTable(element, walk);
      break;
    case 'Link':
      completeLink(element, walk);
      break;
  }
  for (const child of elementsOf(element.dict, walk.tree)) visit(child, walk);
}

function isNoteMark(label: Element, tree: Tree): boolean {
  return elementsOf(label.dict, tree).some((child) => typeOf(child) === 'Link');
}

function completeDivision(division: Element, walk: Walk): void {
  const kids = elementsOf(division.dict, walk.tree);
  const types = kids.map(typeOf).join(' ');
  if (types === 'Caption Figure') putFigureFirst(division, walk.tree);
  const [cell] = kids;
  if (types === 'Div' && cell !== undefined) makeSection(division, cell, walk);
}

/** Readers meet the picture before its caption, as in every other edition. */
function putFigureFirst(division: Element, tree: Tree): void {
  division.dict.set('K', PdfArray.of(...kidsOf(division.dict, tree).toReversed()));
}

/** `Div > Div`, the grid of one cell, is a box: one `Sect` with the box's title. */
function makeSection(division: Element, cell: Element, walk: Walk): void {
  const title = walk.groups.shift();
  if (title === undefined || division.ref === undefined) return;
  const kids = kidsOf(cell.dict, walk.tree);
  for (const kid of elementsOf(cell.dict, walk.tree)) kid.dict.set('P', division.ref);
  division.dict.set('S', PdfName.of('Sect'));
  division.dict.set('T', PdfString.fromString(title));
  division.dict.set('K', PdfArray.of(...kids));
}

function completeTable(table: Element, walk: Walk): void {
  const [expected] = walk.tables;
  if (expected === undefined || columnsOf(table, walk.tree) !== expected.columns) return;
  walk.tables.shift();
  if (expected.rowHeaders) walk.ids.push(...nameRowHeaders(table, walk));
}

function columnsOf(table: Element, tree: Tree): number {
  const head = elementsOf(table.dict, tree).find((part) => typeOf(part) === 'THead');
  const row = head === undefined ? undefined : elementsOf(head.dict, tree)[0];
  return row === undefined ? 0 : elementsOf(row.dict, tree).length;
}

/** Screen readers speak `Contents` instead of the link's text, so it must be that text. */
function completeLink(link: Element, walk: Walk): void {
  const annotations = annotationsOf(link, walk.tree);
  const [expected] = walk.links;
  const [first] = annotations;
  if (expected === undefined || first === undefined) return;
  if (!leadsTo(first, expected.href, walk.tree)) return;
  walk.links.shift();
  if (expected.text === '') return;
  for (const annotation of annotations) {
    annotation.set('Contents', PdfString.fromString(expected.text));
  }
}

function annotationsOf(link: Element, tree: Tree): readonly PdfDict[] {
  return kidsOf(link.dict, tree).flatMap((kid) => {
    const reference = tree.resolve(kid);
    if (!(reference instanceof PdfDict)) return [];
    if (reference.getName('Type')?.value !== 'OBJR') return [];
    const annotation = tree.resolve(reference.get('Obj'));
    return annotation instanceof PdfDict ? [annotation] : [];
  });
}

function leadsTo(annotation: PdfDict, href: string | null, tree: Tree): boolean {
  const action = tree.resolve(annotation.get('A'));
  const address = action instanceof PdfDict ? tree.resolve(action.get('URI')) : undefined;
  if (href === null) return address === undefined;
  return address instanceof PdfString;
}

/** Without numbered headings Typst begins with a blank: ` „Vorwort“ Seite 1`. Headings may be glued. */
function nameContents(contents: Element, tree: Tree): void {
  for (const child of elementsOf(contents.dict, tree)) {
    if (typeOf(child) !== 'Link') {
      nameContents(child, tree);
      continue;
    }
    for (const annotation of annotationsOf(child, tree)) {
      const said = tree.resolve(annotation.get('Contents'));
      if (!(said instanceof PdfString)) continue;
      annotation.set(
        'Contents',
        PdfString.fromString(said.asString().replaceAll('\u00a0', ' ').trim()),
      );
    }
  }
}
