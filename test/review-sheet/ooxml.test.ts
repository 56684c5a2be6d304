/** The DOCX as Office Open XML asks (ISO/IEC 29500), as far as can be told without an office program. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetDocx } from '../../src/review-sheet/docx/index.ts';
import { smallSheet } from './publications.ts';

type Node = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
};

const made: { parts?: ReadonlyMap<string, Node> } = {};

beforeAll(async () => {
  const files = unzipSync(sheetDocx(await smallSheet(), 'antworten.yaml'));
  made.parts = new Map(
    Object.entries(files).map(([path, bytes]) => [path, treeOf(strFromU8(bytes))]),
  );
});

/** The elements of a part; throws where it is not well-formed or a prefix has no namespace. */
function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const node: Node = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root;
}

function all(node: Node, name: string): readonly Node[] {
  const own = node.name === name ? [node] : [];
  return [...own, ...node.children.flatMap((child) => all(child, name))];
}

function part(path: string): Node {
  const found = made.parts?.get(path);
  if (found === undefined) throw new Error(`no part ${path}`);
  return found;
}

const body = () => part('word/document.xml');
const val = (node: Node | undefined) => node?.attributes['w:val'];
const values = (node: Node, name: string) => all(node, name).map(val);

describe('the package (ISO/IEC 29500-2)', () => {
  test('gives every part one content type', () => {
    const types = part('[Content_Types].xml');
    const extensions = all(types, 'Default').map(({ attributes }) => attributes.Extension);
    const names = all(types, 'Override').map(({ attributes }) => attributes.PartName);
    expect(new Set(names).size).toBe(names.length);
    for (const path of made.parts?.keys() ?? []) {
      if (path.startsWith('[')) continue;
      expect(names.includes(`/${path}`) || extensions.includes(path.split('.').at(-1))).toBe(true);
    }
    for (const name of names) expect(made.parts?.has(String(name).slice(1))).toBe(true);
  });

  test.each([
    ['_rels/.rels', ''],
    ['word/_rels/document.xml.rels', 'word'],
  ])('%s leads to parts that exist, each by an id of its own', (rels, folder) => {
    const relations = all(part(rels), 'Relationship').map(({ attributes }) => attributes);
    expect(relations.length).toBeGreaterThan(1);
    expect(new Set(relations.map(({ Id }) => Id)).size).toBe(relations.length);
    for (const { Target = '', Type } of relations) {
      expect(made.parts?.has(posix.join(folder, Target))).toBe(true);
      expect(Type).toMatch(/^http:\/\/schemas\.openxmlformats\.org\//);
    }
  });

  test('the footer of the pages is the part that the relationship names', () => {
    const [reference] = all(body(), 'w:footerReference');
    const target = all(part('word/_rels/document.xml.rels'), 'Relationship').find(
      ({ attributes }) => attributes.Id === reference?.attributes['r:id'],
    );
    expect(target?.attributes.Target).toBe('footer1.xml');
    expect(target?.attributes.Type).toMatch(/\/footer$/);
  });
});

describe('the document (ISO/IEC 29500-1, 17)', () => {
  test('every list and style that is used is defined', () => {
    const numbers = all(part('word/numbering.xml'), 'w:num').map((n) => n.attributes['w:numId']);
    for (const used of values(part('word/styles.xml'), 'w:numId')) expect(numbers).toContain(used);
    const styles = all(part('word/styles.xml'), 'w:style').map((s) => s.attributes['w:styleId']);
    for (const used of values(part('word/styles.xml'), 'w:basedOn')) expect(styles).toContain(used);
    for (const used of values(part('word/footer1.xml'), 'w:pStyle')) expect(styles).toContain(used);
  });

  test('tables: widths of the grid, a first row that repeats, no row broken, paragraphs in cells', () => {
    const tables = all(body(), 'w:tbl');
    expect(tables.length).toBe(3);
    for (const table of tables) {
      const columns = all(table, 'w:gridCol').map(({ attributes }) => attributes['w:w']);
      const [head, ...rows] = all(table, 'w:tr');
      expect(head && all(head, 'w:tblHeader')).toHaveLength(1);
      expect(rows.flatMap((row) => all(row, 'w:tblHeader'))).toEqual([]);
      for (const row of all(table, 'w:tr')) {
        expect(all(row, 'w:tcW').map(({ attributes }) => attributes['w:w'])).toEqual(columns);
        expect(all(row, 'w:cantSplit')).toHaveLength(1);
        for (const cell of all(row, 'w:tc')) expect(cell.children.at(-1)?.name).toBe('w:p');
      }
      const width = columns.reduce((sum, each) => sum + Number(each), 0);
      expect(all(table, 'w:tblW')[0]?.attributes['w:w']).toBe(String(width));
      expect(width).toBeLessThanOrEqual(11906 - 2 * 1020);
    }
  });

  test('the bits of a table’s look say what its attributes say (17.4.55)', () => {
    const bits = {
      'w:firstRow': 0x20,
      'w:lastRow': 0x40,
      'w:firstColumn': 0x80,
      'w:lastColumn': 0x100,
      'w:noHBand': 0x200,
      'w:noVBand': 0x400,
    };
    for (const { attributes } of all(body(), 'w:tblLook')) {
      const sum = Object.entries(bits).reduce(
        (total, [name, bit]) => total + Number(attributes[name]) * bit,
        0,
      );
      expect(Number.parseInt(attributes['w:val'] ?? '', 16)).toBe(sum);
    }
  });

  test('one title comes first, and headings skip no level', () => {
    const paragraphs = body().children[0]?.children[0]?.children.filter(
      ({ name }) => name === 'w:p',
    );
    const styles = (paragraphs ?? []).map((each) => val(all(each, 'w:pStyle')[0]));
    expect(styles[0]).toBe('Title');
    expect(styles.filter((style) => style === 'Title')).toHaveLength(1);
    expect(new Set(styles.filter((style) => style?.startsWith('Heading')))).toEqual(
      new Set(['Heading1']),
    );
    expect(values(part('word/styles.xml'), 'w:outlineLvl')).toEqual(['0']);
  });

  test.each<[string, readonly string[]]>([
    [
      'w:pPr',
      [
        'w:pStyle',
        'w:keepNext',
        'w:pageBreakBefore',
        'w:numPr',
        'w:spacing',
        'w:ind',
        'w:outlineLvl',
      ],
    ],
    ['w:rPr', ['w:rFonts', 'w:b', 'w:color', 'w:sz', 'w:lang']],
    [
      'w:tblPr',
      ['w:tblW', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar', 'w:tblLook', 'w:tblCaption'],
    ],
    ['w:tbl', ['w:tblPr', 'w:tblGrid', 'w:tr']],
    ['w:style', ['w:name', 'w:basedOn', 'w:qFormat', 'w:pPr', 'w:rPr']],
    ['w:sectPr', ['w:footerReference', 'w:pgSz', 'w:pgMar']],
  ])('children of %s stand in the order of the schema', (name, order) => {
    const nodes = [...(made.parts?.values() ?? [])].flatMap((tree) => all(tree, name));
    expect(nodes.length).toBeGreaterThan(0);
    for (const { children } of nodes) {
      const places = children.map((child) => order.indexOf(child.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('what older programs do not know is marked, with something in its place', () => {
    for (const choice of all(body(), 'mc:AlternateContent')) {
      expect(choice.children.map(({ name }) => name)).toEqual(['mc:Choice', 'mc:Fallback']);
    }
    const root = body().children[0]?.attributes ?? {};
    for (const prefix of ['w14', 'wps', 'mc']) expect(root).toHaveProperty(`xmlns:${prefix}`);
    expect(root['mc:Ignorable']).toBe('w14');
  });
});

describe('a page break', () => {
  const isKept = (paragraph: Node) => all(paragraph, 'w:keepNext').length > 0;
  // The first table is for names; each of the others holds the lines of a section.
  const tables = () => all(body(), 'w:tbl').slice(1);

  test('never leaves the question of a section alone: its last two lines go with it', () => {
    expect(tables().length).toBeGreaterThan(0);
    for (const table of tables()) {
      const rows = all(table, 'w:tr').slice(1);
      const kept = rows.map((row) => all(row, 'w:p').every(isKept));
      expect(kept).toEqual(rows.map((_, at) => at >= rows.length - 2));
    }
  });

  test('never parts a row', () => {
    for (const row of tables().flatMap((table) => all(table, 'w:tr'))) {
      expect(all(row, 'w:cantSplit')).toHaveLength(1);
    }
  });
});
