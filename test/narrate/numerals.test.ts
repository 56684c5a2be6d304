/** Number words: read back by an independent reader, and the irregular ones by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardinal,
  decimal,
  digits,
  integer,
  ordinal,
  roman,
  year,
} from '../../src/narrate/normalise/numerals.ts';

const UNITS = [
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const TENS = [
  'zwanzig',
  'dreißig',
  'vierzig',
  'fünfzig',
  'sechzig',
  'siebzig',
  'achtzig',
  'neunzig',
];
const TEENS = ['dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];

/** The value of a German number word below a million; NaN when it is none. */
function readBack(word: string): number {
  if (word === '') return 0;
  const [, thousands, rest] = /^(.*?)tausend(.*)$/.exec(word) ?? [];
  if (thousands !== undefined) return readBack(thousands) * 1000 + readBack(rest ?? '');
  const [, hundreds, small] = /^(.*?)hundert(.*)$/.exec(word) ?? [];
  if (hundreds !== undefined) return readBack(hundreds) * 100 + readBack(small ?? '');
  if (word === 'ein') return 1;
  if (UNITS.includes(word)) return UNITS.indexOf(word) + 1;
  if (TEENS.includes(word)) return TEENS.indexOf(word) + 13;
  const [, unit, tens] = /^(?:(.+)und)?(.+)$/.exec(word) ?? [];
  const place = TENS.indexOf(tens ?? '');
  return place < 0 ? Number.NaN : (place + 2) * 10 + readBack(unit ?? '');
}

describe('cardinals', () => {
  it('below a million are read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        expect(readBack(cardinal(value))).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [0, 'null'],
    [1, 'eins'],
    [1001, 'eintausendeins'],
    [21_000, 'einundzwanzigtausend'],
    [1_000_001, 'eine Million eins'],
    [2_000_000_000, 'zwei Milliarden'],
    [3_000_000_000_000, 'drei Billionen'],
  ])('%i is %s', (value, words) => expect(cardinal(value)).toBe(words));

  it('end in ein before a noun', () => {
    expect(cardinal(1, 'ein')).toBe('ein');
    expect(cardinal(101, 'ein')).toBe('einhundertein');
    expect(cardinal(21, 'ein')).toBe('einundzwanzig');
  });
});

describe('ordinals', () => {
  it.each([
    [1, 'erste'],
    [2, 'zweite'],
    [3, 'dritte'],
    [7, 'siebte'],
    [8, 'achte'],
    [12, 'zwölfte'],
    [19, 'neunzehnte'],
    [20, 'zwanzigste'],
    [21, 'einundzwanzigste'],
    [100, 'einhundertste'],
    [103, 'einhundertdritte'],
    [111, 'einhundertelfte'],
  ])('%i is %s', (value, word) => expect(ordinal(value, 'e')).toBe(word));
});

describe('years, decimals and figures', () => {
  it('go by hundreds from 1100 to 1999', () => {
    expect([1099, 1100, 1517, 1999, 2000, 2026].map(year)).toEqual([
      'eintausendneunundneunzig',
      'elfhundert',
      'fünfzehnhundertsiebzehn',
      'neunzehnhundertneunundneunzig',
      'zweitausend',
      'zweitausendsechsundzwanzig',
    ]);
  });

  it('are figures after a comma and after a leading zero', () => {
    expect(decimal('2', '05')).toBe('zwei Komma null fünf');
    expect(integer('03641')).toBe('null drei sechs vier eins');
    expect(digits('110')).toBe('eins eins null');
  });

  it('are figures when they are too long to follow', () => {
    expect(integer('1'.repeat(16))).toBe(Array.from({ length: 16 }, () => 'eins').join(' '));
  });
});

describe('Roman numerals', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['XIV', 14],
    ['XLII', 42],
    ['MCMXCIX', 1999],
  ])('%s is %i', (written, value) => expect(roman(written)).toBe(value));

  it.each(['', 'IIII', 'VX', 'IC', 'ABC', 'MIM'])('%s is none', (written) => {
    expect(roman(written)).toBeUndefined();
  });
});
