/**
 * Sentence ends in texts that nobody here wrote: single sentences of Wikipedia (TextComplexityDE), and
 * federal laws. The limits are what was measured, so they guard against getting worse. They lie outside the repository; where they are absent these tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../src/prepare/sentence-ends.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

describe.skipIf(!existsSync(corpus))(`texts in ${corpus} (skipped where it is absent)`, () => {
  it('leaves single sentences whole: at most one in 500 is cut', () => {
    const rows = readFileSync(`${corpus}/textcomplexityde/ratings.csv`, 'latin1')
      .split('\n')
      .slice(1);
    const sentences = rows.flatMap((row) => /^\d+,"((?:[^"]|"")+)"/u.exec(row)?.[1] ?? []);
    const cut = sentences.filter((sentence) => sentenceStarts(sentence.trim()).length > 0);
    expect(sentences.length).toBeGreaterThan(500);
    expect(cut.length).toBeLessThanOrEqual(sentences.length / 500);
  });

  it('cuts no law behind an abbreviation or an ordinal', () => {
    const laws = ['ifg', 'bgg', 'gg', 'ozg', 'wogg'].map((name) =>
      readFileSync(`${corpus}/laws/${name}.md`, 'utf8'),
    );
    const cut = laws
      .flatMap((law) => law.split(/\n\s*\n/u))
      .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
      .flatMap((text) =>
        sentenceStarts(text).map((start) => `${text.slice(0, start)}|${text.slice(start)}`),
      );
    // Numbers and months behind the bar show that the reference or the date goes on.
    const wrong =
      /(?:\b(?:Abs|Nr|BGBl|ABl|bzw|vgl|Art)|[ (]\d{1,2})\. \|(?:\d|I\b|Januar|Juli|Mai|Dezember|Satz)/u;
    expect(cut.length).toBeGreaterThan(500);
    expect(cut.filter((text) => wrong.test(text))).toEqual([]);
  });
});
