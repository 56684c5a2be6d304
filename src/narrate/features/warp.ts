/**
 * Dynamic time warping (Sakoe & Chiba 1978) of two recordings of the same words: which moment of one is
 * which moment of the other. A corridor keeps it affordable; a first look from further away finds
 * where the corridor lies, in long recordings after one from still further away. The recording may begin before the words and end after them.
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

/** Each row of a corridor begins at a frame of the recording and is so many frames wide; none begins before the one above. */
type Corridor = { readonly from: Int32Array; readonly width: Int32Array };

/** Frames that one frame of the first look stands for: 100 ms. */
const FACTOR = 5;
/** Of the recording's length: how far the reader may run ahead or stay behind. */
const BAND = 0.12;
/** Frames of the first look (100 ms): at least half a minute. */
const NARROWEST = 300;
/** And at most two and a half minutes; wider, it is looked at from still further away first: 500 ms. */
const WIDEST = 1500;
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
  const rough = firstLook(coarser(model, FACTOR), coarser(recording, FACTOR), skip);
  const corridor = along(rough, { rows: model.count, columns: recording.count, reach: REACH });
  return walk(model, recording, { ...corridor, skip });
}

/** Time and memory grow with the length, not with its square: each look follows one from further away. */
function firstLook(model: Features, recording: Features, skip: number): Path {
  const [rows, columns] = [model.count, recording.count];
  const band = Math.max(NARROWEST, Math.ceil(columns * BAND));
  if (band <= WIDEST) return walk(model, recording, { ...straight(rows, columns, band), skip });
  const rough = firstLook(coarser(model, FACTOR), coarser(recording, FACTOR), skip);
  return walk(model, recording, { ...along(rough, { rows, columns, reach: NARROWEST }), skip });
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
  return { from, width: new Int32Array(rows).fill(width) };
}

/** Frames of both, and how many to each side of the path. */
type Field = { readonly rows: number; readonly columns: number; readonly reach: number };

/** About a path from further away: wide only where the reader stayed for long. */
function along({ first, last }: Path, { rows, columns, reach }: Field): Corridor {
  const from = new Int32Array(rows);
  const width = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const near = Math.min(first.length - 1, Math.floor(row / FACTOR));
    const begin = FACTOR * (first[near] ?? 0) - reach;
    const end = FACTOR * ((last[near] ?? 0) + 1) + reach;
    from[row] = Math.max(0, Math.min(columns - 1, begin));
    width[row] = Math.min(columns, end) - (from[row] ?? 0);
  }
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
  const cells = cellsOf(width);
  const steps = new Uint8Array(Math.ceil((cells.at(-1) ?? 0) / 4));
  const widest = width.reduce((most, one) => Math.max(most, one), 0);
  let [before, now] = [new Float64Array(widest), new Float64Array(widest)];
  const pair = { model: model.values, recording: recording.values };
  for (let row = 0; row < model.count; row += 1) {
    const own = { from: from[row] ?? 0, width: width[row] ?? 0, cell: cells[row] ?? 0 };
    const above = { shift: own.from - (from[row - 1] ?? 0), width: width[row - 1] ?? 0 };
    fillRow({ row, own, above, skip, before, now, steps }, pair);
    [before, now] = [now, before];
  }
  const [begin, size] = [from.at(-1) ?? 0, width.at(-1) ?? 0];
  const end = begin + endOf(before.subarray(0, size), recording.count - 1 - begin, skip);
  return trace({ ...pair, from, cells, steps, end }, model.count);
}

/** Number of the first cell of each row, and of all. */
function cellsOf(width: Int32Array): Float64Array {
  const cells = new Float64Array(width.length + 1);
  for (let row = 0; row < width.length; row += 1)
    cells[row + 1] = (cells[row] ?? 0) + (width[row] ?? 0);
  return cells;
}

type Row = {
  readonly row: number;
  /** First frame of the recording in this row, frames, and number of the first cell. */
  readonly own: { readonly from: number; readonly width: number; readonly cell: number };
  /** Frames by which this row begins behind the one above, and that one's frames. */
  readonly above: { readonly shift: number; readonly width: number };
  readonly skip: number;
  readonly before: Float64Array;
  readonly now: Float64Array;
  readonly steps: Uint8Array;
};
type Pair = { readonly model: Float32Array; readonly recording: Float32Array };

function fillRow({ row, own, above, skip, before, now, steps }: Row, pair: Pair): void {
  const { from, width } = own;
  for (let at = 0; at < width; at += 1) {
    const up = at + above.shift;
    let best = Number.POSITIVE_INFINITY;
    let step = DIAGONAL;
    if (row === 0) {
      best = (from + at) * skip;
      step = BEGIN;
    } else {
      if (up >= 1 && up <= above.width) best = before[up - 1] ?? best;
      const down =
        up < above.width ? (before[up] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
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
    const cell = own.cell + at;
    steps[cell >>> 2] = (steps[cell >>> 2] ?? 0) | (step << (2 * (cell & 3)));
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
  readonly from: Int32Array;
  readonly cells: Float64Array;
  readonly steps: Uint8Array;
  /** Frame of the recording at the end of the path. */
  readonly end: number;
};

function trace({ from, cells, steps, end, ...pair }: Walked, rows: number): Path {
  const path = nowhere(rows);
  const { first, last, cost } = path;
  const state = { row: rows - 1, column: end, sum: 0, count: 0 };
  last[state.row] = end;
  while (state.row >= 0) {
    const { row, column } = state;
    const cell = (cells[row] ?? 0) + column - (from[row] ?? 0);
    const step = ((steps[cell >>> 2] ?? 0) >> (2 * (cell & 3))) & 3;
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
