/**
 * How often rules find something in sentences of Leichte Sprache, and in those of an encyclopaedia
 * (TextComplexityDE). The corpus does not come with the program.
 */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contextOf } from '../contexts.ts';
import { type Judging, judging } from '../rule-outcome.ts';

const file = '/work/shared/corpus/textcomplexityde/source.csv';
const isThere = existsSync(file);
if (!isThere) console.warn(`${file} is missing: hit rates of rules are not measured`);

type Row = { readonly sentence: string; readonly isEasy: boolean };

/** Sentences without a category of Wikipedia are those in Leichte Sprache. */
function rowsOf(csv: string): readonly Row[] {
  const fields = '(?:"((?:[^"]|"")*)"|([^,\\n]*))';
  const line = new RegExp(`^\\d+,\\d+,${fields},${fields},[^,]*,([^,]*),`, 'gmu');
  return [...csv.matchAll(line)].map(([, quoted, bare, , , category]) => ({
    sentence: (quoted ?? bare ?? '').replaceAll('""', '"'),
    isEasy: category === '',
  }));
}

describe.skipIf(!isThere)('on TextComplexityDE', () => {
  const rows = isThere ? rowsOf(new TextDecoder('windows-1252').decode(readFileSync(file))) : [];
  let ready: Judging;
  beforeAll(async () => {
    ready = await judging('S');
  });

  const rate = (id: string, isEasy: boolean) => {
    const rule = ready.rules.find((one) => one.rule.id === id);
    const some = rows.filter((row) => row.isEasy === isEasy);
    const hit = some.filter(
      ({ sentence }) => rule?.test(contextOf([sentence], ready.lexicon)).length,
    );
    return hit.length / some.length;
  };

  it('reads all sentences', () => {
    expect(rows.filter(({ isEasy }) => isEasy)).toHaveLength(100);
    expect(rows.filter(({ isEasy }) => !isEasy)).toHaveLength(1019);
  });

  it.each([
    ['S05', 0.02],
    ['S06', 0.2],
    ['S07', 0.22],
  ])(
    '%s finds nearly nothing in Leichte Sprache, and something in %f of the others',
    (id, least) => {
      expect(rate(id, true)).toBeLessThanOrEqual(0.01);
      expect(rate(id, false)).toBeGreaterThanOrEqual(least);
    },
  );

  it('S07a finds three genitives in Leichte Sprache, all of them real', () => {
    expect(rate('S07a', true)).toBeCloseTo(0.03, 5);
    expect(rate('S07a', false)).toBeGreaterThanOrEqual(0.25);
  });
});
