/**
 * Chapters in batches that are spoken and encoded together: large enough that starting the threads
 * does not count, small enough that the speech fits in memory and both processors have work.
 */
import type { EditionName } from '../model/document.ts';
import type { Delivery } from './sentences.ts';
import type { SpokenUtterance } from './spoken.ts';

/** What is to become a track. */
export type TrackRequest = {
  readonly edition: EditionName;
  /** Id of the chapter. */
  readonly chapter: string;
  readonly title: string;
  readonly utterances: readonly SpokenUtterance[];
};

/** Tracks that are spoken in the same way. */
export type Batch = { readonly delivery: Delivery; readonly tracks: readonly TrackRequest[] };

/** Characters: about 20 minutes of speech, 50 MB of samples. */
const LARGEST = 18_000;
/** Below this a second thread costs more than it brings. */
const SMALLEST = 2_000;

/** The tracks of one edition in their order, cut into batches. */
export function batchesOf(delivery: Delivery, tracks: readonly TrackRequest[]): readonly Batch[] {
  const total = tracks.reduce((sum, track) => sum + lengthOf(track), 0);
  const wanted = Math.min(LARGEST, Math.max(SMALLEST, total / 2));
  const groups: TrackRequest[][] = [];
  let length = wanted;
  for (const track of tracks) {
    if (length >= wanted) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(track);
    length += lengthOf(track);
  }
  return groups.map((group) => ({ delivery, tracks: group }));
}

function lengthOf({ utterances }: TrackRequest): number {
  return utterances.reduce((sum, { spoken }) => sum + spoken.length, 0);
}
