/** The difficulty score: what it looks at, and that the stored model is what the script fits. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readLexiconFiles } from '../../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../../src/easy-language/lexicon/open-lexicon.ts';
import { difficultyOf, featuresOf } from '../../../src/easy-language/readability/difficulty.ts';
import { difficultyModel } from '../../../src/easy-language/readability/difficulty-model.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';

const host = createNodeHost({});
afterAll(() => host.close());

const script = fileURLToPath(new URL('../../bench/easy/fit.mjs', import.meta.url));
const corpus =
  process.env.LESBAR_CORPUS ??
  fileURLToPath(new URL('../../../../shared/corpus/textcomplexityde', import.meta.url));
const absent = !existsSync(corpus);

describe('the difficulty score', async () => {
  const lexicon = openLexicon(await readLexiconFiles(host));
  const score = (text: string) =>
    difficultyOf({ text, words: text.match(/\p{L}+/gu) ?? [] }, lexicon);

  it('has a coefficient for each feature', () => {
    const features = featuresOf({ text: 'Das ist so.', words: ['Das', 'ist', 'so'] }, lexicon);
    expect(features).toHaveLength(difficultyModel.features.length);
  });

  it('looks at length, everyday words, capitals, long words and the rarest words', () => {
    const [length, uncommon, capitals, long] = featuresOf(
      {
        text: 'Das Verwaltungsverfahren ist lang.',
        words: ['Das', 'Verwaltungsverfahren', 'ist', 'lang'],
      },
      lexicon,
    );
    expect(length).toBeCloseTo(Math.log(34));
    expect(uncommon).toBeCloseTo(Math.log(2));
    expect([capitals, long]).toEqual([0.5, 1]);
  });

  it('is a number for an empty text', () => {
    expect(score('')).toBeTypeOf('number');
    expect(score('')).not.toBeNaN();
  });

  it('finds an easy sentence easier than a hard one', () => {
    const easy = score('Sie bekommen Geld für die Miete.');
    const hard = score(
      'Die Bewilligung des Wohngeldes erfolgt auf Antrag unter Berücksichtigung der zuschussfähigen Aufwendungen.',
    );
    expect(easy).toBeLessThan(2);
    expect(hard).toBeGreaterThan(easy + 1);
  });

  it.skipIf(absent)('is what the script fits (skipped where TextComplexityDE is absent)', () => {
    const made: unknown = JSON.parse(
      execFileSync(process.execPath, [script], { encoding: 'utf8' }),
    );
    expect(made).toMatchObject({
      intercept: expect.closeTo(difficultyModel.intercept, 6),
      coefficients: difficultyModel.features.map(({ coefficient }) =>
        expect.closeTo(coefficient, 6),
      ),
      sentences: difficultyModel.measured.sentences,
      tenFold: expect.closeTo(difficultyModel.measured.tenFold, 3),
      unseenArticle: expect.closeTo(difficultyModel.measured.unseenArticle, 3),
      logLength: expect.closeTo(difficultyModel.measured.logLength, 3),
    });
  });

  it('says that it does better than the length, and reaches 0.80', () => {
    const { tenFold, unseenArticle, logLength } = difficultyModel.measured;
    expect(Math.min(tenFold, unseenArticle)).toBeGreaterThanOrEqual(0.8);
    expect(logLength).toBeLessThan(unseenArticle);
  });
});
