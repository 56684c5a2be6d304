/** Readability formulas, held against values that others have published. */
import { afterAll, describe, expect, it } from 'vitest';
import { readLexiconFiles } from '../../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../../src/easy-language/lexicon/open-lexicon.ts';
import { type Counts, countText } from '../../../src/easy-language/readability/counts.ts';
import {
  type Readability,
  readabilityOf,
} from '../../../src/easy-language/readability/formulas.ts';
import { wordsOf } from '../../../src/easy-language/words.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';

const host = createNodeHost({});
afterAll(() => host.close());

const none: Counts = {
  sentences: 1,
  words: 100,
  long: 0,
  syllables: 100,
  oneSyllable: 100,
  manySyllables: 0,
  frequent: 0,
};

function valuesOf(counts: Partial<Counts>): Readability {
  const values = readabilityOf({ ...none, ...counts });
  if (values === undefined) throw new Error('nothing was counted');
  return values;
}

describe('readability', async () => {
  const lexicon = openLexicon(await readLexiconFiles(host));
  const measured = (...sentences: readonly string[]) =>
    valuesOf(
      countText(
        sentences.map((sentence) =>
          wordsOf(sentence)
            .filter(({ kind }) => kind === 'word')
            .map(({ text }) => text),
        ),
        lexicon,
      ),
    );

  /** German Wikipedia, „Lesbarkeitsindex“: 14 words, 22 syllables, Amstad 74. */
  const ducks =
    'Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.';
  /** Test of textstat (github.com/textstat/textstat): 13.9 by the first Wiener Sachtextformel. */
  const parties =
    'Alle Parteien widmen dem Thema rein quantitativ betrachtet nennenswerte Aufmerksamkeit, die Grünen wenig überraschend am meisten.';

  it('gives Flesch-Amstad of the example in Wikipedia', () => {
    expect(measured(ducks).sentenceLength).toBe(14);
    expect(Math.round(measured(ducks).amstad)).toBe(74);
  });

  // Tests of textstat, as its ports name them for all four variants: 13.91, 13.45, 13.04, 12.85.
  it.each([13.91, 13.45, 13.04, 12.85])(
    'gives Wiener Sachtextformel %# of the example of textstat',
    (expected) => {
      expect(measured(parties).wiener.map((value) => Math.round(value * 100) / 100)).toContain(
        expected,
      );
    },
  );

  it('gives them in their order', () => {
    expect(measured(parties).wiener.map((value) => value.toFixed(2))).toEqual([
      '13.91',
      '13.45',
      '13.04',
      '12.85',
    ]);
  });

  // Tests of wortsalat (github.com/petra-viola/wortsalat, tests/test_wrapper.py), first formula.
  it.each([
    [['Das hier ist ein Beispielsatz.', 'Hier kommt der nächste.'], 2.4],
    [['Ein einzelner Satz.'], 8.2],
  ])('gives the first Wiener Sachtextformel of %j', (sentences, expected) => {
    expect(measured(...sentences).wiener[0]).toBeCloseTo(expected, 1);
  });

  // The same tests, Flesch-Amstad: mean syllables are rounded there, so the counts are given.
  it.each([
    [{ sentences: 2, words: 9, syllables: 9 * 1.3 }, 99.45],
    [{ sentences: 1, words: 3, syllables: 3 * 1.7 }, 77.55],
    [{ sentences: 1, words: 12, syllables: 12 * 1.7 }, 68.55],
  ])('gives Flesch-Amstad of %j', (counts, expected) => {
    expect(valuesOf(counts).amstad).toBeCloseTo(expected, 2);
  });

  // The definitions of Björnsson (1968) and Anderson (1983), by hand: 7 of 20 words are long, in 2 sentences.
  it('gives LIX and RIX by their definitions', () => {
    const { lix, rix } = valuesOf({ sentences: 2, words: 20, long: 7 });
    expect([lix, rix]).toEqual([45, 3.5]);
  });

  it('counts a word as long from seven letters on, and umlauts as one letter', () => {
    const counts = countText([['sechss', 'siebenn', 'Überöü']], lexicon);
    expect(counts.long).toBe(1);
  });

  it('knows frequent words', () => {
    expect(measured('Das ist ein Haus.').frequent).toBe(1);
    expect(measured('Verwaltungsakte ergehen schriftlich.').frequent).toBe(0);
  });

  it('does not divide by nothing', () => {
    expect(readabilityOf(countText([], lexicon))).toBeUndefined();
    expect(readabilityOf(countText([[], []], lexicon))).toBeUndefined();
  });
});
