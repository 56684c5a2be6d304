/**
 * Genitives that look like datives and nominatives, measured on 200 phrases. They were labelled before
 * the rule was written; every second one (the even lines) had no part in making it.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BoundRule } from '../../../src/easy-language/rules.ts';
import { contextOf } from '../contexts.ts';
import { type Judging, judging } from '../rule-outcome.ts';

type Phrase = { readonly isGenitive: boolean; readonly text: string; readonly at: number };

const phrases: readonly Phrase[] = readFileSync(new URL('genitives.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => ({
    isGenitive: line.startsWith('G'),
    text: line.slice(2).replace(/[[\]]/g, ''),
    at: line.indexOf('[') - 2,
  }));

describe('genitives told by their place', () => {
  let ready: Judging;
  beforeAll(async () => {
    ready = await judging('S');
  });

  const rule = (): BoundRule => {
    const found = ready.rules.find((one) => one.rule.id === 'S07a');
    if (found === undefined) throw new Error('There is no rule S07a');
    return found;
  };

  const measure = (some: readonly Phrase[]) => {
    const judged = some.map(({ isGenitive, text, at }) => {
      const hits = rule().test(contextOf([text], ready.lexicon));
      return { isGenitive, isFound: hits.some(({ from, to }) => from <= at && at < to) };
    });
    const right = judged.filter((one) => one.isFound && one.isGenitive).length;
    return {
      precision: right / judged.filter(({ isFound }) => isFound).length,
      recall: right / judged.filter(({ isGenitive }) => isGenitive).length,
    };
  };

  it('are half of a list of 200', () => {
    expect(phrases).toHaveLength(200);
    expect(phrases.filter(({ isGenitive }) => isGenitive)).toHaveLength(100);
  });

  it('are told rightly on phrases that the rule was made with', () => {
    const { precision, recall } = measure(phrases.filter((_, index) => index % 2 === 0));
    expect(precision).toBeCloseTo(0.98, 2);
    expect(recall).toBeCloseTo(1, 2);
  });

  it('are told rightly on phrases that it had not seen', () => {
    const { precision, recall } = measure(phrases.filter((_, index) => index % 2 === 1));
    expect(precision).toBeGreaterThanOrEqual(0.8);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(rule().rule.confidence).toBeLessThanOrEqual(precision);
  });
});
