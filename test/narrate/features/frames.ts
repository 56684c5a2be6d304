/** Frames that were made for a test: anything can be in them, since features are only numbers. */
import fc from 'fast-check';
import { type Features, SIZE } from '../../../src/narrate/features/mfcc.ts';

/** One frame for each number: all its values are that number. */
export function framesOf(numbers: readonly number[]): Features {
  const values = new Float32Array(numbers.length * SIZE);
  for (const [at, number] of numbers.entries()) values.fill(number, at * SIZE, (at + 1) * SIZE);
  return { count: numbers.length, values };
}

/** Frames that wander like speech: near to the one before, never the same for long. */
export function wandering(count: number, seed: number): Features {
  const values = new Float32Array(count * SIZE);
  const state = { value: seed };
  for (let at = 0; at < values.length; at += 1) {
    state.value = (Math.imul(state.value, 1664525) + 1013904223) >>> 0;
    const step = state.value / 2 ** 31 - 1;
    values[at] = 0.8 * (values[at - SIZE] ?? 0) + step;
  }
  return { count, values };
}

/** Frames in this order, some perhaps more than once. */
export function chosen({ values }: Features, order: readonly number[]): Features {
  const own = new Float32Array(order.length * SIZE);
  for (const [at, from] of order.entries())
    own.set(values.subarray(from * SIZE, (from + 1) * SIZE), at * SIZE);
  return { count: order.length, values: own };
}

/** Distance of two frames whose values are these numbers. */
export function distanceOf(one: number, other: number): number {
  return Math.abs(one - other) * Math.sqrt(SIZE);
}

/** Few numbers, so that equal ones occur. */
export const someNumbers = fc.array(fc.integer({ min: -3, max: 3 }), {
  minLength: 1,
  maxLength: 14,
});
