/** Speech without the silence around it, so that pauses are ours alone. */
import { samplesIn } from './settings.ts';

/** Below this a sample is silence (−54 dBFS). */
const SILENCE = 64;
/** Seconds kept before and after, in which the fades lie: plosives begin softly, vowels ring out. */
const BEFORE = 0.005;
const AFTER = 0.012;

/** Joins pieces of speech and cuts silence off both ends; empty when nothing is heard. */
export function trimmed(pieces: readonly Int16Array[]): Int16Array {
  const [only] = pieces;
  const all = pieces.length === 1 && only !== undefined ? only : Int16Array.from(joined(pieces));
  const isHeard = (sample: number): boolean => Math.abs(sample) >= SILENCE;
  const first = all.findIndex(isHeard);
  if (first < 0) return new Int16Array(0);
  const last = all.findLastIndex(isHeard);
  const begin = Math.max(0, first - samplesIn(BEFORE));
  return all.slice(begin, Math.min(all.length, last + 1 + samplesIn(AFTER)));
}

function* joined(pieces: readonly Int16Array[]): Generator<number> {
  for (const piece of pieces) yield* piece;
}
