/** The meter against the reference tones of BS.1770-4 and EBU Tech 3341. */
import { describe, expect, it } from 'vitest';
import { loudnessMeter } from '../../src/narrate/loudness.ts';
import { RATE, silence, tone } from './tones.ts';

function loudness(...pieces: readonly Float32Array[]): number {
  const meter = loudnessMeter(RATE);
  for (const piece of pieces) meter.add(piece);
  return meter.integrated();
}

describe('loudness', () => {
  it('of a 997 Hz tone at full scale in one channel is −3.01 LUFS (BS.1770-4, annex 1)', () => {
    expect(loudness(tone(997, 5, 0))).toBeCloseTo(-3.01, 1);
  });

  it('follows the level', () => {
    expect(loudness(tone(1000, 5, -20))).toBeCloseTo(-23, 1);
    expect(loudness(tone(1000, 5, -33))).toBeCloseTo(-36, 1);
  });

  it('hears low tones less and high tones more', () => {
    const middle = loudness(tone(1000, 5, -20));
    expect(loudness(tone(40, 5, -20))).toBeLessThan(middle - 3);
    expect(loudness(tone(5000, 5, -20))).toBeGreaterThan(middle + 2);
  });

  it('does not depend on how the signal is cut', () => {
    const whole = tone(1000, 3, -20);
    const pieces = [whole.subarray(0, 777), whole.subarray(777, 40000), whole.subarray(40000)];
    expect(loudness(...pieces)).toBe(loudness(whole));
  });

  it('leaves pauses out (absolute gate)', () => {
    const speech = tone(1000, 10, -20);
    const difference = loudness(speech, silence(20)) - loudness(speech);
    expect(Math.abs(difference)).toBeLessThan(0.1);
  });

  it('leaves quiet parts out (relative gate; EBU Tech 3341, case 3)', () => {
    const quiet = tone(1000, 10, -36);
    expect(loudness(quiet, tone(1000, 60, -23), quiet)).toBeCloseTo(-26, 1);
  });

  it('of silence is −Infinity', () => {
    expect(loudness(silence(5))).toBe(Number.NEGATIVE_INFINITY);
  });
});
