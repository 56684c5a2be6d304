/**
 * Readability of a whole edition: of its sentences in paragraphs and lists. Headings, cells, captions,
 * terms and contact blocks are no sentences to such formulas and are left out.
 */
import type { Edition, EditionName } from '../../model/document.ts';
import type { Lexicon } from '../lexicon.ts';
import { readTexts } from '../read-text.ts';
import { countText } from './counts.ts';
import { difficultyOf } from './difficulty.ts';
import { type Readability, readabilityOf } from './formulas.ts';

/** What was measured, rounded to hundredths. */
export type EditionReadability = {
  readonly edition: EditionName;
  /** How much was counted. */
  readonly sentences: number;
  readonly words: number;
  readonly values: Readability;
  /** Mean of `difficultyOf` over the sentences: 1 very easy, 7 very hard to those who rated others like them. */
  readonly difficulty: number;
};

const PLACES: ReadonlySet<string> = new Set(['paragraph', 'item']);

/** Undefined for an edition without such sentences. */
export function editionReadability(
  edition: Edition,
  lexicon: Lexicon,
): EditionReadability | undefined {
  const sentences = readTexts(edition)
    .flatMap(({ passages }) => passages.flatMap((passage) => passage.sentences))
    .filter(({ place }) => PLACES.has(place))
    .map(({ text, words }) => ({ text, words: words.filter(isWord).map((word) => word.text) }))
    .filter(({ words }) => words.length > 0);
  const counts = countText(
    sentences.map(({ words }) => words),
    lexicon,
  );
  const values = readabilityOf(counts);
  if (values === undefined) return undefined;
  const difficulties = sentences.map((sentence) => onScale(difficultyOf(sentence, lexicon)));
  const difficulty = difficulties.reduce((sum, one) => sum + one, 0) / sentences.length;
  return {
    edition: edition.name,
    sentences: counts.sentences,
    words: counts.words,
    values: roundedValues(values),
    difficulty: rounded(difficulty),
  };
}

/** Nobody could rate a sentence below 1 or above 7. */
function onScale(difficulty: number): number {
  return Math.min(7, Math.max(1, difficulty));
}

function isWord({ kind }: { readonly kind: string }): boolean {
  return kind === 'word';
}

function roundedValues(values: Readability): Readability {
  const [first, second, third, fourth] = values.wiener;
  return {
    sentenceLength: rounded(values.sentenceLength),
    lix: rounded(values.lix),
    rix: rounded(values.rix),
    wiener: [rounded(first), rounded(second), rounded(third), rounded(fourth)],
    amstad: rounded(values.amstad),
    frequent: rounded(values.frequent),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
