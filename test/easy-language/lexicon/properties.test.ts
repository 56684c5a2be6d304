/** What holds of any word and any text, whatever the dictionaries say: compounds, syllables, formulas. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readLexiconFiles } from '../../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../../src/easy-language/lexicon/open-lexicon.ts';
import { type Counts, countText } from '../../../src/easy-language/readability/counts.ts';
import { readabilityOf } from '../../../src/easy-language/readability/formulas.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';

const host = createNodeHost({});
afterAll(() => host.close());
const lexicon = openLexicon(await readLexiconFiles(host));

/** Nouns from the list of held-out compounds, without their marks: real words to be put together. */
const NOUNS = [
  ...new Set(
    readFileSync(new URL('held-out.txt', import.meta.url), 'utf8')
      .split('\n')
      .flatMap((line) => line.match(/^\p{Lu}\p{Ll}+/gu) ?? []),
  ),
];

const noun = fc.constantFrom(...NOUNS);
/** Real nouns, two of them put together, and letters that are no word. */
const word = fc.oneof(
  noun,
  fc.tuple(noun, noun).map(([first, second]) => first + second.toLowerCase()),
  fc.stringMatching(/^[A-Za-zÄÖÜäöüß]{1,24}$/u),
);

describe('a compound', () => {
  it('is its parts put together: nothing lost, nothing added', () => {
    fc.assert(
      fc.property(word, (text) => {
        const parts = lexicon.partsOf(text);
        if (parts === undefined) return;
        expect(parts.length).toBeGreaterThan(1);
        expect(parts.join('').toLowerCase()).toBe(text.toLowerCase());
      }),
      { numRuns: 1500 },
    );
  });

  it('has no part without a vowel, which nobody could read aloud', () => {
    fc.assert(
      fc.property(word, (text) => {
        for (const part of lexicon.partsOf(text) ?? []) expect(part).toMatch(/[aeiouyäöü]/iu);
      }),
      { numRuns: 1500 },
    );
  });

  it('is cut in the same way each time it is asked for', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(lexicon.partsOf(text)).toEqual(lexicon.partsOf(text));
      }),
    );
  });
});

describe('syllables', () => {
  it('are one at least in anything with a letter, and no more than it has vowels', () => {
    fc.assert(
      fc.property(noun, (text) => {
        const vowels = text.match(/[aeiouyäöü]/giu)?.length ?? 0;
        expect(lexicon.syllablesOf(text)).toBeGreaterThanOrEqual(1);
        expect(lexicon.syllablesOf(text)).toBeLessThanOrEqual(Math.max(1, vowels));
      }),
    );
  });

  it('are added up over the parts of a word with hyphens', () => {
    fc.assert(
      fc.property(noun, noun, (first, second) => {
        const apart = lexicon.syllablesOf(first) + lexicon.syllablesOf(second);
        expect(lexicon.syllablesOf(`${first}-${second}`)).toBe(apart);
      }),
    );
  });

  it('do not depend on capitals', () => {
    fc.assert(
      fc.property(noun, (text) => {
        expect(lexicon.syllablesOf(text.toUpperCase())).toBe(lexicon.syllablesOf(text));
      }),
    );
  });
});

describe('readability', () => {
  const text = fc.array(fc.array(word, { minLength: 1, maxLength: 20 }), {
    minLength: 1,
    maxLength: 8,
  });
  const valuesOf = (counts: Counts) => {
    const values = readabilityOf(counts);
    if (values === undefined) throw new Error('nothing was counted');
    return values;
  };

  it('is the same for a text and for the text said twice', () => {
    fc.assert(
      fc.property(text, (sentences) => {
        const once = valuesOf(countText(sentences, lexicon));
        const twice = valuesOf(countText([...sentences, ...sentences], lexicon));
        expect(twice.lix).toBeCloseTo(once.lix, 8);
        expect(twice.rix).toBeCloseTo(once.rix, 8);
        expect(twice.amstad).toBeCloseTo(once.amstad, 8);
        twice.wiener.forEach((value, index) => {
          expect(value).toBeCloseTo(once.wiener[index] ?? Number.NaN, 8);
        });
      }),
    );
  });

  it('does not depend on the order of sentences', () => {
    fc.assert(
      fc.property(text, (sentences) => {
        expect(countText(sentences.toReversed(), lexicon)).toEqual(countText(sentences, lexicon));
      }),
    );
  });

  it('calls a text harder by every formula when its full stops are taken out', () => {
    fc.assert(
      fc.property(text, (sentences) => {
        fc.pre(sentences.length > 1);
        const apart = valuesOf(countText(sentences, lexicon));
        const joined = valuesOf(countText([sentences.flat()], lexicon));
        expect(joined.lix).toBeGreaterThan(apart.lix);
        expect(joined.rix).toBeGreaterThanOrEqual(apart.rix);
        expect(joined.amstad).toBeLessThan(apart.amstad);
        joined.wiener.forEach((value, index) => {
          expect(value).toBeGreaterThan(apart.wiener[index] ?? Number.NaN);
        });
      }),
    );
  });

  it('counts no more of a kind than there are words', () => {
    fc.assert(
      fc.property(text, (sentences) => {
        const counts = countText(sentences, lexicon);
        const { words, long, oneSyllable, manySyllables, frequent, syllables } = counts;
        expect(oneSyllable + manySyllables).toBeLessThanOrEqual(words);
        expect(Math.max(long, frequent)).toBeLessThanOrEqual(words);
        expect(syllables).toBeGreaterThanOrEqual(words);
      }),
    );
  });
});
