/** Numbers as German readers write them. */
import { describe, expect, test } from 'vitest';
import { counted, durationInWords, sizeInWords } from '../../../src/formats/html/numbers.ts';

describe('sizes', () => {
  test.each([
    [0, '1 kB'],
    [1_499, '1 kB'],
    [820_400, '820 kB'],
    [999_999, '1,0 MB'],
    [1_000_000, '1,0 MB'],
    [12_345_678, '12,3 MB'],
    [1_234_567_890, '1.234,6 MB'],
  ])('%d bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
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
