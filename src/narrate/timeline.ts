/**
 * Where each unit stands in its track, in whole samples. Clips are contiguous and cover the track;
 * their edges lie in the silence, shortly before the speech begins.
 */
import type { EditionName } from '../model/document.ts';
import type { Pause } from '../writers/speech/index.ts';
import { GUARD, HEAD, PAUSES, samplesIn, TAIL } from './settings.ts';

/** The places of a track's units, in samples from its start, in the order of the units. */
export type Timeline = {
  /** First sample of the speech of each unit. */
  readonly starts: readonly number[];
  /** First sample of the clip of each unit; the first is 0. */
  readonly begins: readonly number[];
  /** Length of the track. */
  readonly samples: number;
};

/** One unit: how long its speech is, in samples, and the pause after it. */
export type Span = { readonly length: number; readonly pause: Pause };

/** Lays units out one after the other. */
export function layOut(spans: readonly Span[], edition: EditionName): Timeline {
  const starts: number[] = [];
  const state = { at: samplesIn(HEAD) };
  spans.forEach(({ length, pause }, index) => {
    starts.push(state.at);
    const isLast = index === spans.length - 1;
    state.at += length + samplesIn(isLast ? TAIL : PAUSES[edition][pause]);
  });
  const begins = starts.map((start, index) => (index === 0 ? 0 : start - samplesIn(GUARD)));
  return { starts, begins, samples: state.at };
}
