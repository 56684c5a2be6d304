/**
 * Which places of an alignment deserve a second look, and why. Made to miss no error above 0.3 s: it
 * would rather ask once too often.
 */
import { RATE } from '../features/mfcc.ts';
import type { Aligned } from './align.ts';
import type { Edge } from './snap.ts';

/**
 * Why a place is doubted: no pause at an edge; two pauses that fit alike, by their length and distance or
 * by the words about them; a sentence far shorter or longer than the others of this reader; one that had
 * to be pressed together, since its first or last words were given to another; one that fits its words no
 * better than any others; or a sentence beside one of those, which may hold its words.
 */
export type Doubt = 'no-pause' | 'two-pauses' | 'length' | 'words' | 'neighbour';

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

/** Distance for each frame, `rival`: sound places have 2 and more, wrong ones 0 and less. */
const RIVAL = 1;
/** Length by the usual, over all and where it is tightest: words at one end are missing. */
const SHORT = 0.87;
const TIGHT = 0.45;
/** Strangeness, and how far above the chapter's median, in deviations, of which every chapter has some. */
const STRANGE = 0.95;
const UNUSUAL = 4;
const LEAST_DEVIATION = 0.012;

/** One for each sentence; undefined where there is no doubt. */
export function doubtsOf(found: readonly Aligned[]): readonly (Doubt | undefined)[] {
  const usual = usualOf(found);
  const isOdd = found.map((one) => hasOddLength(one, usual.stretch));
  const isStrange = found.map((one) => fitsOtherWords(one, usual));
  return found.map((one, index) => {
    if (isOdd[index] === true) return 'length';
    const edges = [one.before, one.after].filter((edge) => edge !== undefined);
    if (edges.some(({ pause }) => pause === undefined)) return 'no-pause';
    if (edges.some(isTossUp) || one.rival < RIVAL) return 'two-pauses';
    if (isStrange[index] === true || isPressed(one, usual)) return 'words';
    const beside = [index - 1, index + 1];
    return beside.some((near) => isOdd[near] === true || isStrange[near] === true)
      ? 'neighbour'
      : undefined;
  });
}

/** How many sentences are heard where nothing of their words is: of one's own text few, of another most. */
export function strangersIn(found: readonly Aligned[]): number {
  return found.filter(({ strangeness }) => strangeness > STRANGE).length;
}

/** Medians: the few that are wrong do not move them. */
type Usual = {
  readonly stretch: number;
  readonly strangeness: number;
  readonly deviation: number;
};

function usualOf(found: readonly Aligned[]): Usual {
  const strangeness = median(found.map((one) => one.strangeness));
  const away = found.map((one) => Math.abs(one.strangeness - strangeness));
  return {
    stretch: median(found.map(({ stretch }) => stretch)),
    strangeness,
    deviation: Math.max(LEAST_DEVIATION, 1.4826 * median(away)),
  };
}

function fitsOtherWords({ strangeness }: Aligned, usual: Usual): boolean {
  return strangeness > STRANGE && strangeness - usual.strangeness > UNUSUAL * usual.deviation;
}

function isPressed({ stretch, tightest }: Aligned, usual: Usual): boolean {
  return stretch < SHORT * usual.stretch && tightest < TIGHT * usual.stretch;
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
