/**
 * From the speech of units to the finished signal of a track: laid out, faded, at the right loudness
 * and below the peak. Signals are made piece by piece and more than once, never held as a whole.
 */
import { limit } from './limiter.ts';
import { loudnessMeter } from './loudness.ts';
import { LOUDNESS, PEAK, SAMPLE_RATE, samplesIn } from './settings.ts';
import type { Timeline } from './timeline.ts';

/** Seconds in which a unit fades in and out: too short to hear, long enough not to click. */
const FADE = 0.003;
/** How near to the wanted loudness is near enough, LU. */
const TOLERANCE = 0.2;
const ATTEMPTS = 4;

/** A track as the engine spoke it, before any change to its loudness. */
export type Take = {
  /** 16-bit samples of each unit. */
  readonly speech: readonly Int16Array[];
  readonly timeline: Timeline;
};

/** The signal of a track, in pieces; a new one each time. Values are −1 to 1. */
export type Signal = () => Iterable<Float32Array>;

/** The signal at −20 LUFS with its peak at −4 dBFS or below. A silent take stays silent. */
export function master(take: Take): Signal {
  const state = { gain: 1, loudness: loudnessOf(() => signalOf(take, 1, 1)) };
  // Limiting takes loudness away again, so the gain is found step by step.
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const missing = LOUDNESS - state.loudness;
    if (!Number.isFinite(missing) || Math.abs(missing) <= TOLERANCE) break;
    state.gain *= decibels(missing);
    state.loudness = loudnessOf(() => signalOf(take, state.gain, decibels(PEAK)));
  }
  const { gain } = state;
  return () => signalOf(take, gain, decibels(PEAK));
}

/** Integrated loudness of a signal, LUFS. */
export function loudnessOf(signal: Signal): number {
  const meter = loudnessMeter(SAMPLE_RATE);
  for (const piece of signal()) meter.add(piece);
  return meter.integrated();
}

function* signalOf(
  { speech, timeline }: Take,
  gain: number,
  ceiling: number,
): Generator<Float32Array> {
  const state = { at: 0 };
  for (const [index, samples] of speech.entries()) {
    const start = timeline.starts[index] ?? state.at;
    yield new Float32Array(start - state.at);
    yield voiced(samples, gain, ceiling);
    state.at = start + samples.length;
  }
  yield new Float32Array(timeline.samples - state.at);
}

function voiced(samples: Int16Array, gain: number, ceiling: number): Float32Array {
  const fade = Math.min(samplesIn(FADE), Math.floor(samples.length / 2));
  const factor = gain / 32768;
  // `Float32Array.from` with a function is twenty times slower, and this is the innermost loop.
  const loud = new Float32Array(samples);
  for (let index = 0; index < loud.length; index += 1) loud[index] = (loud[index] ?? 0) * factor;
  for (let index = 0; index < fade; index += 1) {
    const last = loud.length - 1 - index;
    loud[index] = (loud[index] ?? 0) * (index / fade);
    loud[last] = (loud[last] ?? 0) * (index / fade);
  }
  limit(loud, ceiling);
  return loud;
}

/** Decibels as a factor of amplitude. */
function decibels(value: number): number {
  return 10 ** (value / 20);
}
