/** One unit made ready: at its loudness, peak at most −4 dBFS, no click at its ends, nothing of its neighbours. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_NARRATION } from '../../src/model/narration-settings.ts';
import { levelled } from '../../src/narrate/level.ts';
import { loudnessOf } from '../../src/narrate/loudness.ts';
import { asSpeech, noise, peakOf, RATE, silence, tone } from './tones.ts';

const { level } = DEFAULT_NARRATION;
/** Units are a little louder than their track. */
const LOUDNESS = level.loudness + 0.4;
const madeReady = (speech: Int16Array) => levelled(speech, level);

describe('a unit made ready', () => {
  it.each([
    ['quiet speech', noise(3, -33)],
    ['loud speech', noise(3, -1)],
    ['a low tone', tone(120, 1, -6)],
    ['half a second', noise(0.5, -12)],
    ['a word shorter than a block of the meter', noise(0.2, -25)],
  ])('of %s is as loud as wanted, with its peak at −4 dBFS or below', (_, samples) => {
    const ready = madeReady(asSpeech(samples));
    expect(ready.length).toBe(samples.length);
    expect(Math.abs(loudnessOf(ready, RATE) - LOUDNESS)).toBeLessThan(0.6);
    expect(peakOf(ready)).toBeLessThanOrEqual(-4);
  });

  it.each([
    [-18, -3],
    [-23, -6],
  ])('is as loud and as high as the publication asks: %i LUFS, %i dBFS', (loudness, peak) => {
    const made = levelled(asSpeech(noise(3, -30)), { loudness, peak });
    expect(Math.abs(loudnessOf(made, RATE) - loudness - 0.4)).toBeLessThan(0.6);
    expect(peakOf(made)).toBeLessThanOrEqual(peak);
  });

  it('stays below the peak where it cannot be as loud as wanted', () => {
    const clicks = new Float32Array(RATE).map((_, index) => (index % 2000 === 0 ? 0.9 : 0.0005));
    const ready = madeReady(asSpeech(clicks));
    expect(peakOf(ready)).toBeLessThanOrEqual(-4);
    expect(loudnessOf(ready, RATE)).toBeLessThan(LOUDNESS - 1);
  });

  it('begins and ends in silence, without a jump', () => {
    const ready = madeReady(asSpeech(new Float32Array(RATE).fill(0.3)));
    expect([ready[0], ready.at(-1)]).toEqual([0, 0]);
    const jumps = ready.map((sample, index) => Math.abs(sample - (ready[index - 1] ?? 0)));
    expect(jumps.reduce((largest, jump) => Math.max(largest, jump), 0)).toBeLessThan(0.02);
  });

  it('of silence, of next to nothing and of nothing is as quiet as it was', () => {
    expect(madeReady(asSpeech(silence(1))).every((sample) => sample === 0)).toBe(true);
    expect(madeReady(new Int16Array(0)).length).toBe(0);
    const faint = madeReady(new Int16Array(RATE).fill(1));
    expect(peakOf(faint)).toBeLessThan(-80);
  });

  it('does not change what it was given, and is the same each time', () => {
    const speech = asSpeech(noise(1, -9));
    const before = speech.slice();
    expect(madeReady(speech)).toEqual(madeReady(speech));
    expect(speech).toEqual(before);
  });
});
