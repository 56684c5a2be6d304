/**
 * Holds what is heard in a clip against a reading of its words by another voice, without knowing a word:
 * the two are laid over each other, and where one of them has to be pressed together or pulled apart,
 * words are missing or heard twice. A wrong sentence fits its words no better than any others.
 *
 * Measured with SVOX Pico against espeak-ng, 90 sentences of 30 and more characters, 30 for each defect
 * (`make bench-align` makes such voices): see the thresholds in `judge-fit.ts`.
 */
import { type Features, featuresOf, HOP, RATE, SIZE } from '../../narrate/features/mfcc.ts';
import { distance, type Path, warp } from '../../narrate/features/warp.ts';
import type { Stretch } from './sound.ts';

/** How a clip and the reading of its words fit. */
export type Fit = {
  /** Seconds of the reading; short ones say little. */
  readonly seconds: number;
  /** Length of the clip's speech by that of the reading. */
  readonly ratio: number;
  /** Distance from its words by that from other words; 1 and more is no better than chance. */
  readonly strangeness: number;
  /** The same ratio for the stretch of the reading that was pressed together most. */
  readonly tightest: number;
  /** Seconds of the clip within which the reading goes on least, at the most by that. */
  readonly loosest: number;
};

/** What is compared. */
export type Comparison = {
  /** The whole recording at `RATE`, so that the voice's colour can be taken away. */
  readonly recording: Float32Array;
  /** What is heard of each clip, in samples of the recording. */
  readonly speech: readonly Stretch[];
  /** The words of each clip as another voice reads them. */
  readonly readings: readonly Int16Array[];
};

/** Seconds of silence between readings. */
const PAUSE = 0.2;
/** Frames of a stretch whose pace is looked at: 0.8 s, some four syllables. */
const STRETCH = 40;
/** Other words that each clip is held against. */
const OTHERS = 4;

/** One for each clip; undefined where nothing can be compared. */
export function fitsOf({ recording, speech, readings }: Comparison): readonly (Fit | undefined)[] {
  const heard = featuresOf(recording);
  const { samples, places } = lined(readings);
  const read = featuresOf(samples);
  return speech.map((stretch, index) => {
    const place = places[index];
    const model = place && cut(read, place);
    const clip = cut(heard, stretch);
    if (model === undefined || model.count < 2 || clip.count < 2) return undefined;
    const path = warp(model, clip, 'closed');
    const others = Array.from({ length: OTHERS }, (_, other) => {
      const words = elsewhere(read, model.count, index * OTHERS + other);
      return costOf(warp(words, clip, 'closed'), words, clip);
    });
    const usual = others.reduce((sum, cost) => sum + cost, 0) / OTHERS;
    return {
      seconds: (model.count * HOP) / RATE,
      ratio: clip.count / model.count,
      strangeness: costOf(path, model, clip) / usual,
      tightest: tightest(path),
      loosest: loosest(path, clip.count),
    };
  });
}

function lined(readings: readonly Int16Array[]): {
  readonly samples: Float32Array;
  readonly places: readonly Stretch[];
} {
  const pause = Math.round(PAUSE * RATE);
  const samples = new Float32Array(
    readings.reduce((sum, reading) => sum + reading.length + pause, pause),
  );
  let at = pause;
  const places = readings.map((reading) => {
    const begin = at;
    for (const sample of reading) {
      samples[at] = sample / 32_768;
      at += 1;
    }
    at += pause;
    return { begin, end: begin + reading.length };
  });
  return { samples, places };
}

function cut({ values, count }: Features, { begin, end }: Stretch): Features {
  const from = Math.max(0, Math.min(count, Math.round(begin / HOP)));
  const to = Math.max(from, Math.min(count, Math.round(end / HOP)));
  return { count: to - from, values: values.subarray(from * SIZE, to * SIZE) };
}

/** Other words of the same length; which ones is spread out, but always the same. */
function elsewhere({ values, count }: Features, length: number, number: number): Features {
  const room = Math.max(1, count - length);
  const from = Math.floor((number * 0.618034 * room) % room);
  return { count: length, values: values.subarray(from * SIZE, (from + length) * SIZE) };
}

/** Mean distance along a path. */
function costOf({ first, last }: Path, model: Features, clip: Features): number {
  const pair = { model: model.values, recording: clip.values };
  let [sum, count] = [0, 0];
  for (let row = 0; row < model.count; row += 1) {
    for (let column = first[row] ?? 0; column <= (last[row] ?? 0); column += 1) {
      sum += distance(pair, row, column);
      count += 1;
    }
  }
  return sum / count;
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
