/**
 * Dynamic time warping (Sakoe & Chiba 1978) of two recordings of the same words: which moment of one is
 * which moment of the other. A corridor keeps it affordable; a first look from further away finds
 * where the corridor lies. The recording may begin before the words and end after them.
 */
import { coarser, type Features, SIZE } from './mfcc.ts';

/** Where each frame of the model lies in the recording, and how well it fits. */
export type Path = {
  /** First and last frame of the recording for each frame of the model. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Mean distance along the path of each frame of the model. */
  readonly cost: Float32Array;
};

/** Rows of a corridor begin at `from` and are all `width` frames wide. */
type Corridor = { readonly from: Int32Array; readonly width: number };

/** Frames that one frame of the first look stands for: 100 ms. */
const FACTOR = 5;
/** Of the recording's length: how far the reader may run ahead or stay behind. */
const BAND = 0.12;
/** Frames of the first look (100 ms): at least half a minute. */
const NARROWEST = 300;
/** Frames (20 ms) to each side of what the first look found: 3 s. */
const REACH = 150;
/**
 * Cost of leaving out a frame of the recording before the first word or after the last: less than that of
 * two frames that do not belong together, or more than any path costs.
 */
const SKIP = { open: 3.4, closed: 1e6 };

/** Whether the recording may hold more than the words, before and after them. */
export type Ends = keyof typeof SKIP;

/** The path of least distance. @param model the words in a known voice @param recording who really speaks */
export function warp(model: Features, recording: Features, ends: Ends = 'open'): Path {
  if (model.count === 0 || recording.count === 0) return nowhere(model.count);
  const skip = SKIP[ends];
  const [from, to] = [coarser(model, FACTOR), coarser(recording, FACTOR)];
  const band = Math.max(NARROWEST, Math.ceil(to.count * BAND));
  const rough = walk(from, to, { ...straight(from.count, to.count, band), skip });
  return walk(model, recording, { ...along(rough, model.count, recording.count), skip });
}

function nowhere(count: number): Path {
  return {
    first: new Int32Array(count),
    last: new Int32Array(count),
    cost: new Float32Array(count),
  };
}

function straight(rows: number, columns: number, band: number): Corridor {
  const width = Math.min(columns, 2 * band + 1);
  const from = Int32Array.from({ length: rows }, (_, row) => {
    const middle = Math.round((row * columns) / rows);
    return Math.max(0, Math.min(columns - width, middle - band));
  });
  return { from, width };
}

function along({ first, last }: Path, rows: number, columns: number): Corridor {
  // Where the first look stayed for long, the corridor must hold all of it.
  const longest = first.reduce((most, begin, row) => Math.max(most, (last[row] ?? 0) - begin), 0);
  const width = Math.min(columns, 2 * REACH + FACTOR * (longest + 1));
  const from = Int32Array.from({ length: rows }, (_, row) => {
    const near = Math.min(first.length - 1, Math.floor(row / FACTOR));
    return Math.max(0, Math.min(columns - width, FACTOR * (first[near] ?? 0) - REACH));
  });
  return { from, width };
}

/** Steps into a cell; four of them fit into a byte. */
const DIAGONAL = 0;
const DOWN = 1;
const RIGHT = 2;
/** The words begin here; all before is left out. */
const BEGIN = 3;

function walk(
  model: Features,
  recording: Features,
  corridor: Corridor & { readonly skip: number },
): Path {
  const { from, width, skip } = corridor;
  const steps = new Uint8Array(Math.ceil((model.count * width) / 4));
  let [before, now] = [new Float64Array(width), new Float64Array(width)];
  const pair = { model: model.values, recording: recording.values };
  for (let row = 0; row < model.count; row += 1) {
    const shift = row === 0 ? 0 : (from[row] ?? 0) - (from[row - 1] ?? 0);
    fillRow({ row, from: from[row] ?? 0, shift, skip, before, now, steps }, pair);
    [before, now] = [now, before];
  }
  const left = recording.count - 1 - (from.at(-1) ?? 0);
  const end = (from.at(-1) ?? 0) + endOf(before, left, skip);
  return trace({ ...pair, corridor, steps, end }, model.count);
}

type Row = {
  readonly row: number;
  /** First frame of the recording in this row, and by how much that lies behind the row before. */
  readonly from: number;
  readonly shift: number;
  readonly skip: number;
  readonly before: Float64Array;
  readonly now: Float64Array;
  readonly steps: Uint8Array;
};
type Pair = { readonly model: Float32Array; readonly recording: Float32Array };

function fillRow({ row, from, shift, skip, before, now, steps }: Row, pair: Pair): void {
  const width = now.length;
  for (let at = 0; at < width; at += 1) {
    const above = at + shift;
    let best = Number.POSITIVE_INFINITY;
    let step = DIAGONAL;
    if (row === 0) {
      best = (from + at) * skip;
      step = BEGIN;
    } else {
      if (above >= 1 && above <= width) best = before[above - 1] ?? best;
      const down =
        above < width ? (before[above] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      if (down < best) {
        best = down;
        step = DOWN;
      }
    }
    const left = at > 0 ? (now[at - 1] ?? 0) : Number.POSITIVE_INFINITY;
    if (left < best) {
      best = left;
      step = RIGHT;
    }
    now[at] = best + distance(pair, row, from + at);
    const cell = row * width + at;
    steps[cell >> 2] = (steps[cell >> 2] ?? 0) | (step << (2 * (cell & 3)));
  }
}

/** Between two frames, as far apart as their numbers. */
function distance({ model, recording }: Pair, row: number, column: number): number {
  const [a, b] = [row * SIZE, column * SIZE];
  let sum = 0;
  for (let index = 0; index < SIZE; index += 1) {
    const by = (model[a + index] ?? 0) - (recording[b + index] ?? 0);
    sum += by * by;
  }
  return Math.sqrt(sum);
}

/** The place in the last row with which the last word ends best. @param left frames from its first to the end */
function endOf(costs: Float64Array, left: number, skip: number): number {
  let [best, end] = [Number.POSITIVE_INFINITY, left];
  for (let at = 0; at < costs.length; at += 1) {
    const cost = (costs[at] ?? 0) + skip * (left - at);
    if (cost < best) [best, end] = [cost, at];
  }
  return end;
}

type Walked = Pair & {
  readonly corridor: Corridor;
  readonly steps: Uint8Array;
  /** Frame of the recording at the end of the path. */
  readonly end: number;
};

function trace({ corridor, steps, end, ...pair }: Walked, rows: number): Path {
  const path = nowhere(rows);
  const { first, last, cost } = path;
  const state = { row: rows - 1, column: end, sum: 0, count: 0 };
  last[state.row] = end;
  while (state.row >= 0) {
    const { row, column } = state;
    const cell = row * corridor.width + column - (corridor.from[row] ?? 0);
    const step = ((steps[cell >> 2] ?? 0) >> (2 * (cell & 3))) & 3;
    state.sum += distance(pair, row, column);
    state.count += 1;
    if (step === RIGHT) {
      state.column -= 1;
      continue;
    }
    first[row] = column;
    cost[row] = state.sum / state.count;
    if (step === BEGIN) break;
    state.row -= 1;
    if (step === DIAGONAL) state.column -= 1;
    last[state.row] = state.column;
    [state.sum, state.count] = [0, 0];
  }
  return path;
}
