/** Several runs of the same, after one that does not count, and what they come to. */

/**
 * @typedef {{ median: number, least: number, most: number }} Spread
 * @typedef {object} Measured
 * @property {number} runs
 * @property {Spread} time     milliseconds
 * @property {number} [cpu]    median, milliseconds
 * @property {number} [memory] median of the peaks, bytes
 * @property {import('./run.mjs').Run} last
 */

/** Counted runs of each measurement: BENCH_RUNS, else 5. */
export const RUNS = Math.max(1, Number.parseInt(process.env.BENCH_RUNS ?? '5', 10) || 5);

/**
 * @param {(index: number) => Promise<import('./run.mjs').Run>} run index 0 is the warm-up
 * @returns {Promise<Measured>}
 */
export async function repeat(run) {
  const all = [];
  for (let index = 0; index <= RUNS; index += 1) all.push(await run(index));
  const counted = all.slice(1);
  return {
    runs: counted.length,
    time: spreadOf(counted.map(({ time }) => time)),
    ...medianOf('cpu', counted),
    ...medianOf('memory', counted),
    last: counted[counted.length - 1],
  };
}

/**
 * @param {readonly number[]} values at least one
 * @returns {Spread}
 */
export function spreadOf(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  return { median, least: sorted[0], most: sorted[sorted.length - 1] };
}

/**
 * @param {'cpu' | 'memory'} name
 * @param {readonly import('./run.mjs').Run[]} runs
 */
function medianOf(name, runs) {
  const values = runs.flatMap((run) => run[name] ?? []);
  return values.length === 0 ? {} : { [name]: spreadOf(values).median };
}
