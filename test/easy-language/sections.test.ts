/** Sections and their fingerprints: the same for the same text, another for any other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionsOf, textFingerprint } from '../../src/easy-language/sections.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { prepare } from '../../src/prepare/index.ts';
import {
  chapter,
  documentOf,
  edition,
  emphasis,
  footnote,
  heading,
  image,
  lineBreak,
  list,
  noteReference,
  paragraph,
  table,
  text,
} from '../builders.ts';
import { baseSource } from '../review-sheet/publications.ts';

function easyOf(document: Document) {
  const easy = document.editions.find(({ name }) => name === 'easy');
  if (easy === undefined) throw new Error('no easy edition');
  return easy;
}

function withBlocks(...blocks: readonly Block[]): Document {
  return documentOf(
    edition('standard', chapter([heading(1, 'Amt', 'amt')])),
    edition('easy', chapter(blocks)),
  );
}

function printsOf(...blocks: readonly Block[]): readonly string[] {
  return sectionsOf(easyOf(withBlocks(...blocks))).map(({ fingerprint }) => fingerprint);
}

const title = heading(1, 'Das Amt', 'amt-leicht');

describe('sections', () => {
  test('headings that follow each other begin one section; text below them ends it', () => {
    const blocks = [
      title,
      heading(2, 'Geld', 'geld'),
      paragraph('Sie bekommen Geld.'),
      heading(2, 'Hilfe', 'hilfe'),
      paragraph('Wir helfen.'),
    ];
    const sections = sectionsOf(easyOf(withBlocks(...blocks)));
    expect(sections.map(({ number, title: name }) => `${number} ${name}`)).toEqual([
      '1 Geld',
      '2 Hilfe',
    ]);
    expect(sections.map((section) => section.blocks.length)).toEqual([3, 2]);
  });

  test('a note belongs to the section that refers to it', () => {
    const note = footnote('n', paragraph('Eine Anmerkung.'));
    const blocks = [title, paragraph('Text.', noteReference('n')), heading(2, 'B', 'b')];
    const all = (words: string) =>
      sectionsOf(edition('easy', chapter(blocks, [{ ...note, children: [paragraph(words)] }]))).map(
        ({ fingerprint }) => fingerprint,
      );
    const [one, two] = [all('Eine Anmerkung.'), all('Eine andere.')];
    expect(one[0]).not.toBe(two[0]);
    expect(one[1]).toBe(two[1]);
  });

  test('an empty edition has none', () => {
    expect(sectionsOf(edition('easy'))).toEqual([]);
  });
});

describe('fingerprints', () => {
  test('of the base publication are the same before sentences are cut and after', async () => {
    const document = await baseSource();
    const again = prepare(document).value;
    expect(sectionsOf(easyOf(again)).map(({ fingerprint }) => fingerprint)).toEqual(
      sectionsOf(easyOf(document)).map(({ fingerprint }) => fingerprint),
    );
    expect(sectionsOf(easyOf(document)).length).toBe(7);
  });

  test('of any text are the same before and after, and keep to their section', () => {
    const word = fc.constantFrom('Amt', 'z. B.', 'Geld', '5 Euro', 'Bürger‧büro', 'ja!', 'So?');
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const lines = fc.array(line, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const written = (all: readonly string[]) =>
          paragraph(...all.flatMap((each, at) => (at === 0 ? [each] : [lineBreak(), each])));
        const blocks = [title, written(first), heading(2, 'B', 'b'), written(second)];
        const document = withBlocks(...blocks);
        const before = sectionsOf(easyOf(document));
        const after = sectionsOf(easyOf(prepare(document).value));
        expect(after.map(({ fingerprint }) => fingerprint)).toEqual(
          before.map(({ fingerprint }) => fingerprint),
        );
        expect(textFingerprint(after)).toBe(textFingerprint(before));
        const changed = printsOf(title, written([...first, 'Neu.']), ...blocks.slice(2));
        expect(changed[0]).not.toBe(before[0]?.fingerprint);
        expect(changed[1]).toBe(before[1]?.fingerprint);
      }),
    );
  });

  test.each<[string, readonly Block[], readonly Block[]]>([
    ['a word', [paragraph('Sie gehen hin.')], [paragraph('Sie gehen weg.')]],
    ['two words for one', [paragraph('Ein Bürger Büro.')], [paragraph('Ein BürgerBüro.')]],
    ['a joint', [paragraph('Bürger‧büro')], [paragraph('Bürgerbüro')]],
    ['a picture', [paragraph(image('Haus', 'a.svg'))], [paragraph(image('Haus', 'b.svg'))]],
    ['its alternative', [paragraph(image('Haus'))], [paragraph(image('Amt'))]],
    ['a line of a list', [list('Eins', 'Zwei')], [list('Eins', 'Drei')]],
    ['a cell', [table('T', ['A'], ['1'])], [table('T', ['A'], ['2'])]],
    ['the heading', [heading(2, 'Alt', 'x')], [heading(2, 'Neu', 'x')]],
  ])('tell %s', (_, before, after) => {
    expect(printsOf(title, ...before)).not.toEqual(printsOf(title, ...after));
  });

  test.each<[string, readonly Block[], readonly Block[]]>([
    ['blanks', [paragraph('Sie  gehen\n hin.')], [paragraph('Sie gehen hin.')]],
    ['ids', [heading(2, 'A', 'x')], [heading(2, 'A', 'y')]],
    ['stress', [paragraph('Sie ', emphasis('gehen'), '.')], [paragraph('Sie gehen.')]],
    ['how text is cut', [paragraph(text('Sie ge'), text('hen.'))], [paragraph('Sie gehen.')]],
  ])('do not tell %s', (_, before, after) => {
    expect(printsOf(title, ...before)).toEqual(printsOf(title, ...after));
  });
});
