/** The limiter: nothing above the ceiling, nothing touched far from a peak. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBelow, limit } from '../../src/narrate/limiter.ts';
import { peakOf, tone } from './tones.ts';

describe('the limiter', () => {
  it('leaves what is below the ceiling as it is', () => {
    const quiet = tone(440, 0.2, -6);
    const limited = quiet.slice();
    limit(limited, 0.63);
    expect(limited).toEqual(quiet);
  });

  it('knows what is below: a sample at the ceiling is, whatever its sign', () => {
    expect(isBelow(new Float32Array([0.5, -0.5, 0]), 0.5)).toBe(true);
    expect(isBelow(new Float32Array([0, -0.51]), 0.5)).toBe(false);
    expect(isBelow(new Float32Array(0), 0.5)).toBe(true);
  });

  it('keeps any signal below the ceiling', () => {
    const signals = fc.float32Array({ min: -4, max: 4, noNaN: true, maxLength: 600 });
    fc.assert(
      fc.property(signals, (signal) => {
        limit(signal, 0.5);
        expect(signal.every((sample) => Math.abs(sample) <= 0.5)).toBe(true);
      }),
    );
  });

  it('turns down around a peak, and only there', () => {
    const signal = new Float32Array(2000).fill(0.2);
    signal[1000] = 1;
    limit(signal, 0.5);
    expect(signal[1000]).toBeCloseTo(0.5, 4);
    expect(signal[990]).toBeLessThan(0.2);
    expect(signal[700]).toBeCloseTo(0.2, 6);
    expect(signal[1300]).toBeCloseTo(0.2, 6);
  });

  it('changes the gain smoothly', () => {
    const signal = new Float32Array(2000).fill(0.2);
    signal[1000] = 1;
    limit(signal, 0.5);
    const steps = [...signal.subarray(0, 999)].map((sample, index) =>
      Math.abs((signal[index + 1] ?? 0) - sample),
    );
    expect(Math.max(...steps.slice(0, 998))).toBeLessThan(0.002);
  });

  it('brings a loud tone to the ceiling, not far below', () => {
    const loud = tone(440, 0.5, 0);
    limit(loud, 10 ** (-4 / 20));
    expect(peakOf(loud)).toBeLessThanOrEqual(-4);
    expect(peakOf(loud)).toBeGreaterThan(-4.1);
  });
});
