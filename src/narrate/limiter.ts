/**
 * Keeps speech below a peak by turning it down around the peaks, smoothly and ahead of them: no
 * sample is ever above, and nothing is bent. Works on one utterance; silence lies between two.
 */

/** Samples over which the gain goes down and up again: 5 ms at 22.05 kHz. */
const REACH = 110;

/** Whether no sample is above the ceiling, 0 to 1. */
export function isBelow(samples: Float32Array, ceiling: number): boolean {
  // `every` with a function is several times slower, and this runs for every sample of a book.
  for (let index = 0; index < samples.length; index += 1) {
    if (Math.abs(samples[index] ?? 0) > ceiling) return false;
  }
  return true;
}

/**
 * Turns down in place.
 * @param ceiling highest absolute value that may remain, 0 to 1
 */
export function limit(samples: Float32Array, ceiling: number): void {
  if (isBelow(samples, ceiling)) return;
  const lowest = gainsNeeded(samples, ceiling);
  // The mean over ±REACH of minima over ±REACH is never above what its middle needs.
  const width = 2 * REACH + 1;
  let sum = 0;
  for (let index = -REACH; index <= REACH; index += 1) sum += at(lowest, index);
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = (samples[index] ?? 0) * Math.min(1, sum / width);
    sum += at(lowest, index + REACH + 1) - at(lowest, index - REACH);
  }
}

/** The lowest gain needed within ±REACH of each sample. */
function gainsNeeded(samples: Float32Array, ceiling: number): Float64Array {
  const gains = new Float64Array(samples.length).fill(1);
  for (let index = 0; index < samples.length; index += 1) {
    const size = Math.abs(samples[index] ?? 0);
    if (size <= ceiling) continue;
    // A little below, so that rounding in the running sum cannot lift it above.
    const gain = (ceiling / size) * (1 - 1e-6);
    const to = Math.min(samples.length, index + REACH + 1);
    for (let near = Math.max(0, index - REACH); near < to; near += 1) {
      if ((gains[near] ?? 1) > gain) gains[near] = gain;
    }
  }
  return gains;
}

/** Outside of the array the edge goes on. */
function at(values: Float32Array | Float64Array, index: number): number {
  return values[Math.min(Math.max(index, 0), values.length - 1)] ?? 0;
}
