/** Sentence boundaries: one test per line of the case file, and properties that hold for any text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../src/prepare/sentence-ends.ts';

const cases = readFileSync(new URL('sentences.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line, index) => ({ line, number: index + 1 }))
  .filter(({ line }) => line !== '' && !line.startsWith('#'));

/** Puts a bar where a sentence ends, as the case file does: before the white space. */
function withBars(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const start of [...sentenceStarts(text), text.length]) {
    pieces.push(text.slice(from, start));
    from = start;
  }
  return pieces
    .map((piece, index) => (index < pieces.length - 1 ? piece.replace(/(\s+)$/u, '|$1') : piece))
    .join('');
}

describe('sentence boundaries', () => {
  it('has at least 150 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  for (const { line, number } of cases) {
    it(`${number}: ${line}`, () => {
      expect(withBars(line.replaceAll('|', ''))).toBe(line);
    });
  }
});

const words = fc.constantFrom(
  ...[
    'Die Stadt',
    'z.',
    'B.',
    '3.',
    'Mai',
    'Ende.',
    '„Ja',
    '“',
    '(vgl.',
    ')',
    '…',
    '?!',
    'Dr.',
    'ist',
  ],
  ...['2024.', 'IV.', 'www.jena.de.', 'usw.', '»', '«', '\n', 'A.', '😀', 'é', '‧'],
);

describe('any text', () => {
  it('has ascending boundaries inside the text, each behind white space', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, (sample) => {
        const starts = sentenceStarts(sample);
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        for (const start of starts) {
          expect(start).toBeGreaterThan(0);
          expect(start).toBeLessThan(sample.length);
          expect(sample.charAt(start - 1)).toMatch(/\s/u);
          expect(sample.charAt(start)).not.toMatch(/\s/u);
        }
      }),
    );
  });

  it('keeps its boundaries when more sentences follow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Die Stadt hilft.', 'Wer fragt?', 'Am 3. Mai.')),
        (all) => {
          expect(sentenceStarts(all.join(' '))).toHaveLength(Math.max(0, all.length - 1));
        },
      ),
    );
  });

  it('takes time in proportion to its length, even for hostile text', () => {
    const hostile = [
      'A. '.repeat(30_000),
      '(z. B. '.repeat(15_000),
      '. '.repeat(50_000),
      '„A? '.repeat(20_000),
    ];
    for (const text of hostile) expect(sentenceStarts(text).length).toBeLessThan(text.length);
  });
});
