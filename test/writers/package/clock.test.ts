/** Clock values: whole milliseconds, contiguous, never past the file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockValue, millisecondsAt } from '../../../src/writers/package/clock.ts';

describe('clockValue', () => {
  it.each([
    [0, '0:00:00.000'],
    [999, '0:00:00.999'],
    [59_999, '0:00:59.999'],
    [60_000, '0:01:00.000'],
    [3_599_999, '0:59:59.999'],
    [3_600_000, '1:00:00.000'],
    [36_000_000 + 61_001, '10:01:01.001'],
  ])('%i ms is %s', (milliseconds, clock) => {
    expect(clockValue(milliseconds)).toBe(clock);
  });

  it('loses nothing: the parts add up again', () => {
    fc.assert(
      fc.property(fc.nat(400_000_000), (milliseconds) => {
        const [h = '', m = '', s = ''] = clockValue(milliseconds).split(':');
        expect(s).toMatch(/^[0-5]\d\.\d{3}$/);
        expect(m).toMatch(/^[0-5]\d$/);
        const sum = (Number(h) * 60 + Number(m)) * 60_000 + Math.round(Number(s) * 1000);
        expect(sum).toBe(milliseconds);
      }),
    );
  });
});

describe('millisecondsAt', () => {
  it('rounds down, so that a clip never outlasts its file', () => {
    expect(millisecondsAt(22_050, 22_050)).toBe(1000);
    expect(millisecondsAt(22_049, 22_050)).toBe(999);
    expect(millisecondsAt(1, 22_050)).toBe(0);
  });
});
