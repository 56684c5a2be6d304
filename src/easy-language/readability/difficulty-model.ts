/**
 * The model of the difficulty score, as data. Made by `node test/bench/easy/fit.mjs` (ridge regression,
 * lambda 10 on standardised features) from the 1,000 rated sentences of TextComplexityDE; the features
 * were chosen, out of twenty, on the same sentences.
 */

/** A weighted sum; features in the order of `featuresOf`. */
export const difficultyModel = {
  intercept: -0.6868199824,
  features: [
    { name: 'logarithm of the characters', coefficient: 0.381416776 },
    {
      name: 'logarithm of the words not among the 12,558 everyday ones',
      coefficient: 0.3630728092,
    },
    { name: 'share of words with a capital', coefficient: -1.9701985242 },
    { name: 'words with more than six letters', coefficient: 0.0723264143 },
    { name: 'mean logarithmic rank of the three rarest words', coefficient: 0.1272645179 },
  ],
  /**
   * Pearson's r with the ratings (1 to 7, by learners of German at levels A and B): of sentences left out
   * by tenths, of articles left out whole, and of the logarithm of the length alone.
   */
  measured: { sentences: 1000, tenFold: 0.816, unseenArticle: 0.814, logLength: 0.777 },
} as const;
