/** Whatever stands in a sentence: rules do not fail, and what they find lies inside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../contexts.ts';
import { judging } from '../rule-outcome.ts';

const WORDS = (
  'der die das des dem den ein einer eines und oder aber nicht kein ohne Sie du dein wird wurde worden ' +
  'geprüft hatte war gegangen Stadt Amt Amtes Bürgermeisters Kinder Menschen kleiner alten sagt dass weil ' +
  'wenn käme würde möchte 3 12 , , : ; ( ) – „ “ ? ! . hier siehe 07743 Jena E-Mail 18-Jährige wegen von in'
).split(' ');

const sentence = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string()), {
    minLength: 1,
    maxLength: 25,
  })
  .map((words) => words.join(' '));

describe('rules for sentences and texts', async () => {
  const { lexicon, rules } = await judging('ST');

  it('find words that are there, in any sentences', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (texts) => {
        for (const { test } of rules) {
          for (const { sentence: found, from, to } of test(contextOf(texts, lexicon))) {
            expect(texts).toContain(found.text);
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(found.text.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('find the same twice', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const found = () =>
          rules.map(({ test }) =>
            test(contextOf([text], lexicon)).map(({ from, to, message, suggestion }) => ({
              from,
              to,
              message,
              suggestion,
            })),
          );
        expect(found()).toEqual(found());
      }),
      { numRuns: 50 },
    );
  });

  it('find nothing where nothing is', () => {
    for (const { rule, test } of rules) {
      expect(test({ ...contextOf([], lexicon) }), rule.id).toEqual([]);
    }
  });

  it('say what they find in both languages, as sentences', () => {
    const texts = WORDS.map((_, at) => WORDS.slice(at, at + 14).join(' '));
    const found = rules.flatMap(({ test }) => test(contextOf(texts, lexicon)));
    expect(found.length).toBeGreaterThan(50);
    const bad = found.filter(
      ({ message: { de, en } }) =>
        !/^[\p{Lu}\d].*[.?]$/u.test(de) || !/^[\p{Lu}\d].*[.?]$/u.test(en),
    );
    expect(bad.map(({ message }) => message)).toEqual([]);
  });
});
