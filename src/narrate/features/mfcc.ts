/**
 * Speech as mel-frequency cepstral coefficients (Davis & Mermelstein 1980): 13 numbers every 20 ms that
 * say what is heard and little of who says it. Each is brought to mean 0 and deviation 1 over the whole
 * recording, which takes away the voice's colour and the microphone's.
 */
import { BINS, powerOfTwo, WINDOW } from './power.ts';

/** Samples per second of everything that is analysed. */
export const RATE = 22_050;
/** Samples from one frame to the next: 20 ms. */
export const HOP = 441;
/** Numbers of a frame. */
export const SIZE = 13;

/** Filters on the mel scale. */
const FILTERS = 26;
/** Hz. Engines that speak at 16 kHz have nothing above. */
const LOWEST = 80;
const HIGHEST = 7600;
/** Lifts what speech has little of: the high sounds that tell consonants. */
const EMPHASIS = 0.97;
/** Digital silence would be minus infinity: about −75 dBFS in a filter, below any microphone. */
const FLOOR = 1e-4;

/** Frames one after the other, `SIZE` numbers each. */
export type Features = { readonly count: number; readonly values: Float32Array };

/** The features of sound at `RATE`, −1 to 1; none when it is shorter than a window. */
export function featuresOf(samples: Float32Array): Features {
  const count = Math.max(0, Math.floor((samples.length - WINDOW) / HOP) + 1);
  const values = new Float32Array(count * SIZE);
  const power = powerOfTwo();
  const filters = melFilters();
  const cosines = cosineTable();
  const hamming = Float64Array.from(
    { length: WINDOW },
    (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (WINDOW - 1)),
  );
  const one = new Float64Array(WINDOW);
  const other = new Float64Array(WINDOW);
  for (let frame = 0; frame < count; frame += 2) {
    fill(one, samples, { from: frame * HOP, shape: hamming });
    fill(other, samples, { from: (frame + 1) * HOP, shape: hamming });
    power(one, other);
    cepstrum(one, { filters, cosines, into: values.subarray(frame * SIZE) });
    if (frame + 1 < count)
      cepstrum(other, { filters, cosines, into: values.subarray((frame + 1) * SIZE) });
  }
  normalise(values, count);
  return { count, values };
}

/** Means of so many frames each: the same sound, seen from further away. */
export function coarser({ count, values }: Features, factor: number): Features {
  const fewer = Math.ceil(count / factor);
  const means = new Float32Array(fewer * SIZE);
  for (let frame = 0; frame < fewer; frame += 1) {
    const from = frame * factor;
    const to = Math.min(count, from + factor);
    for (let at = from * SIZE; at < to * SIZE; at += 1) {
      const index = frame * SIZE + (at % SIZE);
      means[index] = (means[index] ?? 0) + (values[at] ?? 0) / (to - from);
    }
  }
  return { count: fewer, values: means };
}

/** The frames of a stretch of samples, `end` exclusive; they share their numbers with the whole. */
export function framesIn(
  { values, count }: Features,
  { begin, end }: { readonly begin: number; readonly end: number },
): Features {
  const from = Math.max(0, Math.min(count, Math.round(begin / HOP)));
  const to = Math.max(from, Math.min(count, Math.round(end / HOP)));
  return { count: to - from, values: values.subarray(from * SIZE, to * SIZE) };
}

type Cut = { readonly from: number; readonly shape: Float64Array };

function fill(into: Float64Array, samples: Float32Array, { from, shape }: Cut): void {
  for (let at = 0; at < WINDOW; at += 1) {
    const index = from + at;
    const before = index === 0 ? 0 : (samples[index - 1] ?? 0);
    into[at] = ((samples[index] ?? 0) - EMPHASIS * before) * (shape[at] ?? 0);
  }
}

type Filter = { readonly from: number; readonly weights: Float64Array };
type Cepstrum = {
  readonly filters: readonly Filter[];
  readonly cosines: Float64Array;
  readonly into: Float32Array;
};

function cepstrum(spectrum: Float64Array, { filters, cosines, into }: Cepstrum): void {
  const sums = new Float64Array(SIZE);
  for (const [number, { from, weights }] of filters.entries()) {
    let energy = FLOOR;
    for (let at = 0; at < weights.length; at += 1)
      energy += (weights[at] ?? 0) * (spectrum[from + at] ?? 0);
    const level = Math.log(energy);
    for (let index = 0; index < SIZE; index += 1)
      sums[index] = (sums[index] ?? 0) + (cosines[index * FILTERS + number] ?? 0) * level;
  }
  into.set(sums);
}

function melFilters(): readonly Filter[] {
  const mel = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
  const hertz = (value: number): number => 700 * (10 ** (value / 2595) - 1);
  const [low, high] = [mel(LOWEST), mel(HIGHEST)];
  const edges = Array.from(
    { length: FILTERS + 2 },
    (_, index) => (hertz(low + ((high - low) * index) / (FILTERS + 1)) * WINDOW) / RATE,
  );
  return Array.from({ length: FILTERS }, (_, index) => {
    const [begin = 0, top = 0, end = 0] = edges.slice(index, index + 3);
    const from = Math.ceil(begin);
    const count = Math.min(BINS, Math.floor(end) + 1) - from;
    const weights = Float64Array.from({ length: count }, (_value, at) => {
      const bin = from + at;
      return bin <= top ? (bin - begin) / (top - begin) : (end - bin) / (end - top);
    });
    return { from, weights };
  });
}

function cosineTable(): Float64Array {
  return Float64Array.from({ length: SIZE * FILTERS }, (_, at) => {
    const [index, filter] = [Math.floor(at / FILTERS), at % FILTERS];
    return Math.cos((Math.PI * index * (filter + 0.5)) / FILTERS) * Math.sqrt(2 / FILTERS);
  });
}

function normalise(values: Float32Array, count: number): void {
  for (let index = 0; index < SIZE; index += 1) {
    let [sum, squares] = [0, 0];
    for (let at = index; at < values.length; at += SIZE) sum += values[at] ?? 0;
    const mean = sum / count;
    for (let at = index; at < values.length; at += SIZE) squares += ((values[at] ?? 0) - mean) ** 2;
    // Where nothing ever changes there is nothing to tell.
    const deviation = Math.sqrt(squares / count) + 1e-6;
    for (let at = index; at < values.length; at += SIZE)
      values[at] = ((values[at] ?? 0) - mean) / deviation;
  }
}
