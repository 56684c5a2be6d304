/** Where units stand: whole samples, contiguous, edges in the silence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplesIn } from '../../src/narrate/settings.ts';
import { layOut, type Span } from '../../src/narrate/timeline.ts';

const spans: readonly Span[] = [
  { length: 1000, pause: 'heading' },
  { length: 2000, pause: 'sentence' },
  { length: 500, pause: 'paragraph' },
];

describe('a timeline', () => {
  it('begins after 0.75 s, pauses 1 s after a heading and 0.45 s after a sentence', () => {
    const first = samplesIn(0.75);
    const second = first + 1000 + samplesIn(1);
    expect(layOut(spans, 'standard').starts).toEqual([
      first,
      second,
      second + 2000 + samplesIn(0.45),
    ]);
  });

  it('ends 1.5 s after the last unit, whatever its pause', () => {
    const { starts, samples } = layOut(spans, 'standard');
    expect(samples).toBe((starts[2] ?? 0) + 500 + samplesIn(1.5));
  });

  it('gives more time in Leichte Sprache', () => {
    expect(layOut(spans, 'easy').samples).toBeGreaterThan(layOut(spans, 'standard').samples);
  });

  it('begins the first clip with the track, the others 80 ms before their speech', () => {
    const { starts, begins } = layOut(spans, 'standard');
    expect(begins).toEqual([0, ...starts.slice(1).map((start) => start - samplesIn(0.08))]);
  });

  it('never lets a clip begin in the speech before it', () => {
    const lengths = fc.array(fc.nat({ max: 400_000 }), { minLength: 1, maxLength: 30 });
    const pauses = fc.constantFrom('sentence', 'paragraph', 'heading' as const);
    fc.assert(
      fc.property(lengths, pauses, (all, pause) => {
        const { starts, begins, samples } = layOut(
          all.map((length) => ({ length, pause })),
          'standard',
        );
        const ends = starts.map((start, index) => start + (all[index] ?? 0));
        expect(begins.every((begin, index) => index === 0 || begin > (ends[index - 1] ?? 0))).toBe(
          true,
        );
        expect(begins.every(Number.isInteger)).toBe(true);
        expect(samples).toBeGreaterThan(ends.at(-1) ?? 0);
      }),
    );
  });
});
