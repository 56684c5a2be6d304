/**
 * Which places of an alignment deserve a second look, and why. Made to miss no error above 0.3 s: it
 * would rather ask once too often.
 */
import { RATE } from '../features/mfcc.ts';
import type { Aligned } from './align.ts';
import type { Edge } from './snap.ts';

/**
 * Why a place is doubted: no pause at an edge; two pauses that fit alike; a sentence far shorter or longer
 * than the others of this reader; or one beside such a sentence, which may hold its words.
 */
export type Doubt = 'no-pause' | 'two-pauses' | 'length' | 'neighbour';

/** Cost by which the chosen pause must be better than the next. */
const LEAST_MARGIN = 0.2;
/** Seconds between a pause and where the words say it is. */
const FURTHEST = 0.25;
/**
 * How far the length by the model's may be from the chapter's usual, as a factor, and seconds that any
 * sentence may be off: long ones keep more closely to the usual.
 */
const FACTOR = 1.2;
const SLACK = 0.55;

/** One for each sentence; undefined where there is no doubt. */
export function doubtsOf(found: readonly Aligned[]): readonly (Doubt | undefined)[] {
  const usual = median(found.map(({ stretch }) => stretch));
  const isOdd = found.map((one) => hasOddLength(one, usual));
  return found.map((one, index) => {
    if (isOdd[index] === true) return 'length';
    const edges = [one.before, one.after].filter((edge) => edge !== undefined);
    if (edges.some(({ pause }) => pause === undefined)) return 'no-pause';
    if (edges.some(isTossUp)) return 'two-pauses';
    return isOdd[index - 1] === true || isOdd[index + 1] === true ? 'neighbour' : undefined;
  });
}

function hasOddLength({ begin, end, stretch }: Aligned, usual: number): boolean {
  const seconds = (end - begin) / RATE;
  if (seconds <= 0) return true;
  const expected = (seconds / stretch) * usual;
  return seconds > expected * FACTOR + SLACK || seconds < expected / FACTOR - SLACK;
}

function isTossUp({ at, pause, margin }: Edge): boolean {
  if (margin < LEAST_MARGIN || pause === undefined) return true;
  return Math.max(pause.begin - at, at - pause.end) > FURTHEST * RATE;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;
}
