/** The meter against the reference tones of BS.1770-4 and EBU Tech 3341. */
import { describe, expect, it } from 'vitest';
import { loudnessOf } from '../../src/narrate/loudness.ts';
import { RATE, silence, tone } from './tones.ts';

function loudness(...pieces: readonly Float32Array[]): number {
  return loudnessOf(Float32Array.from(pieces.flatMap((piece) => [...piece])), RATE);
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

  it('of less than a block is that of all of it', () => {
    const level = loudness(tone(1000, 2, -20));
    for (const seconds of [0.05, 0.2, 0.39]) {
      expect(Math.abs(loudness(tone(1000, seconds, -20)) - level)).toBeLessThan(0.2);
    }
  });

  it('of a block is measured by blocks: what is left over does not count', () => {
    const block = tone(1000, 0.4, -20);
    expect(loudness(block, silence(0.09))).toBe(loudness(block));
    expect(loudness(block, silence(0.1))).toBeLessThan(loudness(block));
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
    expect(loudness(silence(0.1))).toBe(Number.NEGATIVE_INFINITY);
    expect(loudness()).toBe(Number.NEGATIVE_INFINITY);
  });
});
