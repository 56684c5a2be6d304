/** Completing tags on trees made by hand: what Typst never writes, or will write differently one day. */
import {
  PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfString,
} from '@libpdf/core';
import { describe, expect, test } from 'vitest';
import { copyBoxes } from '../../src/paginate/finish/boxes.ts';
import { completeTags } from '../../src/paginate/finish/complete-tags.ts';
import { registerIds } from '../../src/paginate/finish/row-headers.ts';
import {
  attributesOf,
  elementsOf,
  openTree,
  type Tree,
  typeOf,
} from '../../src/paginate/finish/structure.ts';
import type { ExpectedTags } from '../../src/writers/typst/expected-tags.ts';

/** An element: its type first, then entries and kids; a further string is the address of a link. */
interface Shape extends ReadonlyArray<string | Shape | Entries> {}
type Entries = { readonly [key: string]: PdfObject };

const NOTHING: ExpectedTags = { tables: [], groups: [], links: [] };

function treeOf(...top: readonly Shape[]): Tree {
  const pdf = PDF.create();
  const made = (shape: Shape): PdfObject => {
    const [type, ...rest] = shape;
    const dict = PdfDict.of({ S: PdfName.of(String(type)) });
    const kids = rest.flatMap((part): readonly PdfObject[] => {
      if (typeof part === 'string') return [linkTo(part)];
      if (isShape(part)) return [made(part)];
      for (const [key, value] of Object.entries(part)) dict.set(key, value);
      return [];
    });
    dict.set('K', PdfArray.of(...kids));
    return pdf.register(dict);
  };
  const linkTo = (address: string): PdfObject => {
    const isWeb = address.includes(':');
    const action = isWeb
      ? PdfDict.of({ S: PdfName.of('URI'), URI: PdfString.fromString(address) })
      : PdfDict.of({ S: PdfName.of('GoTo'), D: PdfString.fromString(address) });
    const annotation = PdfDict.of({ A: action, Contents: PdfString.fromString(address) });
    return pdf.register(PdfDict.of({ Type: PdfName.of('OBJR'), Obj: pdf.register(annotation) }));
  };
  const root = PdfDict.of({ K: PdfArray.of(...top.map(made)) });
  pdf.getCatalog().set('StructTreeRoot', pdf.register(root));
  return openTree(pdf);
}

function isShape(part: Shape | Entries): part is Shape {
  return Array.isArray(part);
}

/** The tree as one line: `Sect(P P)`; titles and link texts in quotes. */
function lineOf(tree: Tree): string {
  const line = (dict: PdfDict): string =>
    elementsOf(dict, tree)
      .map((element) => {
        const title = tree.resolve(element.dict.get('T'));
        const own = title instanceof PdfString ? `“${title.asString()}”` : '';
        const inside = [...contents(element.dict, tree), line(element.dict)]
          .filter(Boolean)
          .join(' ');
        return `${typeOf(element)}${own}${inside === '' ? '' : `(${inside})`}`;
      })
      .join(' ');
  return line(tree.root);
}

function contents(dict: PdfDict, tree: Tree): readonly string[] {
  const kids = tree.resolve(dict.get('K'));
  return (kids instanceof PdfArray ? kids.toArray() : []).flatMap((kid) => {
    const reference = tree.resolve(kid);
    const annotation =
      reference instanceof PdfDict ? tree.resolve(reference.get('Obj')) : undefined;
    const said =
      annotation instanceof PdfDict ? tree.resolve(annotation.get('Contents')) : undefined;
    return said instanceof PdfString ? [`“${said.asString()}”`] : [];
  });
}

describe('boxes', () => {
  test('a grid of one cell becomes a section with its title', () => {
    const tree = treeOf(['Div', ['Div', ['P'], ['L']]]);
    expect(completeTags(tree, { ...NOTHING, groups: ['Hinweis'] }).groups).toBe(0);
    expect(lineOf(tree)).toBe('Sect“Hinweis”(P L)');
  });
  test('a section in a section takes the second title', () => {
    const tree = treeOf(['Div', ['Div', ['P'], ['Div', ['Div', ['P']]]]]);
    completeTags(tree, { ...NOTHING, groups: ['Außen', 'Innen'] });
    expect(lineOf(tree)).toBe('Sect“Außen”(P Sect“Innen”(P))');
  });
  test('what is left of the tree keeps its division when nothing more is expected', () => {
    const tree = treeOf(['Div', ['Div', ['P']]], ['Div', ['Div', ['P']]]);
    completeTags(tree, { ...NOTHING, groups: ['Eins'] });
    expect(lineOf(tree)).toBe('Sect“Eins”(P) Div(Div(P))');
  });
  test('a grid of two cells is a picture beside its text, not a box', () => {
    const tree = treeOf(['Div', ['Div', ['Figure']], ['Div', ['P']]]);
    expect(completeTags(tree, { ...NOTHING, groups: ['Hinweis'] }).groups).toBe(1);
    expect(lineOf(tree)).toBe('Div(Div(Figure) Div(P))');
  });
  test('the paragraphs of a box point to it as their parent', () => {
    const tree = treeOf(['Div', ['Div', ['P']]]);
    completeTags(tree, { ...NOTHING, groups: ['X'] });
    const [section] = elementsOf(tree.root, tree);
    const [paragraph] = section === undefined ? [] : elementsOf(section.dict, tree);
    expect(paragraph?.dict.get('P')).toBe(section?.ref);
  });
});

