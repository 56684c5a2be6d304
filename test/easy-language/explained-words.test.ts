/** Hard words on paper: explained in a box below the sentences they first stand in, and in a list at the end. */
import { describe, expect, test } from 'vitest';
import { withExplainedWords } from '../../src/easy-language/explained-words.ts';
import type { Block, Edition } from '../../src/model/document.ts';
import { partsOf } from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { documentFrom } from '../paginate/printing.ts';

const glossary = `
glossar:
  - wort: Bescheid
    erklaerung: Ein Schreiben des Amtes.
    leicht: |
      Ein Be·scheid ist ein Brief.
      Der Brief kommt von dem Amt.
  - wort: Antrag
    erklaerung: Ein Formular.
    leicht: Ein Antrag ist ein Blatt Papier.
`;
const easy = (...lines: readonly string[]) =>
  `# Das Amt\n\nText.\n\n:::leicht\n${lines.join('\n')}\n:::\n`;

/** Kinds of blocks with their words, in reading order. */
const told = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) => `${block.kind}: ${wordsOf(block).join(' / ')}`);

function wordsOf(block: Block): readonly string[] {
  return partsOf(block).flatMap((part) =>
    'block' in part ? wordsOf(part.block) : [plainText(part.inlines).trim()],
  );
}

async function printed(markdown: string): Promise<Edition> {
  const { editions, meta } = await documentFrom(markdown, glossary);
  const edition = editions.find(({ name }) => name === 'easy');
  if (edition === undefined) throw new Error('no edition in Leichte Sprache');
  return withExplainedWords(edition, meta);
}

const firstChapter = async (...lines: readonly string[]) =>
  told((await printed(easy(...lines))).chapters[0]?.blocks ?? []);

describe('boxes', () => {
  test('stand once, below the sentences of the first use, one line a paragraph', async () => {
    const blocks = await firstChapter(
      'Sie bekommen einen :begriff[Bescheid].',
      'Der :begriff[Bescheid] ist wichtig.',
    );
    expect(blocks).toEqual([
      'heading: Das Amt',
      expect.stringContaining('paragraph: Sie bekommen einen Bescheid.'),
      'box: Schweres Wort: Bescheid / Ein Be‧scheid ist ein Brief. / Der Brief kommt von dem Amt.',
    ]);
  });

  test('do not part what stands beside one picture', async () => {
    const blocks = await firstChapter(
      '![Ein Haus](bilder/haus.svg)',
      'Sie brauchen einen :begriff[Antrag].',
      '',
      '- Ein Blatt',
      '',
      'Das ist alles.',
      '![Ein Haus](bilder/haus.svg)',
      'Das Haus ist offen.',
    );
    expect(blocks.map((one) => one.split(':')[0])).toEqual([
      'heading',
      'figure',
      'paragraph',
      'list',
      'paragraph',
      'box',
      'figure',
      'paragraph',
    ]);
  });

  test('show the word as the glossary has it, with the joints of the text', async () => {
    const joined = await firstChapter('Sie bekommen einen :begriff[Be·scheid]{wort=Bescheid}.');
    expect(joined.at(-1)).toContain('Schweres Wort: Be‧scheid /');
    const bent = await firstChapter('Wegen des :begriff[Bescheids]{wort=Bescheid}.');
    expect(bent.at(-1)).toContain('Schweres Wort: Bescheid /');
  });

  test('come for two words in the order of their use', async () => {
    const blocks = await firstChapter('Ein :begriff[Antrag] und ein :begriff[Bescheid].');
    expect(blocks.slice(-2).map((one) => one.split(' / ')[0])).toEqual([
      'box: Schweres Wort: Antrag',
      'box: Schweres Wort: Bescheid',
    ]);
  });

  test('hold no sentences: a page list counts each sentence once', async () => {
    const { chapters } = await printed(easy('Ein :begriff[Antrag].'));
    const box = chapters[0]?.blocks.find(({ kind }) => kind === 'box');
    expect(JSON.stringify(box)).not.toContain('"sentence"');
  });
});

describe('list', () => {
  test('has the words in use, in the order of the alphabet', async () => {
    const { chapters } = await printed(easy('Ein :begriff[Bescheid] und ein :begriff[Antrag].'));
    const list = chapters.at(-1);
    expect(list?.kind).toBe('glossary');
    expect(told(list?.blocks ?? [])).toEqual([
      'heading: Wörter-Liste',
      'definition-list: Antrag / Ein Antrag ist ein Blatt Papier. / Bescheid / Ein Be‧scheid ist ein Brief. / Der Brief kommt von dem Amt.',
    ]);
  });

  test('is not printed beside a glossary of the author, whose words get no boxes', async () => {
    const own = `${easy('Ein :begriff[Antrag].')}\n---\nart: glossar\n---\n\n# Wörter\n\n::glossar\n\n:::leicht[Schwere Wörter]\n:::\n`;
    const { chapters } = await printed(own);
    expect(chapters.map(({ kind }) => kind)).toEqual(['chapter', 'glossary']);
    expect(told(chapters[1]?.blocks ?? []).some((one) => one.startsWith('box'))).toBe(false);
  });

  test('is not printed without words, and nothing else is changed', async () => {
    const document = await documentFrom(easy('Ein Satz.'), glossary);
    const edition = document.editions.find(({ name }) => name === 'easy');
    if (edition === undefined) throw new Error('no edition in Leichte Sprache');
    expect(withExplainedWords(edition, document.meta)).toEqual(edition);
    expect(withExplainedWords(edition, { ...document.meta, glossary: [] })).toEqual(edition);
  });
});

test('all ids are unique, also of what is said twice', async () => {
  const edition = await printed(
    easy('Ein :begriff[Antrag] und ein :begriff[Bescheid].', '', '- x'),
  );
  const ids = [
    ...JSON.stringify(edition.chapters.map(({ blocks }) => blocks)).matchAll(/"id":"([^"]+)"/gu),
  ];
  const names = ids.map((match) => match[1]);
  expect(new Set(names).size).toBe(names.length);
});
