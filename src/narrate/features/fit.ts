/**
 * How a stretch of sound fits words, without knowing a word: it is laid over a reading of them by another
 * voice. Where one of the two has to be pressed together or pulled apart, words are missing or heard
 * twice; what fits no better than any other words is another text.
 */
import { type Features, framesIn, HOP, RATE } from './mfcc.ts';
import { type Path, warp } from './warp.ts';

/** How a clip and the reading of its words fit. */
export type Fit = {
  /** Seconds of the reading; short ones say little. */
  readonly seconds: number;
  /** Length of the clip by that of the reading. */
  readonly ratio: number;
  /** Distance from its words by that from other words; 1 and more is no better than chance. */
  readonly strangeness: number;
  /** The same ratio for the stretch of the reading that was pressed together most. */
  readonly tightest: number;
  /** Seconds of the clip within which the reading goes on least, at the most by that. */
  readonly loosest: number;
};

/** Samples, `end` exclusive. */
type Stretch = { readonly begin: number; readonly end: number };

/** What is compared: all readings, which stretch of them are the words, and a clip. */
export type Comparison = {
  readonly read: Features;
  readonly words: Stretch;
  readonly clip: Features;
  /** Tells comparisons apart, so that each is held against other words than the one before. */
  readonly number: number;
};

/** Frames of a stretch whose pace is looked at: 0.8 s, some four syllables. */
const STRETCH = 40;
/** Other words that each clip is held against. */
const OTHERS = 4;

/** Undefined where there is too little of either to compare. */
export function fitOf({ read, words, clip, number }: Comparison): Fit | undefined {
  const model = framesIn(read, words);
  if (model.count < 2 || clip.count < 2) return undefined;
  const path = warp(model, clip, 'closed');
  const others = Array.from({ length: OTHERS }, (_, other) =>
    meanCost(warp(elsewhere(read, model.count, number * OTHERS + other), clip, 'closed')),
  );
  const usual = others.reduce((sum, cost) => sum + cost, 0) / OTHERS;
  return {
    seconds: (model.count * HOP) / RATE,
    ratio: clip.count / model.count,
    // Where all words are alike, as in silence, nothing is strange.
    strangeness: usual === 0 ? 1 : meanCost(path) / usual,
    tightest: tightest(path),
    loosest: loosest(path, clip.count),
  };
}

/** Sum of the distances between words and a clip that has to hold them all. */
export function misfitOf(words: Features, clip: Features): number {
  return costOf(warp(words, clip, 'closed')).sum;
}

/** Other words of the same length; which ones is spread out, but always the same. */
function elsewhere(read: Features, length: number, number: number): Features {
  const room = Math.max(1, read.count - length);
  const from = Math.floor((number * 0.618034 * room) % room);
  return framesIn(read, { begin: from * HOP, end: (from + length) * HOP });
}

function meanCost(path: Path): number {
  const { sum, count } = costOf(path);
  return sum / Math.max(1, count);
}

function costOf({ first, last, cost }: Path): { readonly sum: number; readonly count: number } {
  let [sum, count] = [0, 0];
  for (let row = 0; row < cost.length; row += 1) {
    const frames = (last[row] ?? 0) - (first[row] ?? 0) + 1;
    sum += frames * (cost[row] ?? 0);
    count += frames;
  }
  return { sum, count };
}

function tightest({ first, last }: Path): number {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row + STRETCH <= first.length; row += 1) {
    const frames = (last[row + STRETCH - 1] ?? 0) - (first[row] ?? 0) + 1;
    least = Math.min(least, frames / STRETCH);
  }
  return Number.isFinite(least) ? least : 1;
}

function loosest({ first, last }: Path, count: number): number {
  const rows = new Int32Array(count);
  for (const [row, begin] of first.entries()) rows.fill(row, begin, (last[row] ?? begin) + 1);
  let most = 0;
  for (let at = 0; at + STRETCH <= count; at += 1) {
    const moved = (rows[at + STRETCH - 1] ?? 0) - (rows[at] ?? 0) + 1;
    most = Math.max(most, STRETCH / moved);
  }
  return most === 0 ? 1 : most;
}
