/** Several runs of the same, after one that does not count, and what they come to. */

/**
 * @typedef {import('./run.mjs').Run} Run
 * @typedef {{ median: number, least: number, most: number }} Spread
 * @typedef {object} Measured
 * @property {number} runs
 * @property {Spread} time     milliseconds
 * @property {number} [cpu]    median, milliseconds
 * @property {number} [memory] median of the peaks, bytes
 * @property {Run} last
 */

/** Counted runs of each measurement: BENCH_RUNS, else 5. */
export const RUNS = Math.max(1, Number.parseInt(process.env.BENCH_RUNS ?? '5', 10) || 5);

/**
 * Measures one thing.
 * @param {(index: number) => Promise<Run>} run index 0 is the warm-up
 * @returns {Promise<Measured>}
 */
export async function repeat(run) {
  const all = [];
  for (let index = 0; index <= RUNS; index += 1) all.push(await run(index));
  return summaryOf(all.slice(1));
}

/**
 * Measures several things by turns, so that whatever else the machine does falls on all of them.
 * @template {string} Name
 * @param {Record<Name, () => Promise<Run>>} contenders
 * @returns {Promise<Record<Name, Measured>>}
 */
export async function repeatByTurns(contenders) {
  const entries = Object.entries(contenders).map(([name, run]) => ({ name, run, all: [] }));
  for (let index = 0; index <= RUNS; index += 1) {
    for (const { run, all } of entries) all.push(await run());
  }
  /** @type {any} The names are those of the contenders. */
  const measured = Object.fromEntries(
    entries.map(({ name, all }) => [name, summaryOf(all.slice(1))]),
  );
  return measured;
}

/**
 * @param {readonly Run[]} runs at least one
 * @returns {Measured}
 */
function summaryOf(runs) {
  return {
    runs: runs.length,
    time: spreadOf(runs.map(({ time }) => time)),
    ...medianOf('cpu', runs),
    ...medianOf('memory', runs),
    last: runs[runs.length - 1],
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
 * @param {readonly Run[]} runs
 */
function medianOf(name, runs) {
  const values = runs.flatMap((run) => run[name] ?? []);
  return values.length === 0 ? {} : { [name]: spreadOf(values).median };
}
