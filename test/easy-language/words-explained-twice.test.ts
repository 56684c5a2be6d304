/** Glossaries that strain the boxes and the list: alike, joined, empty, in odd places, in two chapters. */
import { describe, expect, test } from 'vitest';
import { withExplainedWords } from '../../src/easy-language/explained-words.ts';
import type { Block } from '../../src/model/document.ts';
import { partsOf } from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { documentFrom } from '../paginate/printing.ts';

const entry = (word: string, easy?: string) =>
  `  - wort: ${word}\n    erklaerung: Erklärung zu ${word}.\n${easy === undefined ? '' : `    leicht: ${easy}\n`}`;

async function chaptersOf(glossary: string, ...texts: readonly string[]) {
  const chapters = texts.map((text, at) => `# K${at}\n\nText.\n\n::::leicht\n${text}\n::::\n`);
  const yaml = glossary === '' ? '' : `\nglossar:\n${glossary}`;
  const { editions, meta } = await documentFrom(chapters.join('\n'), yaml);
  const edition = editions.find(({ name }) => name === 'easy');
  if (edition === undefined) throw new Error('no edition in Leichte Sprache');
  return withExplainedWords(edition, meta).chapters;
}

const wordsOf = (block: Block): readonly string[] =>
  partsOf(block).flatMap((part) =>
    'block' in part ? wordsOf(part.block) : [plainText(part.inlines).trim()],
  );

/** Titles of the boxes of a chapter. */
const boxesOf = (chapter?: { readonly blocks: readonly Block[] }) =>
  (chapter?.blocks ?? []).flatMap((block) =>
    block.kind === 'box' && block.id.endsWith('-erklaert') ? wordsOf(block).slice(0, 1) : [],
  );

describe('boxes', () => {
  test('for two words that are explained alike: each has its own', async () => {
    const glossary = entry('Antrag', 'Ein Blatt Papier.') + entry('Formular', 'Ein Blatt Papier.');
    const text = 'Ein :begriff[Antrag] und ein :begriff[Formular].';
    const [first, list] = await chaptersOf(glossary, text);
    expect(boxesOf(first)).toEqual(['Schweres Wort: Antrag', 'Schweres Wort: Formular']);
    expect(list?.blocks.flatMap(wordsOf)).toEqual([
      'Wörter-Liste',
      'Antrag',
      'Ein Blatt Papier.',
      'Formular',
      'Ein Blatt Papier.',
    ]);
  });

  test('for a word in the genitive, though another is explained alike', async () => {
    const glossary = entry('Antrag', 'Ein Blatt Papier.') + entry('Formular', 'Ein Blatt Papier.');
    const [first] = await chaptersOf(glossary, 'Teil des :begriff[Formulars]{wort=Formular}.');
    expect(boxesOf(first)).toEqual(['Schweres Wort: Formular']);
  });

  test('of a word without an explanation in Leichte Sprache show the other one', async () => {
    const [first] = await chaptersOf(entry('Antrag'), 'Ein :begriff[Antrag].');
    expect(first?.blocks.flatMap(wordsOf).at(-1)).toBe('Erklärung zu Antrag.');
  });

  test('come in the chapter of the first use only; the list stands behind all chapters', async () => {
    const text = 'Ein :begriff[Antrag].';
    const chapters = await chaptersOf(entry('Antrag', 'Ein Blatt.'), text, text);
    expect(chapters.map(boxesOf)).toEqual([['Schweres Wort: Antrag'], [], []]);
    expect(chapters.at(-1)?.id).toBe('woerter-liste');
  });

  test('come for words in lists and in boxes of the author', async () => {
    const glossary = entry('Antrag', 'Ein Blatt.') + entry('Amt', 'Ein Haus.');
    const text = '- Ein :begriff[Antrag]\n\n:::hinweis[Wichtig]\nDas :begriff[Amt] hilft.\n:::';
    const [first] = await chaptersOf(glossary, text);
    expect(boxesOf(first)).toEqual(['Schweres Wort: Antrag', 'Schweres Wort: Amt']);
  });

  test('do not come for words that nobody marked, nor for an empty glossary', async () => {
    const text = 'Ein Antrag ist ein Antrag.';
    for (const glossary of ['', entry('Antrag', 'Ein Blatt.')]) {
      const chapters = await chaptersOf(glossary, text);
      expect(chapters).toHaveLength(1);
      expect(chapters.map(boxesOf)).toEqual([[]]);
    }
  });
});

describe('list', () => {
  test('is in the order of the alphabet, whatever joints and umlauts are', async () => {
    const words = ['Zoll', 'Ärztin', 'Be·scheid', 'Beamter', 'Amt'];
    const glossary = words.map((word) => entry(word, `Das ist ${word}.`)).join('');
    const text = words.map((word) => `Das ist :begriff[${word}].`).join('\n');
    const list = (await chaptersOf(glossary, text)).at(-1);
    const terms = list?.blocks.flatMap((block) =>
      block.kind === 'definition-list'
        ? block.items.flatMap(({ terms }) => terms.map(({ children }) => plainText(children)))
        : [],
    );
    expect(terms).toEqual(['Amt', 'Ärztin', 'Beamter', 'Be‧scheid', 'Zoll']);
  });
});
