/**
 * Where nobody speaks in a recording: stretches in which it is much quieter than its speech, told from the
 * recording itself, so that the hiss of a room and breath in a pause are silence, too.
 */
import { RATE } from '../features/mfcc.ts';

/** Samples, `end` exclusive. */
export type Stretch = { readonly begin: number; readonly end: number };

/** Samples of a window: 5 ms, so exact a silence begins and ends. */
const WINDOW = RATE / 200;
/** Windows about one whose mean is taken: single clicks and the gaps between two beats of a deep voice do not count. */
const AROUND = 1;
/** Seconds of the shortest silence that may be a pause; plosives are silent for less. */
const SHORTEST = 0.09;
/** Part of the windows, by level, at which the room is heard, and at which speech is. */
const ROOM = 0.05;
const SPEECH = 0.8;
/** dB below speech at which at the latest nobody speaks; at most that and at least this far above the room. */
const BELOW_SPEECH = 38;
const LEAST_BELOW = 14;
const ABOVE_ROOM = 16;
/** dB of digital silence. */
const NOTHING = -100;

/** All silences, in order. */
export function silencesOf(samples: Float32Array): readonly Stretch[] {
  const levels = levelsOf(samples);
  const threshold = thresholdOf(levels);
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 0; at <= levels.length; at += 1) {
    if (at < levels.length && (levels[at] ?? 0) < threshold) continue;
    const [begin, end] = [from * WINDOW, Math.min(samples.length, at * WINDOW)];
    if (end - begin >= SHORTEST * RATE)
      found.push({ begin: Math.round(begin), end: Math.round(end) });
    from = at + 1;
  }
  return found;
}

function thresholdOf(levels: Float32Array): number {
  const sorted = levels.toSorted();
  const room = sorted[Math.floor(sorted.length * ROOM)] ?? NOTHING;
  const speech = sorted[Math.floor(sorted.length * SPEECH)] ?? NOTHING;
  const above = room + Math.min(ABOVE_ROOM, 0.4 * (speech - room));
  return Math.min(speech - LEAST_BELOW, Math.max(above, speech - BELOW_SPEECH));
}

function levelsOf(samples: Float32Array): Float32Array {
  const energies = new Float32Array(Math.floor(samples.length / WINDOW));
  for (let window = 0; window < energies.length; window += 1) {
    const [from, to] = [Math.round(window * WINDOW), Math.round((window + 1) * WINDOW)];
    let [sum, squares] = [0, 0];
    for (let at = from; at < to; at += 1) {
      const sample = samples[at] ?? 0;
      sum += sample;
      squares += sample * sample;
    }
    energies[window] = Math.max(0, squares / (to - from) - (sum / (to - from)) ** 2);
  }
  return energies.map((_, at) => {
    let [sum, count] = [0, 0];
    for (let near = at - AROUND; near <= at + AROUND; near += 1) {
      if (near < 0 || near >= energies.length) continue;
      sum += energies[near] ?? 0;
      count += 1;
    }
    return Math.max(NOTHING, 10 * Math.log10(sum / count + 1e-12));
  });
}
