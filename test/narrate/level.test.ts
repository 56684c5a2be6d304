/** One unit made ready: at its loudness, peak at most −4 dBFS, no click at its ends, nothing of its neighbours. */
import { describe, expect, it } from 'vitest';
import { levelled } from '../../src/narrate/level.ts';
import { loudnessOf } from '../../src/narrate/loudness.ts';
import { LOUDNESS } from '../../src/narrate/settings.ts';
import { asSpeech, noise, peakOf, RATE, silence, tone } from './tones.ts';

describe('a unit made ready', () => {
  it.each([
    ['quiet speech', noise(3, -33)],
    ['loud speech', noise(3, -1)],
    ['a low tone', tone(120, 1, -6)],
    ['half a second', noise(0.5, -12)],
    ['a word shorter than a block of the meter', noise(0.2, -25)],
  ])('of %s is as loud as wanted, with its peak at −4 dBFS or below', (_, samples) => {
    const ready = levelled(asSpeech(samples));
    expect(ready.length).toBe(samples.length);
    expect(Math.abs(loudnessOf(ready, RATE) - LOUDNESS)).toBeLessThan(0.6);
    expect(peakOf(ready)).toBeLessThanOrEqual(-4);
  });

  it('stays below the peak where it cannot be as loud as wanted', () => {
    const clicks = new Float32Array(RATE).map((_, index) => (index % 2000 === 0 ? 0.9 : 0.0005));
    const ready = levelled(asSpeech(clicks));
    expect(peakOf(ready)).toBeLessThanOrEqual(-4);
    expect(loudnessOf(ready, RATE)).toBeLessThan(LOUDNESS - 1);
  });

  it('begins and ends in silence, without a jump', () => {
    const ready = levelled(asSpeech(new Float32Array(RATE).fill(0.3)));
    expect([ready[0], ready.at(-1)]).toEqual([0, 0]);
    const jumps = ready.map((sample, index) => Math.abs(sample - (ready[index - 1] ?? 0)));
    expect(jumps.reduce((largest, jump) => Math.max(largest, jump), 0)).toBeLessThan(0.02);
  });

  it('of silence, of next to nothing and of nothing is as quiet as it was', () => {
    expect(levelled(asSpeech(silence(1))).every((sample) => sample === 0)).toBe(true);
    expect(levelled(new Int16Array(0)).length).toBe(0);
    const faint = levelled(new Int16Array(RATE).fill(1));
    expect(peakOf(faint)).toBeLessThan(-80);
  });

  it('does not change what it was given, and is the same each time', () => {
    const speech = asSpeech(noise(1, -9));
    const before = speech.slice();
    expect(levelled(speech)).toEqual(levelled(speech));
    expect(speech).toEqual(before);
  });
});
