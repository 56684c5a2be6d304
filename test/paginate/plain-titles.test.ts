/** Titles of headings and bookmarks are searched and heard: no-break spaces in them become plain ones. */
import { PDF, PdfDict, PdfString } from '@libpdf/core';
import { describe, expect, test } from 'vitest';
import { easyPrintFormat } from '../../src/formats/easy-print/index.ts';
import { plainTitles } from '../../src/paginate/finish/plain-titles.ts';
import { elementsOf, openTree, type Tree } from '../../src/paginate/finish/structure.ts';
import { documentFrom, print } from './printing.ts';

const HEADING = 'Das ist die Hilfe in der Stadt';
const markdown = `# ${HEADING}\n\nText.\n\n:::leicht\nEin Satz.\n:::\n\n## Zu dem Amt\n\nText.\n\n:::leicht\nEin Satz.\n:::\n`;

/** All structure elements below the root, and all bookmarks, nested ones too. */
function titledIn(tree: Tree): { readonly elements: PdfDict[]; readonly bookmarks: PdfDict[] } {
  const below = (dict: PdfDict): PdfDict[] =>
    elementsOf(dict, tree).flatMap((one) => [one.dict, ...below(one.dict)]);
  const itemsOf = (parent: PdfDict): PdfDict[] => {
    const items: PdfDict[] = [];
    let item = tree.resolve(parent.get('First'));
    while (item instanceof PdfDict) {
      items.push(item, ...itemsOf(item));
      item = tree.resolve(item.get('Next'));
    }
    return items;
  };
  const outlines = tree.resolve(tree.pdf.getCatalog().get('Outlines'));
  return {
    elements: below(tree.root),
    bookmarks: outlines instanceof PdfDict ? itemsOf(outlines) : [],
  };
}

const titlesOf = (dicts: readonly PdfDict[], key: string, tree: Tree) =>
  dicts.flatMap((dict) => {
    const title = tree.resolve(dict.get(key));
    return title instanceof PdfString ? [title.asString()] : [];
  });

async function printed(): Promise<Tree> {
  const { bytes } = await print(await documentFrom(markdown), easyPrintFormat);
  return openTree(await PDF.load(bytes));
}

describe('titles in a finished file', () => {
  test('are what is written, with plain blanks', async () => {
    const tree = await printed();
    const { elements, bookmarks } = titledIn(tree);
    expect(titlesOf(bookmarks, 'Title', tree)).toEqual(
      expect.arrayContaining([HEADING, 'Zu dem Amt']),
    );
    expect(titlesOf(elements, 'T', tree)).toContain(HEADING);
    const all = [...titlesOf(elements, 'T', tree), ...titlesOf(bookmarks, 'Title', tree)];
    expect(all.filter((title) => title.includes('\u00a0'))).toEqual([]);
  });

  test('become plain at every depth, and nothing but blanks is changed', async () => {
    const tree = await printed();
    const { elements, bookmarks } = titledIn(tree);
    const glued = 'Ä\u00a0–\u00a0„b“';
    for (const dict of elements) dict.set('T', PdfString.fromString(glued));
    for (const dict of bookmarks) dict.set('Title', PdfString.fromString(glued));
    expect(bookmarks.length).toBeGreaterThan(1);
    plainTitles(tree);
    const after = [...titlesOf(elements, 'T', tree), ...titlesOf(bookmarks, 'Title', tree)];
    expect(after).toHaveLength(elements.length + bookmarks.length);
    expect(new Set(after)).toEqual(new Set(['Ä – „b“']));
  });

  test('a file without bookmarks is left as it is', async () => {
    const tree = await printed();
    tree.pdf.getCatalog().delete('Outlines');
    const before = titlesOf(titledIn(tree).elements, 'T', tree);
    plainTitles(tree);
    expect(titlesOf(titledIn(tree).elements, 'T', tree)).toEqual(before);
  });
});
