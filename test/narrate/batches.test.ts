/** Batches: every track once, in order; work for two threads; never too much at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, type TrackRequest } from '../../src/narrate/batches.ts';
import { sideBySide } from '../../src/narrate/side-by-side.ts';
import { span } from './sample-document.ts';

const delivery = { voice: 'de', rate: 145 };

function trackOf(chapter: string, length: number): TrackRequest {
  const source = { target: 's', span, parts: [], pause: 'sentence' as const };
  const spoken = 'a'.repeat(length);
  const utterances = [{ source, pause: source.pause, spoken, texts: [spoken] }];
  return { edition: 'standard', chapter, title: chapter, utterances };
}

const sizes = (lengths: readonly number[]): readonly number[] =>
  batchesOf(
    delivery,
    lengths.map((length, index) => trackOf(`k${index}`, length)),
  ).map(({ tracks }) => tracks.length);

describe('batches', () => {
  it('keep a small publication together', () => {
    expect(sizes([300, 300, 300])).toEqual([3]);
  });

  it('give two threads something to do', () => {
    expect(sizes([3000, 3000, 3000, 3000])).toEqual([2, 2]);
  });

  it('do not let hours of speech into memory', () => {
    expect(sizes(Array.from({ length: 20 }, () => 18_000))).toEqual(
      Array.from({ length: 20 }, () => 1),
    );
  });

  it('hold every track once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30_000 }), { maxLength: 20 }), (lengths) => {
        const tracks = lengths.map((length, index) => trackOf(`k${index}`, length));
        expect(batchesOf(delivery, tracks).flatMap((batch) => batch.tracks)).toEqual(tracks);
      }),
      { numRuns: 30 },
    );
  });
});

describe('work side by side', () => {
  it('gives results in the order of the things, however long each takes', async () => {
    const later = (value: number) =>
      new Promise<number>((resolve) => setTimeout(() => resolve(value * 2), 20 - value));
    expect(await sideBySide([1, 15, 3, 9], 2, later)).toEqual([2, 30, 6, 18]);
  });

  it('never has more in work than it may', async () => {
    const state = { now: 0, most: 0 };
    await sideBySide([1, 2, 3, 4, 5, 6], 2, async () => {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      state.now -= 1;
    });
    expect(state.most).toBe(2);
  });

  it('fails when one of them fails', async () => {
    const work = async (value: number) => {
      if (value === 2) throw new Error('two');
      return value;
    };
    await expect(sideBySide([1, 2, 3], 2, work)).rejects.toThrow('two');
  });
});
