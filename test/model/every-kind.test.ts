/** Walking each kind of node: what it holds, in which order it is read, what of it is plain text. */
import { describe, expect, test } from 'vitest';
import type { Block, Document, Inline } from '../../src/model/document.ts';
import {
  partsOf,
  referencesIn,
  spokenUnits,
  unitsOf,
  walkBlocks,
} from '../../src/model/reading-order.ts';
import { plainText, titleOf, walkInlines } from '../../src/model/walk.ts';
import { prepare } from '../../src/prepare/index.ts';
import { publicationOf } from '../source/publication-of.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>';

async function read(markdown: string): Promise<Document> {
  const files = { '01.md': `# Titel\n\n${markdown}\n`, 'haus.svg': SVG };
  const { value } = await publicationOf(files);
  if (value === undefined) throw new Error('No document');
  return value;
}

/** The first block behind the title. */
async function blockOf(markdown: string): Promise<Block> {
  const block = (await read(markdown)).editions[0]?.chapters[0]?.blocks[1];
  if (block === undefined) throw new Error('No block');
  return block;
}

/** What stands directly in a block: lines in quotation marks, blocks by their kind. */
function shown(block: Block): readonly string[] {
  return partsOf(block).map((part) =>
    'block' in part ? part.block.kind : `„${plainText(part.inlines)}“`,
  );
}

describe('the parts of', () => {
  test.for<[string, string, readonly string[]]>([
    ['a heading', '## Zwei *Wörter*', ['„Zwei Wörter“']],
    ['a paragraph', 'Eins\nzwei', ['„Eins zwei“']],
    ['a list', '- a\n\n  b\n- c\n  - d', ['paragraph', 'paragraph', 'paragraph', 'list']],
    [
      'a definition list',
      'W\nX\n: s\n: t\n\nY\n: u',
      ['„W“', '„X“', 'paragraph', 'paragraph', '„Y“', 'paragraph'],
    ],
    [
      'a table',
      ':::tabelle[T]\n| a | b |\n|---|---|\n| c | |\n:::',
      ['„T“', '„a“', '„b“', '„c“', '„“'],
    ],
    [
      'a figure',
      ':::bild{src="haus.svg" alt="H"}\nU\n\n:::lang\nB\n\n- L\n:::\n:::',
      ['„“', '„U“', 'paragraph', 'list'],
    ],
    ['a quote', ':::zitat{von="K"}\nA\n\nB\n:::', ['paragraph', 'paragraph', '„K“']],
    ['a box', ':::tipp[T]\nA\n\n:::hinweis\nB\n:::\n:::', ['„T“', 'paragraph', 'box']],
    ['a contact', ':::kontakt[T]\nA\nB\n:::', ['„T“', 'paragraph']],
    ['code', '```\na\n```', []],
    ['a break', '***', []],
  ])('%s', async ([, markdown, parts]) => {
    expect(shown(await blockOf(markdown))).toEqual(parts);
  });
});

describe('the plain text of', () => {
  test.for<[string, string, string]>([
    ['marks', '*a* **b** `c`', 'a b c'],
    ['links', '[a](https://a.de) [b](#x)\n\n## X {#x}', 'a b'],
    ['an abbreviation', 'Das :abbr[OZG]', 'Das OZG'],
    ['a glossary word', 'Des :begriff[Gesetzes]{wort=Gesetz}', 'Des Gesetzes'],
    ['a foreign word', ':fremd[open *source*]{lang=en}', 'open source'],
    ['a note', 'a[^1]b\n\n[^1]: N', 'ab'],
    ['a picture', 'a ![H](haus.svg) b', 'a  b'],
    ['a hard break', 'a  \nb', 'a b'],
    ['a joint', 'Ge·setz', 'Ge‧setz'],
  ])('%s', async ([, markdown, text]) => {
    const block = await blockOf(markdown);
    expect(block.kind === 'paragraph' && plainText(block.children)).toBe(text);
  });
});

test('every block is visited once, containers before their content', async () => {
  const document = await read(
    '- a\n\n  :::hinweis\n  > b\n  :::\n\nW\n: s\n\n:::bild{src="haus.svg" alt="H"}\n:::lang\nB\n:::\n:::',
  );
  const kinds: string[] = [];
  walkBlocks(document.editions[0]?.chapters[0]?.blocks ?? [], ({ kind }) => kinds.push(kind));
  expect(kinds.join(' ')).toBe(
    'heading list paragraph box quote paragraph definition-list paragraph figure paragraph',
  );
});

test('every inline is visited once, parents first', async () => {
  const block = await blockOf('a *b **c** `d`* [e :abbr[OZG]](https://a.de)');
  const kinds: string[] = [];
  const visit = ({ kind }: Inline) => kinds.push(kind);
  if (block.kind === 'paragraph') walkInlines(block.children, visit);
  expect(kinds.join(' ')).toBe(
    'text emphasis text strong text text code text link text abbreviation',
  );
});

test('references are found in whatever a block holds, in reading order', async () => {
  const block = await blockOf(
    ':::hinweis[T[^1]]\n- a[^2]\n\n| b[^3] |\n|---|\n| *c[^4]* |\n:::\n\n[^1]: 1\n[^2]: 2\n[^3]: 3\n[^4]: 4',
  );
  expect(referencesIn(block).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

describe('spoken units', () => {
  async function unitsIn(markdown: string): Promise<readonly string[]> {
    const document = prepare(await read(markdown)).value;
    const [chapter] = document.editions[0]?.chapters ?? [];
    return chapter ? spokenUnits(chapter).map(({ kind }) => kind) : [];
  }

  test.for<[string, string, string]>([
    ['sentences', 'Wir helfen. Sie fragen. Alle kommen.', 'sentence sentence sentence'],
    ['code is one', '```\na\n\nb\n```', 'code-block'],
    ['a picture behind the sentence it stands in', 'A ![H](haus.svg) b.', 'sentence image'],
    ['a decorative picture is none', 'A ![](haus.svg){.schmuck} b.', 'sentence'],
    [
      'a picture alone in a cell',
      '| ![H](haus.svg) | b |\n|---|---|\n| c | |',
      'image sentence sentence',
    ],
    ['a break says nothing', '***', ''],
    [
      'a note behind its passage',
      'A.[^1]\n\nB.\n\n[^1]: Das gilt. Immer noch.',
      'sentence sentence sentence sentence',
    ],
  ])('%s', async ([, markdown, kinds]) => {
    expect((await unitsIn(markdown)).join(' ')).toBe(`sentence ${kinds}`.trim());
  });

  test('a block without text has none', async () => {
    expect(unitsOf(await blockOf('***'))).toEqual([]);
  });
});

describe('titles', () => {
  test('are the words of the first heading', async () => {
    const document = await read('Text.');
    const [chapter] = document.editions[0]?.chapters ?? [];
    expect(chapter && titleOf(chapter)).toBe('Titel');
  });

  test('fall back to the slug', async () => {
    const document = await read('Text.');
    const [chapter] = document.editions[0]?.chapters ?? [];
    expect(chapter && titleOf({ ...chapter, blocks: [] })).toBe('01');
  });
});
