/**
 * Where each unit stands in its track. Speech begins with a frame, so that frames made once fit
 * anywhere, and a pause is up to half a frame (13 ms) longer or shorter than asked for. Clips are contiguous and cover the track; their edges lie in the silence, shortly before the
 * speech begins.
 */
import { FRAME, framesIn, GUARD, HEAD, samplesIn, TAIL } from './settings.ts';

/** The places of a track's units, from its start, in the order of the units. */
export type Timeline = {
  /** First frame of the speech of each unit. */
  readonly frames: readonly number[];
  /** First sample of the clip of each unit; the first is 0. */
  readonly begins: readonly number[];
  /** Length of the track in samples. */
  readonly samples: number;
};

/** One unit: how long its speech is, in samples, and the pause after it, in seconds. */
export type Span = { readonly length: number; readonly pause: number };

/** Lays units out one after the other. */
export function layOut(spans: readonly Span[]): Timeline {
  const frames: number[] = [];
  const state = { at: framesIn(samplesIn(HEAD)) };
  for (const { length, pause } of spans) {
    frames.push(state.at);
    state.at += framesIn(length + samplesIn(pause));
  }
  const begins = frames.map((at, index) => (index === 0 ? 0 : at * FRAME - samplesIn(GUARD)));
  const speechEnds = (frames.at(-1) ?? state.at) * FRAME + (spans.at(-1)?.length ?? 0);
  return { frames, begins, samples: speechEnds + samplesIn(TAIL) };
}
