/** Each condition tells a violation from its harmless neighbour, in both languages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfUaCodes } from '../../../src/checks/pdf-ua/codes.ts';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import * as pairs from './near-misses.ts';
import { broken, cleanPdf } from './sources.ts';

const state: { clean: Uint8Array } = { clean: new Uint8Array() };
beforeAll(async () => {
  state.clean = await cleanPdf();
});

const families: readonly (readonly [string, readonly pairs.Pair[], keyof typeof pdfUaCodes])[] = [
  ['content', pairs.contentPairs, 'pdf/ua-content'],
  ['structure', pairs.structurePairs, 'pdf/ua-structure'],
  ['alternatives and languages', pairs.alternativePairs, 'pdf/ua-alternative'],
  ['tables', pairs.tablePairs, 'pdf/ua-table'],
  ['annotations', pairs.annotationPairs, 'pdf/ua-annotation'],
];

describe.each(families)('%s', (_, family, code) => {
  it.each(family.map((pair, index) => [pair.condition, index, pair] as const))(
    '%s, pair %i: the wrong one is noticed and the right one is not',
    async (condition, _index, { wrong, right }) => {
      const found = await judgePdf(await broken(state.clean, wrong));
      expect([...new Set(found.map((violation) => violation.condition))]).toEqual([condition]);
      expect(await judgePdf(await broken(state.clean, right))).toEqual([]);
      for (const violation of found) {
        const expected = condition === 'ISO 14289-1 7.2' && code === 'pdf/ua-alternative';
        expect(violation.code).toBe(expected ? 'pdf/ua-language' : code);
        expect(violation.message.de).toMatch(/\.$/u);
        expect(violation.message.en).toMatch(/\.$/u);
        expect(violation.message.de).not.toBe(violation.message.en);
        expect(violation.message.de).not.toMatch(/undefined|NaN|\[object/u);
      }
    },
  );
});

describe('the codes', () => {
  it('say why and what to do, in both languages', () => {
    for (const [code, { title, why, help }] of Object.entries(pdfUaCodes)) {
      for (const { de, en } of [title, why, help]) {
        expect(de.length, code).toBeGreaterThan(10);
        expect(en.length, code).toBeGreaterThan(10);
      }
    }
  });
});
