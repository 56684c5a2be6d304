/**
 * Makes the model of `src/easy-language/readability/difficulty-model.ts`: ridge regression on ratings, and how
 * well it does on sentences it has not seen. Prints JSON; run it after `make compile`.
 */
import { featuresOf } from '../../../dist/easy-language/readability/difficulty.js';
import { hasCorpus, lexicon, plainWords, ratedSentences } from './corpus.mjs';
import { crossValidated, pearson, ridge } from './statistics.mjs';

const LAMBDA = 10;
const FOLDS = 10;

/** The model, and its correlations in cross-validation. */
export async function fit() {
  const words = await lexicon();
  const sentences = ratedSentences();
  const ratings = sentences.map(({ rating }) => rating);
  const rows = sentences.map(({ text }) => featuresOf({ text, words: plainWords(text) }, words));
  const by = (groups) =>
    pearson(crossValidated(rows, ratings, { groups, lambda: LAMBDA }), ratings);
  return {
    ...ridge(rows, ratings, LAMBDA),
    sentences: sentences.length,
    tenFold: by(sentences.map((_, i) => i % FOLDS)),
    unseenArticle: by(sentences.map(({ article }) => article)),
    logLength: pearson(
      sentences.map(({ text }) => Math.log(text.length)),
      ratings,
    ),
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname && hasCorpus()) {
  console.log(JSON.stringify(await fit(), undefined, 2));
}
