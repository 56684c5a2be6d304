/** Features and warping on sound whose answer is known: tones, and words that are pulled apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarser, featuresOf, HOP, RATE, SIZE } from '../../../src/narrate/features/mfcc.ts';
import { BINS, powerOfTwo, WINDOW } from '../../../src/narrate/features/power.ts';
import { warp } from '../../../src/narrate/features/warp.ts';

/** Notes one after the other, each with overtones of its own; nothing for 0. */
function tune(notes: readonly number[], seconds: readonly number[]): Float32Array {
  const lengths = notes.map((_, index) => Math.round((seconds[index] ?? 0.3) * RATE));
  const sound = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const [index, note] of notes.entries()) {
    for (let step = 0; step < (lengths[index] ?? 0); step += 1) {
      const phase = (2 * Math.PI * note * step) / RATE;
      sound[at] =
        note === 0 ? 0 : 0.3 * Math.sin(phase) + 0.1 * Math.sin((2 + (index % 3)) * phase);
      at += 1;
    }
  }
  return sound;
}

const NOTES = [0, 300, 900, 0, 2000, 500, 3500, 0, 700, 1400, 250, 0];
const EVEN = NOTES.map(() => 0.3);

describe('a power spectrum', () => {
  it('has its top where the tone is, for both windows by themselves', () => {
    const [one, other] = [10, 100].map((bin) =>
      Float64Array.from({ length: WINDOW }, (_, at) => Math.cos((2 * Math.PI * bin * at) / WINDOW)),
    ) as [Float64Array, Float64Array]; // two were made
    powerOfTwo()(one, other);
    const top = (values: Float64Array): number =>
      values.subarray(0, BINS).indexOf(Math.max(...values.subarray(0, BINS)));
    expect([top(one), top(other)]).toEqual([10, 100]);
    expect(one[10]).toBeCloseTo((WINDOW / 2) ** 2, 5);
    expect(one[100]).toBeCloseTo(0, 5);
  });

  it('holds the energy of the window (Parseval)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
          minLength: WINDOW,
          maxLength: WINDOW,
        }),
        (values) => {
          const [one, other] = [Float64Array.from(values), new Float64Array(WINDOW)];
          powerOfTwo()(one, other);
          const inner = one.subarray(1, BINS - 1).reduce((sum, value) => sum + 2 * value, 0);
          const energy = values.reduce((sum, value) => sum + value * value, 0);
          expect((inner + (one[0] ?? 0) + (one[BINS - 1] ?? 0)) / WINDOW).toBeCloseTo(energy, 6);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('features', () => {
  it('are 13 numbers every 20 ms, of mean 0 and deviation 1', () => {
    const { count, values } = featuresOf(tune(NOTES, EVEN));
    expect(count).toBe(Math.floor((NOTES.length * 0.3 * RATE - WINDOW) / HOP) + 1);
    for (let index = 0; index < SIZE; index += 1) {
      const own = values.filter((_, at) => at % SIZE === index);
      const mean = own.reduce((sum, value) => sum + value, 0) / count;
      const deviation = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0) / count);
      expect(mean).toBeCloseTo(0, 4);
      expect(deviation).toBeCloseTo(1, 3);
    }
  });

  it('do not depend on how loud it is', () => {
    const sound = tune([300, 900, 2000, 500], [0.3, 0.3, 0.3, 0.3]);
    const loud = featuresOf(sound).values;
    const quiet = featuresOf(sound.map((sample) => sample / 2)).values;
    const away = loud.reduce((sum, one, at) => sum + Math.abs(one - (quiet[at] ?? 0)), 0);
    expect(away / loud.length).toBeLessThan(0.1);
  });

  it('are none, and nothing that is no number, of next to nothing and of silence', () => {
    expect(featuresOf(new Float32Array(0)).count).toBe(0);
    expect(featuresOf(new Float32Array(WINDOW - 1)).count).toBe(0);
    expect(featuresOf(new Float32Array(RATE)).values.every(Number.isFinite)).toBe(true);
  });

  it('from further away are means', () => {
    const near = featuresOf(tune(NOTES, EVEN));
    const far = coarser(near, 5);
    expect(far.count).toBe(Math.ceil(near.count / 5));
    const mean = [0, 1, 2, 3, 4].reduce((sum, at) => sum + (near.values[at * SIZE] ?? 0), 0) / 5;
    expect(far.values[0]).toBeCloseTo(mean, 5);
  });
});

describe('warping', () => {
  const model = featuresOf(tune(NOTES, EVEN));

  it('of a recording with itself is the diagonal', () => {
    const { first, last, cost } = warp(model, model);
    expect([...first]).toEqual(Array.from(first, (_, at) => at));
    expect([...last]).toEqual([...first]);
    expect(Math.max(...cost)).toBe(0);
  });

  it('finds each note, however long it is held', () => {
    const held = NOTES.map((_, index) => 0.15 + ((index * 5) % 7) * 0.1);
    const { first } = warp(model, featuresOf(tune(NOTES, held)));
    let at = 0;
    for (const index of NOTES.keys()) {
      const frame = Math.round((index * 0.3 * RATE) / HOP);
      if (index > 0)
        expect(Math.abs((first[frame] ?? 0) * HOP - at * RATE)).toBeLessThan(0.05 * RATE);
      at += held[index] ?? 0;
    }
  });

  it('leaves out what comes before and after, where the ends are open', () => {
    const more = [4000, 0, 5000, 4500];
    const own = tune([...more, ...NOTES, ...more], Array(20).fill(0.3));
    const open = warp(model, featuresOf(own), 'open');
    const closed = warp(model, featuresOf(own), 'closed');
    const lead = Math.round((more.length * 0.3 * RATE) / HOP);
    expect(Math.abs((open.first[20] ?? 0) - 20 - lead)).toBeLessThan(8);
    expect(closed.first[0]).toBe(0);
    expect(closed.last.at(-1)).toBe(featuresOf(own).count - 1);
  });

  it('goes forward only, and holds every frame between its ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 }),
        (one, other) => {
          const [from, to] = [one, other].map((notes) =>
            featuresOf(
              tune(
                notes,
                notes.map(() => 0.1),
              ),
            ),
          );
          if (from === undefined || to === undefined) return;
          const { first, last } = warp(from, to, 'closed');
          for (let row = 0; row < first.length; row += 1) {
            expect(last[row]).toBeGreaterThanOrEqual(first[row] ?? 0);
            const before = last[row - 1];
            if (before !== undefined) expect([0, 1]).toContain((first[row] ?? 0) - before);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('of nothing is nothing', () => {
    const nothing = featuresOf(new Float32Array(0));
    expect(warp(nothing, model).first).toHaveLength(0);
    expect([...warp(model, nothing).first].every((frame) => frame === 0)).toBe(true);
  });
});
