/** Sizes, durations and counts as readers write them. */
import { describe, expect, test } from 'vitest';
import { counted, durationInWords, formatDuration, formatSize } from '../../src/writers/amounts.ts';

describe('sizes', () => {
  test.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [1_499, '1 kB'],
    [820_400, '820 kB'],
    [999_999, '1,0 MB'],
    [1_000_000, '1,0 MB'],
    [12_345_678, '12,3 MB'],
    [1_234_567_890, '1.234,6 MB'],
  ])('%d bytes are %s', (bytes, words) => expect(formatSize(bytes)).toBe(words));
});

describe('durations', () => {
  test.each([
    [1_000, '1 Sekunde'],
    [45_400, '45 Sekunden'],
    [59_700, '1 Minute'],
    [252_000, '4 Minuten'],
    [3_600_000, '1 Stunde'],
    [3_900_000, '1 Stunde 5 Minuten'],
    [7_260_000, '2 Stunden 1 Minute'],
  ])('%d ms are %s', (ms, words) => expect(durationInWords(ms)).toBe(words));
});

test('one is singular', () => {
  expect(counted(1, 'Seite')).toBe('1 Seite');
  expect(counted(12, 'Seite')).toBe('12 Seiten');
});

describe('durations on a clock', () => {
  test.each([
    [0, '0:00'],
    [59_499, '0:59'],
    [59_999, '1:00'],
    [3_599_600, '1:00:00'],
    [36_061_000, '10:01:01'],
  ])('%d ms is %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });
});

test('English has a point', () => expect(formatSize(1_234_567_890, 'en')).toBe('1,234.6 MB'));
test('the last kilobyte', () =>
  expect([999_499, 999_500].map((size) => formatSize(size))).toEqual(['999 kB', '1,0 MB']));
