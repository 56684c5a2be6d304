/**
 * A recording in windows of 10 ms: how loud each is beside its own mean, so that an offset is no sound.
 * From them follow what counts as silence and where something is heard.
 */
import { levelOf, type Stretch } from './sound.ts';

/** Levels of windows of `length` samples each; the last may be shorter. */
export type Windows = {
  readonly length: number;
  /** Root mean square beside the mean, as amplitude. */
  readonly sizes: Float32Array;
  /** Of all samples. */
  readonly mean: number;
  /** Amplitude of the quietest tenth of the windows. */
  readonly noise: number;
  /** What is above is heard. */
  readonly threshold: number;
};

/** Below −50 dBFS speech at −20 LUFS is not made out; espeak-ng's last sounds fade at about −45. */
const HEARD = 10 ** (-50 / 20);
/** In a noisy recording: 10 dB above its noise. */
const ABOVE_NOISE = 10 ** (10 / 20);

/** Looks at each sample once. */
export function windowsOf(samples: Float32Array, sampleRate: number): Windows {
  const length = Math.round(sampleRate / 100);
  const sizes = new Float32Array(Math.ceil(samples.length / length));
  let total = 0;
  for (let index = 0; index < sizes.length; index += 1) {
    const from = index * length;
    const to = Math.min(samples.length, from + length);
    let [sum, squares] = [0, 0];
    for (let at = from; at < to; at += 1) {
      const sample = samples[at] ?? 0;
      sum += sample;
      squares += sample * sample;
    }
    total += sum;
    sizes[index] = sizeOf(sum, squares, to - from);
  }
  const mean = samples.length === 0 ? 0 : total / samples.length;
  const noise = sizes.toSorted()[Math.floor(sizes.length / 10)] ?? 0;
  return { length, sizes, mean, noise, threshold: Math.max(HEARD, noise * ABOVE_NOISE) };
}

/** Root mean square of a stretch beside its mean. */
export function sizeOfStretch(samples: Float32Array, { begin, end }: Stretch): number {
  const [from, to] = [Math.max(0, begin), Math.min(samples.length, end)];
  let [sum, squares] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const sample = samples[at] ?? 0;
    sum += sample;
    squares += sample * sample;
  }
  return to > from ? sizeOf(sum, squares, to - from) : 0;
}

function sizeOf(sum: number, squares: number, count: number): number {
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** From the first to the last window that is heard, and the level of those that are. */
export function speechIn(
  { length, sizes, threshold }: Windows,
  { begin, end }: Stretch,
): (Stretch & { readonly level: number }) | undefined {
  const [first, after] = [Math.ceil(begin / length), Math.floor(end / length)];
  const state = { from: -1, to: -1, squares: 0, count: 0 };
  for (let index = first; index < after; index += 1) {
    const size = sizes[index] ?? 0;
    if (size <= threshold) continue;
    if (state.from < 0) state.from = index;
    state.to = index + 1;
    state.squares += size * size;
    state.count += 1;
  }
  if (state.count === 0) return undefined;
  const level = levelOf(Math.sqrt(state.squares / state.count));
  return { begin: state.from * length, end: state.to * length, level };
}

/** Silences that are at least so many samples long. */
export function silencesIn(
  { length, sizes, threshold }: Windows,
  shortest: number,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let index = 0; index <= sizes.length; index += 1) {
    if (index < sizes.length && (sizes[index] ?? 0) <= threshold) continue;
    if ((index - from) * length >= shortest)
      found.push({ begin: from * length, end: index * length });
    from = index + 1;
  }
  return found;
}