describe('figures', () => {
  test('the picture comes before its caption, and stays there the second time', () => {
    const tree = treeOf(['Div', ['Caption'], ['Figure']]);
    completeTags(tree, NOTHING);
    completeTags(tree, NOTHING);
    expect(lineOf(tree)).toBe('Div(Figure Caption)');
  });
});

describe('links', () => {
  const web = { text: 'die Stadt', href: 'https://www.example.org' };
  const inside = { text: 'unten', href: null };
  test('say their text, in order', () => {
    const tree = treeOf(['P', ['Link', 'https://www.example.org'], ['Link', 'ziel']]);
    expect(completeTags(tree, { ...NOTHING, links: [web, inside] }).links).toBe(0);
    expect(lineOf(tree)).toBe('P(Link(“die Stadt”) Link(“unten”))');
  });
  test('over two lines say it on both', () => {
    const tree = treeOf(['Link', 'https://www.example.org', 'https://www.example.org']);
    completeTags(tree, { ...NOTHING, links: [web] });
    expect(lineOf(tree)).toBe('Link(“die Stadt” “die Stadt”)');
  });
  test('of another kind than expected stay as they are', () => {
    const tree = treeOf(['Link', 'ziel']);
    expect(completeTags(tree, { ...NOTHING, links: [web] }).links).toBe(1);
    expect(lineOf(tree)).toBe('Link(“ziel”)');
  });
  test('of footnote marks and of the contents use up no expectation', () => {
    const tree = treeOf(
      ['TOC', ['TOCI', ['Reference', ['Link', ' „Kapitel“ Seite 1 ']]]],
      ['P', ['Lbl', ['Link', 'note']], ['Link', 'ziel']],
    );
    expect(completeTags(tree, { ...NOTHING, links: [inside] }).links).toBe(0);
    expect(lineOf(tree)).toBe(
      'TOC(TOCI(Reference(Link(“„Kapitel“ Seite 1”)))) P(Lbl(Link(“note”)) Link(“unten”))',
    );
  });
  test('without a text keep what the typesetter says', () => {
    const tree = treeOf(['Link', 'https://www.example.org']);
    completeTags(tree, { ...NOTHING, links: [{ text: '', href: 'https://www.example.org' }] });
    expect(lineOf(tree)).toBe('Link(“https://www.example.org”)');
  });
});

