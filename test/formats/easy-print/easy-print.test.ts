/** The print edition in Leichte Sprache: first page, last page, address code. */
import { describe, expect, test } from 'vitest';
import { addressCode, codePath } from '../../../src/formats/easy-print/address-code.ts';
import { easyPrintData, easyPrintLayout } from '../../../src/formats/easy-print/layout.ts';
import type { Document } from '../../../src/model/document.ts';
import { chapter, documentOf, h, meta, p } from '../../writers/typst/build.ts';
import { everyConstruct } from '../../writers/typst/every-construct.ts';

const document = everyConstruct();

/** All text of a part, in order. */
const textOf = (part: unknown) =>
  [...JSON.stringify(part).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');

const withMeta = (more: Partial<Document['meta']>): Document => ({
  ...document,
  meta: { ...document.meta, ...more },
});

describe('first page', () => {
  test('says what Leichte Sprache is and that nobody has checked this text', () => {
    const lines = textOf(easyPrintData(document).front);
    expect(lines).toContain('Was ist Leichte Sprache?');
    expect(lines).toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
  });
  test('names who checked it', () => {
    const review = {
      status: 'checked',
      group: 'Prüfgruppe Jena',
      date: '2026-10-01',
      names: ['Ayşe Demir'],
    } as const;
    const lines = textOf(easyPrintData(withMeta({ easy: { ...meta.easy, review } })).front);
    expect(lines.join(' ')).toContain('Prüfgruppe Jena');
    expect(lines.join(' ')).toContain('1. Oktober 2026');
    expect(lines.join(' ')).toContain('Ayşe Demir');
    expect(lines.join(' ')).not.toContain('Entwurf');
  });
});

describe('how the text came about', () => {
  test.each([
    ['machine-drafted', 'Kein Mensch hat den ganzen Text geprüft.'],
    ['machine-drafted-reviewed', 'Danach haben Menschen den Text geprüft.'],
    ['human', 'Menschen haben den Text geschrieben.'],
  ] as const)('%s is said on the first page and nowhere else', (origin, line) => {
    const { front, back } = easyPrintData(withMeta({ origin }));
    expect(textOf(front)).toContain(line);
    expect(textOf(back)).not.toContain(line);
  });
});

describe('joints', () => {
  test.each([
    ['hyphen', 'Bürger-Meister'],
    ['mediopunkt', 'Bürger·meister'],
    ['none', 'Bürgermeister'],
  ] as const)('%s', (joint, word) => {
    const data = easyPrintData(withMeta({ easy: { ...meta.easy, joint } }));
    expect(JSON.stringify(data.body)).toContain(word);
    expect(JSON.stringify(data)).not.toContain('‧');
  });
});

describe('last page', () => {
  test('contact with links that telephones and mail programs understand', () => {
    const links = JSON.stringify(easyPrintData(document).back).match(/"href":"[^"]*"/g);
    expect(links).toEqual([
      '"href":"tel:01234560"',
      '"href":"mailto:buergerbuero@example.org"',
      '"href":"https://www.example.org"',
      '"href":"https://lesen.example.org/probe"',
      '"href":"https://lesen.example.org/probe/#downloads"',
    ]);
  });
  test('the address stands in print beside its code', () => {
    const { back } = easyPrintData(document);
    expect(textOf(back)).toContain('https://lesen.example.org/probe');
    expect(JSON.stringify(back)).toContain(
      'QR-Code mit der Adresse https://lesen.example.org/probe',
    );
    expect(easyPrintLayout.data(document).files.has(codePath('lesen'))).toBe(true);
  });
  test('without an address there is neither', () => {
    const { address: _, ...others } = document.meta;
    const bare = { ...document, meta: others };
    expect(textOf(easyPrintData(bare).back)).not.toContain('Den Text im Internet lesen');
    expect(easyPrintLayout.data(bare).files.has(codePath('lesen'))).toBe(false);
  });
});

test('contents are printed from three chapters on', () => {
  const chapters = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      chapter({ id: `k${at}`, blocks: [h(1, 'K', { id: `k${at}` }), p('Satz.')] }),
    );
  expect(easyPrintData(documentOf([], chapters(2))).contents).toBe(false);
  expect(easyPrintData(documentOf([], chapters(3))).contents).toBe(true);
});

test('the code is a square of dark modules with the three finder patterns', () => {
  const svg = new TextDecoder().decode(addressCode('https://lesen.example.org/probe'));
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  // 17 + 4 × version modules and four light ones on each side.
  expect((size - 8 - 17) % 4).toBe(0);
  const dark = new Set(
    [...svg.matchAll(/M(\d+) (\d+)h/g)].map((match) => `${match[1]},${match[2]}`),
  );
  const finder = (x: number, y: number) =>
    [0, 1, 2, 3, 4, 5, 6].every((at) => dark.has(`${x + at},${y}`) && dark.has(`${x},${y + at}`));
  expect(finder(4, 4) && finder(size - 11, 4) && finder(4, size - 11)).toBe(true);
  expect([...dark].some((place) => place.startsWith('3,'))).toBe(false);
});
