/**
 * Readability formulas for German. They count letters, syllables and words; what a text says, and whether
 * anybody understands it, they do not know. None of them is the Hohenheimer Verständlichkeitsindex, whose
 * weights are not published.
 */
import type { Counts } from './counts.ts';

/** Values of a text, unrounded. */
export type Readability = {
  /** Words per sentence. */
  readonly sentenceLength: number;
  /** Björnsson 1968: below 30 easy, above 60 very hard. */
  readonly lix: number;
  /** Anderson 1983: long words per sentence. */
  readonly rix: number;
  /** Bamberger and Vanecek 1984: school years, from 4 to 15. */
  readonly wiener: readonly [first: number, second: number, third: number, fourth: number];
  /** Amstad 1978: from 0, very hard, to 100, very easy. */
  readonly amstad: number;
  /** Share of frequent words, 0 to 1. */
  readonly frequent: number;
};

/** Undefined for a text without words. */
export function readabilityOf(counts: Counts): Readability | undefined {
  const { words, sentences, syllables } = counts;
  if (words === 0 || sentences === 0) return undefined;
  const sentenceLength = words / sentences;
  const percent = (count: number) => (100 * count) / words;
  return {
    sentenceLength,
    lix: sentenceLength + percent(counts.long),
    rix: counts.long / sentences,
    wiener: wienerOf({
      many: percent(counts.manySyllables),
      long: percent(counts.long),
      one: percent(counts.oneSyllable),
      sentenceLength,
    }),
    amstad: 180 - sentenceLength - 58.5 * (syllables / words),
    frequent: counts.frequent / words,
  };
}

/** Shares in percent. */
type WienerValues = {
  readonly many: number;
  readonly long: number;
  readonly one: number;
  readonly sentenceLength: number;
};

/** The four Wiener Sachtextformeln. */
function wienerOf({ many, long, one, sentenceLength }: WienerValues): Readability['wiener'] {
  return [
    0.1935 * many + 0.1672 * sentenceLength + 0.1297 * long - 0.0327 * one - 0.875,
    0.2007 * many + 0.1682 * sentenceLength + 0.1373 * long - 2.779,
    0.2963 * many + 0.1905 * sentenceLength - 1.1144,
    0.2744 * many + 0.2656 * sentenceLength - 1.693,
  ];
}
