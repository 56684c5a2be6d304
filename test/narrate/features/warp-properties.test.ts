/** Warping held against the definition: all paths of small recordings, and long ones whose answer is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misfitOf } from '../../../src/narrate/features/fit.ts';
import type { Features } from '../../../src/narrate/features/mfcc.ts';
import { type Path, warp } from '../../../src/narrate/features/warp.ts';
import { chosen, distanceOf, framesOf, someNumbers, wandering } from './frames.ts';

/** The least sum over all paths, by the recurrence of Sakoe & Chiba with nothing left out. */
function leastSum(model: readonly number[], recording: readonly number[]): number {
  const sums: number[][] = [];
  for (const [row, one] of model.entries()) {
    const above = sums[row - 1];
    const own: number[] = [];
    for (const [column, other] of recording.entries()) {
      const before = [above?.[column], above?.[column - 1], own[column - 1]].filter(
        (sum) => sum !== undefined,
      );
      const least = row === 0 && column === 0 ? 0 : Math.min(...before);
      own.push(least + distanceOf(one, other));
    }
    sums.push(own);
  }
  return sums.at(-1)?.at(-1) ?? 0;
}

function pairsOf({ first, last }: Path): readonly (readonly [number, number])[] {
  return Array.from(first, (from, row) =>
    Array.from({ length: (last[row] ?? 0) - from + 1 }, (_, at) => [row, from + at] as const),
  ).flat();
}

describe('a path that holds everything', () => {
  it('has the least sum that any path has', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (model, recording) => {
        const sum = misfitOf(framesOf(model), framesOf(recording));
        expect(sum).toBeCloseTo(leastSum(model, recording), 3);
      }),
    );
  });

  it('costs as much in one direction as in the other', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (one, other) => {
        const there = misfitOf(framesOf(one), framesOf(other));
        const back = misfitOf(framesOf(other), framesOf(one));
        expect(there).toBeCloseTo(back, 3);
      }),
    );
  });

  it('costs as much forwards as backwards', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (one, other) => {
        const forwards = misfitOf(framesOf(one), framesOf(other));
        const backwards = misfitOf(framesOf(one.toReversed()), framesOf(other.toReversed()));
        expect(forwards).toBeCloseTo(backwards, 3);
      }),
    );
  });

  it('costs nothing where one is the other with frames held for longer, and something else where not', () => {
    fc.assert(
      fc.property(someNumbers, fc.array(fc.integer({ min: 1, max: 4 })), (numbers, held) => {
        const longer = numbers.flatMap((number, at) => Array(held[at] ?? 1).fill(number));
        expect(misfitOf(framesOf(numbers), framesOf(longer))).toBe(0);
        const other = [...longer, 9];
        expect(misfitOf(framesOf(numbers), framesOf(other))).toBeGreaterThan(0);
      }),
    );
  });

  it('tells of each row the mean distance that it has there', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (model, recording) => {
        const path = warp(framesOf(model), framesOf(recording), 'closed');
        for (const row of model.keys()) {
          const own = pairsOf(path).filter(([one]) => one === row);
          const costs = own.map(([one, other]) =>
            distanceOf(model[one] ?? 0, recording[other] ?? 0),
          );
          const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
          expect(path.cost[row]).toBeCloseTo(mean, 4);
        }
      }),
    );
  });

  it('begins with the first frames, ends with the last, and takes every step between', () => {
    fc.assert(
      fc.property(someNumbers, someNumbers, (model, recording) => {
        const pairs = pairsOf(warp(framesOf(model), framesOf(recording), 'closed'));
        expect(pairs[0]).toEqual([0, 0]);
        expect(pairs.at(-1)).toEqual([model.length - 1, recording.length - 1]);
        for (const [at, [row, column]] of pairs.entries()) {
          const [rowBefore, columnBefore] = pairs[at - 1] ?? [row, column - 1];
          expect([0, 1]).toContain(row - rowBefore);
          expect([0, 1]).toContain(column - columnBefore);
          expect(row - rowBefore + column - columnBefore).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a path with open ends', () => {
  const model = wandering(60, 1);

  it('finds the words between others, wherever they begin', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (before, after) => {
        const lead = framesOf(Array(before).fill(9));
        const trail = framesOf(Array(after).fill(-9));
        const all: Features = {
          count: before + 60 + after,
          values: Float32Array.from([...lead.values, ...model.values, ...trail.values]),
        };
        const { first, last, cost } = warp(model, all);
        expect(first[0]).toBe(before);
        expect(last[59]).toBe(before + 59);
        expect(Math.max(...cost)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps inside a recording that lacks the end of the words', () => {
    const { first, last } = warp(model, chosen(model, [...Array(30).keys()]));
    expect(Math.abs((first[29] ?? 0) - 29)).toBeLessThan(3);
    expect(Math.max(...last)).toBe(29);
  });
});

describe('a long recording', () => {
  /** As many frames as half an hour has, so that three looks are needed. */
  const count = 90_000;
  const model = wandering(count, 5);

  /** A reader who hurries, dawdles, and stops for half a minute. */
  function read(): { readonly order: readonly number[]; readonly begins: readonly number[] } {
    const order: number[] = [];
    const begins: number[] = [];
    for (let frame = 0; frame < count; frame += 1) {
      begins.push(order.length);
      const pace = frame < count / 3 ? 4 : frame < count / 2 ? 3 : 5;
      // Four of five frames, all of them, or six for five.
      if (pace === 4 && frame % 5 === 4) continue;
      order.push(frame);
      if (pace === 5 && frame % 5 === 4) order.push(frame);
      if (frame === 50_000) for (let hold = 0; hold < 1500; hold += 1) order.push(frame);
    }
    return { order, begins };
  }

  it('is followed to 0.2 s, whatever its pace, and a stop of half a minute does not lose it', () => {
    const { order, begins } = read();
    const { first } = warp(model, chosen(model, order));
    const away = Array.from(first, (frame, row) => Math.abs(frame - (begins[row] ?? 0)));
    const sorted = away.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(0.99 * sorted.length)]).toBeLessThanOrEqual(10);
    expect(first.at(-1)).toBeGreaterThan(order.length - 10);
  });
});
