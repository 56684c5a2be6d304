/**
 * How difficult people found sentences like this one, as one number. It was fitted to 1,000 sentences of
 * Wikipedia and of Leichte Sprache that learners of German rated, so it says nothing of other texts, of
 * other readers, or of whether a text is Leichte Sprache. `difficulty-model.ts` says how it was made.
 */
import type { Lexicon } from '../lexicon.ts';
import { difficultyModel } from './difficulty-model.ts';

/** A sentence: its text, and its words without numbers and marks. */
export type RatedSentence = { readonly text: string; readonly words: readonly string[] };

type Words = Pick<Lexicon, 'rankOf' | 'writtenRankOf'>;

/** Words rarer than this are all alike. */
const RAREST = Math.log(400_000);
/** A rank among written words is worth so many times that among everyday ones. */
const WRITTEN = 4;
const RARE_WORDS = 3;

/** What the model looks at, by name; the order is that of the model. */
export function featuresOf({ text, words }: RatedSentence, lexicon: Words): readonly number[] {
  const ranks = words.map((word) => logRank(word, lexicon)).toSorted((a, b) => b - a);
  const rarest = ranks.slice(0, RARE_WORDS).reduce((sum, rank) => sum + rank, 0) / RARE_WORDS;
  const uncommon = words.filter((word) => lexicon.rankOf(word) === undefined).length;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return [
    Math.log(Math.max(1, text.length)),
    Math.log(1 + uncommon),
    capitals / Math.max(1, words.length),
    words.filter((word) => [...word].length > 6).length,
    rarest,
  ];
}

function logRank(word: string, { rankOf, writtenRankOf }: Words): number {
  const rank = rankOf(word) ?? Infinity;
  const written = (writtenRankOf(word) ?? Infinity) * WRITTEN;
  return Math.min(RAREST, Math.log(Math.min(rank, written)));
}

/** From 1, very easy, to 7, very hard, as the raters had it; values outside are possible. */
export function difficultyOf(sentence: RatedSentence, lexicon: Words): number {
  const features = featuresOf(sentence, lexicon);
  return difficultyModel.features.reduce<number>(
    (sum, { coefficient }, index) => sum + coefficient * (features[index] ?? 0),
    difficultyModel.intercept,
  );
}
