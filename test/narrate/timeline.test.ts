/** Where units stand: on frames, contiguous, edges in the silence, pauses as wanted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHORTEST_PAUSE } from '../../src/model/narration-settings.ts';
import { framesOfSound } from '../../src/narrate/encode.ts';
import { FRAME, samplesIn } from '../../src/narrate/settings.ts';
import { layOut, type Span } from '../../src/narrate/timeline.ts';

const spans: readonly Span[] = [
  { length: 1000, pause: 1 },
  { length: 2000, pause: 0.45 },
  { length: 500, pause: 0.7 },
];
const frame = (samples: number) => Math.round(samples / 576);

describe('a timeline', () => {
  it('begins after 0.75 s, pauses 1 s after a heading and 0.45 s after a sentence', () => {
    const first = frame(0.75 * 22050);
    const second = first + frame(1000 + 22050);
    expect(layOut(spans).frames).toEqual([first, second, second + frame(2000 + 0.45 * 22050)]);
  });

  it('ends 1.5 s after the last unit, whatever its pause', () => {
    const { frames, samples } = layOut(spans);
    expect(samples).toBe((frames[2] ?? 0) * FRAME + 500 + samplesIn(1.5));
  });

  it('begins the first clip with the track, the others 80 ms before their speech', () => {
    const { frames, begins } = layOut(spans);
    expect(begins).toEqual([0, ...frames.slice(1).map((at) => at * FRAME - samplesIn(0.08))]);
  });

  const lengths = fc.array(fc.nat({ max: 400_000 }), { minLength: 1, maxLength: 30 });
  // The shortest that a publication may ask for, and longer ones.
  const pauses = fc.constantFrom(SHORTEST_PAUSE, 0.45, 0.7, 1, 5);

  it('never lets a clip begin in the speech before it', () => {
    fc.assert(
      fc.property(lengths, pauses, (all, pause) => {
        const { frames, begins, samples } = layOut(all.map((length) => ({ length, pause })));
        const ends = frames.map((at, index) => at * FRAME + (all[index] ?? 0));
        expect(begins.every((begin, index) => index === 0 || begin > (ends[index - 1] ?? 0))).toBe(
          true,
        );
        expect(begins.every(Number.isInteger)).toBe(true);
        expect(samples).toBeGreaterThan(ends.at(-1) ?? 0);
      }),
    );
  });

  // Chromium misses a place in these files by −39 to +54 ms (measured): 55 ms to either side must be silent.
  it('has clip edges that a player may miss by 55 ms and still be in the silence', () => {
    fc.assert(
      fc.property(lengths, pauses, (all, pause) => {
        const { frames, begins } = layOut(all.map((length) => ({ length, pause })));
        begins.slice(1).forEach((begin, index) => {
          const endOfSpeech = (frames[index] ?? 0) * FRAME + (all[index] ?? 0);
          const nextSpeech = (frames[index + 1] ?? 0) * FRAME;
          expect(begin - samplesIn(0.055)).toBeGreaterThan(endOfSpeech);
          expect(begin + samplesIn(0.055)).toBeLessThan(nextSpeech);
        });
      }),
    );
  });

  it('keeps pauses to half a frame, and leaves room for the frames of each unit', () => {
    fc.assert(
      fc.property(lengths, pauses, (all, pause) => {
        const { frames } = layOut(all.map((length) => ({ length, pause })));
        frames.slice(1).forEach((at, index) => {
          const length = all[index] ?? 0;
          const before = frames[index] ?? 0;
          const heard = (at - before) * FRAME - length;
          expect(Math.abs(heard - samplesIn(pause))).toBeLessThanOrEqual(288);
          expect(before + framesOfSound(length)).toBeLessThan(at);
        });
      }),
    );
  });
});
