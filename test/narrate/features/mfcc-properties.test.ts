/** What features keep and what they leave away: gain, shift, an offset, silence; and how stretches of them are cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/narrate/features/fit.ts';
import {
  coarser,
  type Features,
  featuresOf,
  framesIn,
  HOP,
  RATE,
  SIZE,
} from '../../../src/narrate/features/mfcc.ts';
import { framesOf, wandering } from './frames.ts';

/** A buzz whose pitch and colour wander: as restless as speech. */
function babble(seconds: number): Float32Array {
  const state = { phase: 0 };
  return Float32Array.from({ length: Math.round(seconds * RATE) }, (_, at) => {
    const time = at / RATE;
    state.phase += (2 * Math.PI * (140 + 40 * Math.sin(2.1 * time))) / RATE;
    const colour = 3 + (Math.floor(2 * time) % 5);
    const loud = 0.15 * (1 + Math.sin(9 * time));
    return loud * (Math.sin(state.phase) + 0.6 * Math.sin(colour * state.phase));
  });
}

const sound = babble(4);
const plain = featuresOf(sound);

function meanAway(one: Features, other: Features, shift = 0): number {
  let [sum, count] = [0, 0];
  for (let at = 0; at < Math.min(one.values.length, other.values.length - shift * SIZE); at += 1) {
    sum += Math.abs((one.values[at] ?? 0) - (other.values[at + shift * SIZE] ?? 0));
    count += 1;
  }
  return sum / count;
}

describe('features of sound', () => {
  it('are nearly the same at any loudness', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 3, noNaN: true }), (gain) => {
        const other = featuresOf(sound.map((sample) => sample * gain));
        expect(meanAway(plain, other)).toBeLessThan(0.15);
      }),
      { numRuns: 8 },
    );
  });

  it('are exactly the same upside down: a microphone’s polarity is no difference', () => {
    expect(meanAway(plain, featuresOf(sound.map((sample) => -sample)))).toBeLessThan(1e-4);
  });

  it('move with the sound, frame by frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (frames) => {
        const later = new Float32Array(sound.length + frames * HOP);
        // What comes before is sound as well, so that the whole has the same mean.
        later.set(sound.subarray(0, frames * HOP));
        later.set(sound, frames * HOP);
        expect(meanAway(plain, featuresOf(later), frames)).toBeLessThan(0.2);
      }),
      { numRuns: 8 },
    );
  });

  it('are less alike, the further the sounds are apart', () => {
    const near = featuresOf(sound.map((sample, at) => sample + 0.001 * Math.sin(at)));
    const far = featuresOf(sound.toReversed());
    expect(meanAway(plain, near)).toBeLessThan(meanAway(plain, far));
  });

  it('of silence are all zero: there is nothing to tell', () => {
    const { values, count } = featuresOf(new Float32Array(RATE));
    expect(count).toBeGreaterThan(0);
    expect(values.every((value) => value === 0)).toBe(true);
  });

  it('are numbers whatever the samples are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 2000, maxLength: 2500 }),
        (samples) => {
          expect(featuresOf(Float32Array.from(samples)).values.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a stretch of features', () => {
  const all = framesOf([...Array(50).keys()]);

  it('holds the frames that begin in it, and is cut to what there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 80 }),
        fc.integer({ min: 0, max: 80 }),
        (from, by) => {
          const part = framesIn(all, { begin: from * HOP, end: (from + by) * HOP });
          const [first, last] = [Math.max(0, Math.min(50, from)), Math.min(50, from + by)];
          expect(part.count).toBe(Math.max(0, last - first));
          expect(part.values).toHaveLength(part.count * SIZE);
          if (part.count > 0) expect(part.values[0]).toBe(first);
        },
      ),
    );
  });

  it('that ends before it begins is empty', () => {
    expect(framesIn(all, { begin: 9 * HOP, end: 4 * HOP }).count).toBe(0);
  });
});

describe('features from further away', () => {
  it('keep the mean of all, and of a constant the constant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (times, by) => {
        const near = wandering(times * by, times);
        const far = coarser(near, by);
        const mean = (values: Float32Array): number =>
          values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(far.count).toBe(times);
        expect(mean(far.values)).toBeCloseTo(mean(near.values), 4);
        const flat = coarser(framesOf(Array(times * by + 1).fill(2)), by);
        for (const value of flat.values) expect(value).toBeCloseTo(2, 5);
      }),
    );
  });
});

describe('a fit', () => {
  const read = wandering(600, 11);
  const words = { begin: 100 * HOP, end: 300 * HOP };
  const clip = framesIn(read, words);

  it('of words with themselves is perfect', () => {
    const fit = fitOf({ read, words, clip, number: 0 });
    expect(fit).toMatchObject({ ratio: 1, strangeness: 0, tightest: 1, loosest: 1 });
    expect(fit?.seconds).toBeCloseTo(4, 5);
  });

  it('of other words is no better than chance', () => {
    const other = framesIn(read, { begin: 350 * HOP, end: 550 * HOP });
    expect(fitOf({ read, words, clip: other, number: 3 })?.strangeness).toBeGreaterThan(0.9);
  });

  it('tells where a part is missing, and how long it is', () => {
    const values = Float32Array.from([
      ...clip.values.subarray(0, 60 * SIZE),
      ...clip.values.subarray(120 * SIZE),
    ]);
    const fit = fitOf({ read, words, clip: { count: 140, values }, number: 0 });
    expect(fit?.ratio).toBeCloseTo(0.7, 5);
    expect(fit?.tightest).toBeLessThan(0.3);
  });

  it('tells where something is heard for longer than it is read', () => {
    const frame = clip.values.subarray(80 * SIZE, 81 * SIZE);
    const held = Float32Array.from([
      ...clip.values.subarray(0, 80 * SIZE),
      ...Array.from({ length: 60 }, () => [...frame]).flat(),
      ...clip.values.subarray(80 * SIZE),
    ]);
    const fit = fitOf({ read, words, clip: { count: 260, values: held }, number: 0 });
    expect(fit?.loosest).toBeGreaterThan(10);
    expect(fit?.strangeness).toBeLessThan(0.1);
  });

  it('is none where there is nothing, and nothing is strange in silence', () => {
    const nothing = { count: 0, values: new Float32Array(0) };
    expect(fitOf({ read, words, clip: nothing, number: 0 })).toBeUndefined();
    const still = framesOf(Array(400).fill(0));
    const quiet = framesIn(still, words);
    expect(fitOf({ read: still, words, clip: quiet, number: 0 })?.strangeness).toBe(1);
  });
});
