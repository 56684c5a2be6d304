/**
 * Puts the edges between sentences into pauses: of all ways to give each edge a pause or none, in order,
 * the one whose pauses are long and near to where the words were found.
 */
import { RATE } from '../features/mfcc.ts';
import type { Stretch } from './silences.ts';

/** An edge between two sentences: where the words say it is, and which pause it was given. */
export type Edge = {
  /** Sample at which the words before end and those after begin, as far as the words tell. */
  readonly at: number;
  readonly pause?: Stretch;
  /** How much worse the next best pause would have been; small means a toss-up. Seconds of distance. */
  readonly margin: number;
};

/** Seconds a pause may be away from where the words say. */
const FURTHEST = 1.5;
/** What a second of pause is worth against a second of distance, and how long a pause can be. */
const WORTH = 1.2;
const LONGEST = 0.8;
/** Cost of an edge without a pause: readers do run on. */
const NONE = 0.4;

/** One edge for each place, in order. @param pauses silences of the recording, in order */
export function snap(places: readonly number[], pauses: readonly Stretch[]): readonly Edge[] {
  const choice = choose(places, pauses);
  return places.map((at, index) => {
    const pause = pauses[choice[index] ?? -1];
    const own = pause === undefined ? NONE : costOf(at, pause);
    const taken = [choice[index - 1], choice[index], choice[index + 1]].map(
      (one) => pauses[one ?? -1],
    );
    const others = nearest(at, pauses).filter((one) => !taken.includes(one));
    const margin =
      Math.min(pause === undefined ? 9 : NONE, ...others.map((one) => costOf(at, one))) - own;
    return { at, margin, ...(pause === undefined ? {} : { pause }) };
  });
}

function nearest(at: number, pauses: readonly Stretch[]): readonly Stretch[] {
  return pauses.filter(
    ({ begin, end }) => begin - at < FURTHEST * RATE && at - end < FURTHEST * RATE,
  );
}

function costOf(at: number, { begin, end }: Stretch): number {
  const away = Math.max(0, begin - at, at - end) / RATE;
  return away > FURTHEST
    ? Number.POSITIVE_INFINITY
    : away - WORTH * Math.min(LONGEST, (end - begin) / RATE);
}

/** Index of the pause of each place, −1 for none; each later than the one before. */
function choose(places: readonly number[], pauses: readonly Stretch[]): readonly number[] {
  const width = pauses.length + 1;
  // For so many places and so many pauses: the least cost, and whether the last pause was taken.
  const costs = new Float64Array((places.length + 1) * width);
  const steps = new Uint8Array((places.length + 1) * width);
  for (let place = 1; place <= places.length; place += 1) {
    const at = places[place - 1] ?? 0;
    costs[place * width] = place * NONE;
    steps[place * width] = 2;
    for (let pause = 1; pause < width; pause += 1) {
      const here = pauses[pause - 1];
      const cell = place * width + pause;
      const left = costs[cell - 1] ?? 0;
      const without = (costs[cell - width] ?? 0) + NONE;
      const taken = (costs[cell - width - 1] ?? 0) + (here === undefined ? 0 : costOf(at, here));
      costs[cell] = Math.min(left, without, taken);
      steps[cell] = taken <= left && taken <= without ? 1 : without < left ? 2 : 0;
    }
  }
  const choice = places.map(() => -1);
  let [place, pause] = [places.length, pauses.length];
  while (place > 0) {
    const step = pause === 0 ? 2 : steps[place * width + pause];
    if (step === 1) choice[place - 1] = pause - 1;
    if (step === 1 || step === 2) place -= 1;
    if (step !== 2) pause -= 1;
  }
  return choice;
}
