/** The map between what is written and what is spoken: monotone, covering, there and back, for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished, germanNormaliser, ordinaryWords } from '../../src/narrate/normalise/index.ts';
import {
  asWritten,
  concatenated,
  edited,
  followedBy,
  type MappedText,
  piecesOf,
  sliced,
} from '../../src/narrate/normalise/mapped-text.ts';

const normalise = germanNormaliser({
  pronunciation: [{ written: 'KITT', spoken: 'Kitt' }],
  ordinary: ordinaryWords(['Das gilt auch hier.']),
});
const spokenFor = (text: string): MappedText => finished(normalise(asWritten(text)));

/** `am [3.→dritten] Mai`: what was changed, in brackets. */
function shown(text: string): string {
  return piecesOf(text, spokenFor(text))
    .map(({ source, spoken }) => (source === spoken ? source : `[${source}→${spoken}]`))
    .join('');
}

describe('the map of a sentence', () => {
  it.each([
    ['Das gilt.', 'Das gilt.'],
    ['am 3. Mai 2024', 'am [3.→dritten] Mai [2024→zweitausendvierundzwanzig][→.]'],
    ['Das OZG gilt.', 'Das [OZG→O-Z-G] gilt.'],
    ['§ 5 Abs. 2', '[§→Paragraf] [5→fünf] [Abs.→Absatz] [2→zwei][→.]'],
    ['Die KITT-Leute', 'Die [KITT→Kitt]-Leute[→.]'],
    ['Bürger·meister kommen.', 'Bürger[·→]meister kommen.'],
    ['  Ein  Wort. ', '[  →]Ein [ →]Wort.[ →]'],
    ['Er kam (spät) an.', 'Er kam[ →][(→, ]spät[)→, ][ →]an.'],
    ['„Ja“, sagte er.', '[„→]Ja[“→], sagte er.'],
    ['10–12 Tage', '[10→zehn][–→ bis ][12→zwölf] Tage[→.]'],
    ['z. B. hier', '[z. B.→zum Beispiel] hier[→.]'],
    ['Cafe\u0301 auf', 'Caf[e\u0301→é] auf[→.]'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('the map of any text', () => {
  const bits = fc.oneof(
    fc.constantFrom(
      ' ',
      ' am ',
      ' 3. Mai 2024',
      ' § 5a Abs. 2',
      ' OZG',
      ' z. B.',
      '\u2027',
      ' 12,50 €',
      ' 👍',
    ),
    fc.constantFrom(
      ' https://jena.de/a?b#c',
      ' 9–12 Uhr',
      ' Bürger*innen',
      ' (so)',
      ' KITT',
      '\u00ad',
      '…',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const texts = fc.array(bits, { maxLength: 10 }).map((all) => all.join(''));

  it('covers both sides: its pieces are the source, and what is spoken', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const mapped = spokenFor(text);
        const pieces = piecesOf(text, mapped);
        expect(pieces.map(({ source }) => source).join('')).toBe(text);
        expect(pieces.map(({ spoken }) => spoken).join('')).toBe(mapped.spoken);
        expect(pieces.every(({ source, spoken }) => source + spoken !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is monotone, inside the source, and has a place for each character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { spoken, from, to } = spokenFor(text);
        expect([from.length, to.length]).toEqual([spoken.length, spoken.length]);
        from.forEach((place, at) => {
          expect(place).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
          expect(to[at]).toBeGreaterThanOrEqual(Math.max(place, to[at - 1] ?? 0));
        });
        expect(to.at(-1) ?? 0).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leads from a word to what is spoken for it and back to the word', () => {
    const word = fc
      .stringMatching(/^[a-zäöü]{3,9}$/)
      .filter((one) => !/^(?:ein|und|oder|bzw)/.test(one));
    fc.assert(
      fc.property(texts, word, texts, (before, middle, after) => {
        const text = `${before}, ${middle}, ${after}`;
        const { spoken, from, to } = spokenFor(text);
        const at = before.length + 2;
        const end = at + middle.length;
        const heard = from.flatMap((place, index) => {
          return place < end && (to[index] ?? 0) > at ? [index] : [];
        });
        const [first = 0, last = 0] = [heard[0], heard.at(-1)];
        expect(spoken.slice(first, last + 1)).toContain(middle);
        expect(from[first]).toBeLessThanOrEqual(at);
        expect(to[last]).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

describe('edits', () => {
  const text = asWritten('am 3. Mai', 10);

  it('leave words alone that stay', () => {
    const { from, to, spoken } = edited(text, [{ begin: 0, end: 9, words: 'am dritten Mai' }]);
    expect(spoken).toBe('am dritten Mai');
    expect([from[3], to[3], from[9], to[9]]).toEqual([13, 15, 13, 15]);
    expect(sliced({ from, to, spoken }, 10)).toEqual(sliced(asWritten('am 3. Mai', 10), 5));
  });

  it('of an edit stand for all that the first one took', () => {
    const once = edited(text, [{ begin: 3, end: 5, words: 'III' }]);
    const twice = edited(once, [{ begin: 4, end: 5, words: 'X' }]);
    expect(twice.spoken).toBe('am IXI Mai');
    expect(
      piecesOf(
        'am 3. Mai',
        edited(edited(asWritten('am 3. Mai'), [{ begin: 3, end: 5, words: 'III' }]), [
          { begin: 4, end: 5, words: 'X' },
        ]),
      ),
    ).toEqual([
      { source: 'am ', spoken: 'am ' },
      { source: '3.', spoken: 'IXI' },
      { source: ' Mai', spoken: ' Mai' },
    ]);
  });

  it('that only add words belong to no source', () => {
    const more = followedBy(edited(text, [{ begin: 2, end: 2, words: ' so' }]), '.');
    expect(
      piecesOf(`${'_'.repeat(10)}am 3. Mai`, more).filter(({ source }) => source === ''),
    ).toEqual([
      { source: '', spoken: ' so' },
      { source: '', spoken: '.' },
    ]);
  });

  it('join with what comes before and after', () => {
    const both = concatenated([asWritten('Das ist '), asWritten('gut', 8)]);
    expect(both).toEqual(asWritten('Das ist gut'));
  });
});