describe('tables', () => {
  const table = (columns: number, rows: number): Shape => {
    const cells = (type: string): readonly Shape[] => Array.from({ length: columns }, () => [type]);
    return [
      'Table',
      ['THead', ['TR', ...cells('TH')]],
      ['TBody', ...Array.from({ length: rows }, (): Shape => ['TR', ...cells('TD')])],
    ];
  };
  test('of the expected width get row headers with ids that differ', () => {
    const tree = treeOf(table(2, 2), table(2, 1));
    const tables = [
      { columns: 2, rowHeaders: true },
      { columns: 2, rowHeaders: true },
    ];
    expect(completeTags(tree, { ...NOTHING, tables }).tables).toBe(0);
    expect(lineOf(tree)).toBe(
      'Table(THead(TR(TH TH)) TBody(TR(TH TD) TR(TH TD))) Table(THead(TR(TH TH)) TBody(TR(TH TD)))',
    );
    expect(namesIn(tree)).toEqual(['R0', 'R1', 'R2']);
  });
  test('without row headers stay, and the next one still gets its own', () => {
    const tree = treeOf(table(3, 1), table(2, 1));
    const tables = [
      { columns: 3, rowHeaders: false },
      { columns: 2, rowHeaders: true },
    ];
    completeTags(tree, { ...NOTHING, tables });
    expect(lineOf(tree)).toContain('TBody(TR(TD TD TD))');
    expect(lineOf(tree)).toContain('TBody(TR(TH TD))');
  });
  test('of another width stay untouched', () => {
    const tree = treeOf(table(3, 1));
    const tables = [{ columns: 2, rowHeaders: true }];
    expect(completeTags(tree, { ...NOTHING, tables }).tables).toBe(1);
    expect(lineOf(tree)).not.toContain('TBody(TR(TH');
  });
  test('keep attributes that a cell already has', () => {
    const padding = PdfDict.of({ O: PdfName.of('Layout'), Padding: PdfNumber.of(4) });
    const headers = PdfDict.of({
      O: PdfName.of('Table'),
      Headers: PdfArray.of(PdfString.fromString('U1')),
    });
    const tree = treeOf([
      'Table',
      ['THead', ['TR', ['TH'], ['TH']]],
      ['TBody', ['TR', ['TD', { A: padding }], ['TD', { A: PdfArray.of(padding, headers) }]]],
    ]);
    completeTags(tree, { ...NOTHING, tables: [{ columns: 2, rowHeaders: true }] });
    const [table1] = elementsOf(tree.root, tree);
    const body = table1 === undefined ? undefined : elementsOf(table1.dict, tree)[1];
    const row = body === undefined ? undefined : elementsOf(body.dict, tree)[0];
    const [head, cell] = row === undefined ? [] : elementsOf(row.dict, tree);
    if (head === undefined || cell === undefined) throw new Error('no cells');
    expect(attributesOf(head, 'Layout', tree)?.has('Padding')).toBe(true);
    expect(attributesOf(head, 'Table', tree)?.getName('Scope')?.value).toBe('Row');
    const named = attributesOf(cell, 'Table', tree)?.get('Headers');
    expect(
      named instanceof PdfArray &&
        named.toArray().map((one) => one instanceof PdfString && one.asString()),
    ).toEqual(['U1', 'R0']);
  });
});

describe('ids', () => {
  test('join those of nested name trees, sorted by bytes (7.9.6)', () => {
    const tree = treeOf(['P']);
    const ref = tree.pdf.register(new PdfDict());
    const leaf = (...names: readonly string[]) =>
      tree.pdf.register(
        PdfDict.of({
          Names: PdfArray.of(...names.flatMap((name) => [PdfString.fromString(name), ref])),
        }),
      );
    tree.root.set(
      'IDTree',
      PdfDict.of({ Kids: PdfArray.of(leaf('U2', 'U3'), leaf('Note 1', 'U1')) }),
    );
    registerIds(
      [
        { id: 'R10', ref },
        { id: 'R2', ref },
      ],
      tree,
    );
    expect(namesIn(tree)).toEqual(['Note 1', 'R10', 'R2', 'U1', 'U2', 'U3']);
  });
  test('nothing new leaves the tree as it is', () => {
    const tree = treeOf(['P']);
    registerIds([], tree);
    expect(tree.root.has('IDTree')).toBe(false);
  });
});

describe('boxes of figures', () => {
  const box = (...numbers: readonly number[]): Entries => ({
    A: PdfDict.of({
      O: PdfName.of('Layout'),
      BBox: PdfArray.of(...numbers.map((one) => PdfNumber.of(one))),
    }),
  });
  const boxesIn = (tree: Tree) =>
    elementsOf(tree.root, tree).map(
      (element) => attributesOf(element, 'Layout', tree)?.has('BBox') === true,
    );
  test('are copied where both trees have the same element', () => {
    const to = treeOf(
      ['Figure'],
      ['P'],
      ['Figure', { A: PdfDict.of({ O: PdfName.of('Layout') }) }],
    );
    copyBoxes(treeOf(['Figure', box(1, 2, 3, 4)], ['P'], ['Figure', box(5, 6, 7, 8)]), to);
    expect(boxesIn(to)).toEqual([true, false, true]);
  });
  test('are not copied to an element of another type, or into a tree of another shape', () => {
    const other = treeOf(['P']);
    copyBoxes(treeOf(['Figure', box(1, 2, 3, 4)]), other);
    expect(boxesIn(other)).toEqual([false]);
    const longer = treeOf(['Figure'], ['P']);
    copyBoxes(treeOf(['Figure', box(1, 2, 3, 4)]), longer);
    expect(boxesIn(longer)).toEqual([false, false]);
  });
});

test('a file without tags is an error of ours', () => {
  expect(() => openTree(PDF.create())).toThrow('no structure tree');
});

function namesIn(tree: Tree): readonly string[] {
  const ids = tree.resolve(tree.root.get('IDTree'));
  const names = ids instanceof PdfDict ? tree.resolve(ids.get('Names')) : undefined;
  return (names instanceof PdfArray ? names.toArray() : []).flatMap((name) =>
    name instanceof PdfString ? [name.asString()] : [],
  );
}
