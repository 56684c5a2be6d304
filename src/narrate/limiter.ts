/**
 * Keeps speech below a peak by turning it down around the peaks, smoothly and ahead of them: no
 * sample is ever above, and nothing is bent. Works on one utterance; silence lies between two.
 */

/** Samples over which the gain goes down and up again: 5 ms at 22.05 kHz. */
const REACH = 110;

/** Turns down in place. @param ceiling highest absolute value that may remain, 0 to 1 */
export function limit(samples: Float32Array, ceiling: number): void {
  const lowest = gainsNeeded(samples, ceiling);
  if (lowest === undefined) return;
  // The mean over ±REACH of minima over ±REACH is never above what its middle needs.
  const width = 2 * REACH + 1;
  const state = { sum: 0 };
  for (let index = -REACH; index <= REACH; index += 1) state.sum += at(lowest, index);
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = at(samples, index) * Math.min(1, state.sum / width);
    state.sum += at(lowest, index + REACH + 1) - at(lowest, index - REACH);
  }
}

/** The lowest gain needed within ±REACH of each sample; undefined when none is needed. */
function gainsNeeded(samples: Float32Array, ceiling: number): Float64Array | undefined {
  const gains = new Float64Array(samples.length).fill(1);
  const state = { isNeeded: false };
  samples.forEach((sample, index) => {
    const size = Math.abs(sample);
    if (size <= ceiling) return;
    state.isNeeded = true;
    const from = Math.max(0, index - REACH);
    const to = Math.min(samples.length, index + REACH + 1);
    // A little below, so that rounding in the running sum cannot lift it above.
    const gain = (ceiling / size) * (1 - 1e-6);
    for (let near = from; near < to; near += 1) gains[near] = Math.min(at(gains, near), gain);
  });
  return state.isNeeded ? gains : undefined;
}

/** Outside of the array the edge goes on. */
function at(values: Float32Array | Float64Array, index: number): number {
  return values[Math.min(Math.max(index, 0), values.length - 1)] ?? 0;
}
