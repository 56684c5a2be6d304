/**
 * Speech at another rate: a windowed sinc in phases (Smith, Digital Audio Resampling). What lies above
 * half of the lower rate is taken away. The same samples give the same samples.
 */
import { SAMPLE_RATE } from '../settings.ts';

/** Zero crossings of the sinc on each side: 0.1 dB flat up to 85 % of the band. */
const CROSSINGS = 16;
/** Part of the band that is kept; the rest is the slope of the filter. */
const BAND = 0.94;
/** Phases are kept up to this many; odd rates compute theirs anew. */
const PHASES = 2_000;

/**
 * @param from samples per second of the speech, a whole number
 * @returns the speech at `SAMPLE_RATE`; the same array where it has that rate
 */
export function resampled(speech: Int16Array, from: number): Int16Array {
  if (from === SAMPLE_RATE) return speech;
  const divisor = commonDivisor(from, SAMPLE_RATE);
  const [up, down] = [SAMPLE_RATE / divisor, from / divisor];
  const width = (CROSSINGS * Math.max(1, down / up)) / BAND;
  const taps = 2 * Math.ceil(width);
  const known = new Map<number, Float64Array>();
  const phaseOf = (phase: number): Float64Array => {
    const filter = known.get(phase) ?? filterOf(phase / up, { taps, width });
    if (known.size < PHASES) known.set(phase, filter);
    return filter;
  };
  const result = new Int16Array(Math.ceil((speech.length * up) / down));
  for (let index = 0; index < result.length; index += 1) {
    const place = index * down;
    const first = Math.floor(place / up) - taps / 2 + 1;
    const filter = phaseOf(place % up);
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) sum += (speech[first + tap] ?? 0) * (filter[tap] ?? 0);
    result[index] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
  return result;
}

type Shape = { readonly taps: number; readonly width: number };

/** The filter between two samples, of sum 1. @param fraction 0 to 1, from the first to the second */
function filterOf(fraction: number, { taps, width }: Shape): Float64Array {
  const filter = Float64Array.from({ length: taps }, (_, tap) => {
    const distance = (tap - taps / 2 + 1 - fraction) / width;
    if (Math.abs(distance) >= 1) return 0;
    const window = Math.cos((Math.PI * distance) / 2) ** 2;
    return window * sinc(distance * CROSSINGS);
  });
  const sum = filter.reduce((a, b) => a + b, 0);
  return filter.map((value) => value / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
