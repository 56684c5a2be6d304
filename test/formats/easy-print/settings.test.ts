/** What publication.yaml says of print: right, left out, and wrong with its place and a sentence to the author. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsOf } from '../../../src/formats/easy-print/impose.ts';
import { measureOf, sheetOf } from '../../../src/formats/easy-print/sheet.ts';
import type { EasyPrintSettings } from '../../../src/model/document.ts';
import { MINIMAL, publicationOf } from '../../source/publication-of.ts';

async function read(print: string) {
  const yaml = `${MINIMAL}leichte-sprache:\n  druck: ${print}\n`;
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': yaml,
    '01.md': '# T\n\nText.\n\n:::leicht\nSatz.\n:::\n',
  });
  return { print: value?.meta.easy.print, diagnostics };
}

describe('right', () => {
  test.each<[string, EasyPrintSettings]>([
    ['{format: a4, schrift: 24}', { paper: 'a4', size: 24 }],
    ['{format: a5-heft, schrift: "18"}', { paper: 'a5-booklet', size: 18 }],
    ['{}', { paper: 'a4', size: 14 }],
  ])('%s', async (yaml, expected) => {
    const { print, diagnostics } = await read(yaml);
    expect(diagnostics.map(({ message }) => message.de)).toEqual([]);
    expect(print).toEqual(expected);
  });
});

describe('wrong', () => {
  test.each([
    ['{format: a3}', 'a3', ['a4', 'a5-heft']],
    ['{format: A5}', 'A5', ['a5-heft']],
    ['{schrift: 12}', '12', ['14', '18', '24']],
    ['{schrift: 14.5}', '14.5', ['14']],
    ['{schrift: groß}', 'groß', ['18', '24']],
    ['{papier: a4}', 'papier', []],
    ['a5-heft', 'druck', []],
    ['[a4, 14]', 'druck', []],
  ])('%s is told of in its line, with what there is', async (yaml, named, choices) => {
    const { diagnostics } = await read(yaml);
    expect(diagnostics).toHaveLength(1);
    const [finding] = diagnostics;
    const line = MINIMAL.split('\n').length + 1;
    expect(finding?.span).toMatchObject({ file: 'publication.yaml', line });
    for (const word of [named, ...choices]) {
      expect(`${finding?.message.de} ${finding?.hint.de}`).toContain(word);
      expect(`${finding?.message.en} ${finding?.hint.en}`).toContain(word);
    }
  });
});

const papers = (['a4', 'a5-booklet'] as const).flatMap((paper) =>
  ([14, 18, 24] as const).map((size): EasyPrintSettings => ({ paper, size })),
);
const easy = { joint: 'hyphen', profile: 'din33429', review: { status: 'open' } } as const;

describe.each(papers)('the sheet $paper in $size pt', (print) => {
  const sheet = sheetOf({ easy: { ...easy, print } });

  test('has type at least as large as asked for, and a column within its margins', () => {
    expect(sheet.text).toBeGreaterThanOrEqual(print.size);
    const wide = sheet.width - 2 * sheet.margin.x;
    const used = sheet.stacked ? 0 : sheet.picture + sheet.gutter;
    expect(sheet.column).toBeGreaterThan(0);
    expect(sheet.column + used).toBeLessThan(wide);
    expect(sheet.picture).toBeLessThan(wide / 2);
  });

  test('has room for a few words in a line, and units shorter than lines', () => {
    const { line, unit } = measureOf(sheet);
    expect(line).toBeGreaterThanOrEqual(20);
    expect(line).toBeLessThan(60);
    expect(unit).toBeLessThan(line);
  });

  test('has the size of its paper, A4 twice as large as A5', () => {
    const area = (sheet.width * sheet.height * 25.4 ** 2) / 72 ** 2;
    expect(Math.round(area / 1000)).toBe(print.paper === 'a4' ? 62 : 31);
    expect(sheet.height / sheet.width).toBeCloseTo(Math.SQRT2, 1);
  });
});

test('in a booklet each page stands once, empty sides last, outer pages beside inner ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (pages) => {
      const spreads = spreadsOf(pages);
      const places = spreads.flatMap(({ left, right }) => [left, right]);
      const shown = places.filter((page) => page !== null);
      expect(shown.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: pages }, (_, at) => at + 1),
      );
      expect(places.length - pages).toBeLessThan(4);
      // Two pages on one side of a sheet add up to the same in every booklet that is folded once.
      for (const { left, right } of spreads) {
        if (left !== null && right !== null) expect(left + right).toBe(places.length + 1);
      }
    }),
  );
});
