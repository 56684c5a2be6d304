/** The log of builds: what it holds, that it survives damage, and when it grows. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  entryOf,
  type HistoryEntry,
  readHistory,
  withEntry,
  writeHistory,
} from '../../src/report/history.ts';
import { broken, clean } from './sample.ts';

describe('an entry', () => {
  test('counts by weight and by check', () => {
    expect(entryOf(broken, '2026-11-23')).toEqual({
      date: '2026-11-23',
      verdict: 'fail',
      findings: { error: 2, warning: 2, info: 1 },
      checks: { '-': 2, web: 2, book: 1 },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  test('of the same report has the same hash on any day', () => {
    expect(entryOf(clean, '2026-01-01').hash).toBe(entryOf(clean, '2026-12-31').hash);
    expect(entryOf(clean, '2026-01-01').hash).not.toBe(entryOf(broken, '2026-01-01').hash);
  });
});

describe('the log', () => {
  const [one, two] = [entryOf(clean, '2026-11-22'), entryOf(broken, '2026-11-23')];

  it('grows by builds that changed something', () => {
    const log = withEntry(withEntry([], one), two);
    expect(log).toEqual([one, two]);
    expect(withEntry(log, { ...two, date: '2026-12-24' })).toEqual([one, two]);
    expect(withEntry(log, one)).toEqual([one, two, one]);
  });

  it('is one line an entry', () => {
    const text = writeHistory([one, two]);
    expect(text.split('\n')).toHaveLength(3);
    expect(readHistory(text)).toEqual([one, two]);
  });

  it.each([
    ['cut off', writeHistory([one, two]).slice(0, -20)],
    ['empty lines', `\n\n${writeHistory([one])}\n`],
    ['another shape', `${writeHistory([one])}{"date":"2026-11-23"}\n[]\nnull\n7\n`],
    ['a day that is none', `${writeHistory([one])}${writeHistory([{ ...two, date: 'gestern' }])}`],
  ])('goes on without lines that nobody can read: %s', (_, text) => {
    expect(readHistory(text)).toEqual([one]);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (noise, value) => {
        const read: readonly HistoryEntry[] = readHistory(`${noise}\n${value}\n`);
        expect(Array.isArray(read)).toBe(true);
      }),
    );
  });
});
