/** Mastering: −20 LUFS ± 1, peak at most −4 dBFS, nothing moved. */
import { describe, expect, it } from 'vitest';
import { loudnessOf, master, type Signal } from '../../src/narrate/master.ts';
import { layOut } from '../../src/narrate/timeline.ts';
import { asSpeech, noise, peakOf, silence, tone } from './tones.ts';

function takeOf(...units: readonly Float32Array[]) {
  const speech = units.map(asSpeech);
  const spans = speech.map(({ length }) => ({ length, pause: 'sentence' as const }));
  return { speech, timeline: layOut(spans, 'standard') };
}

function whole(signal: Signal): Float32Array {
  return Float32Array.from([...signal()].flatMap((piece) => [...piece]));
}

describe('a mastered signal', () => {
  it.each([
    ['quiet speech', takeOf(noise(3, -30), noise(2, -33))],
    ['loud speech', takeOf(noise(3, -1), noise(2, -2))],
    ['a mixture', takeOf(noise(2, -6), noise(2, -20))],
  ])('of %s is at −20 LUFS with its peak at −4 dBFS or below', (_, take) => {
    const signal = master(take);
    expect(Math.abs(loudnessOf(signal) + 20)).toBeLessThan(1);
    expect(peakOf(whole(signal))).toBeLessThanOrEqual(-4);
  });

  it('is as long as its timeline says, with speech where it says', () => {
    const take = takeOf(noise(1, -12), noise(1, -12));
    const samples = whole(master(take));
    expect(samples.length).toBe(take.timeline.samples);
    const [first = 0, second = 0] = take.timeline.starts;
    const isSilent = (from: number, to: number) =>
      samples.subarray(from, to).every((one) => one === 0);
    expect(isSilent(0, first)).toBe(true);
    expect(isSilent(first + 22050, second)).toBe(true);
    expect(isSilent(first, first + 100)).toBe(false);
    expect(isSilent(second, second + 100)).toBe(false);
  });

  it('fades in and out, so that nothing clicks', () => {
    const steady = new Float32Array(22050).fill(0.3);
    const samples = whole(master(takeOf(steady)));
    const jumps = samples.map((sample, index) => Math.abs(sample - (samples[index - 1] ?? 0)));
    expect(jumps.reduce((largest, jump) => Math.max(largest, jump), 0)).toBeLessThan(0.02);
  });

  it('of silence stays silent', () => {
    expect(whole(master(takeOf(silence(1)))).every((sample) => sample === 0)).toBe(true);
  });

  it('is the same each time it is made', () => {
    const signal = master(takeOf(tone(300, 1, -9)));
    expect(whole(signal)).toEqual(whole(signal));
  });
});
