/** Counts of a text that readability formulas are made of. Numbers and marks are no words. */
import type { Lexicon } from '../lexicon.ts';

/** What is counted. */
export type Counts = {
  readonly sentences: number;
  readonly words: number;
  /** Words with more than six letters (LIX, RIX, Wiener Sachtextformel). */
  readonly long: number;
  readonly syllables: number;
  readonly oneSyllable: number;
  /** Words with three syllables and more. */
  readonly manySyllables: number;
  /** Words among the `FREQUENT` most frequent ones of everyday German. */
  readonly frequent: number;
};

/** How many words count as frequent: the forms that make up most of what is said every day. */
export const FREQUENT = 3000;

/** @param sentences the words of each sentence, without joints; sentences without words do not count */
export function countText(
  sentences: readonly (readonly string[])[],
  lexicon: Pick<Lexicon, 'rankOf' | 'syllablesOf'>,
): Counts {
  const words = sentences.flat();
  const syllables = words.map(lexicon.syllablesOf);
  return {
    sentences: sentences.filter(({ length }) => length > 0).length,
    words: words.length,
    long: words.filter((word) => [...word].length > 6).length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    oneSyllable: syllables.filter((count) => count === 1).length,
    manySyllables: syllables.filter((count) => count >= 3).length,
    frequent: words.filter((word) => (lexicon.rankOf(word) ?? Infinity) <= FREQUENT).length,
  };
}
