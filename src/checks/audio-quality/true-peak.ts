/**
 * The highest value of the sound between its samples, as BS.1770-4 annex 2 asks for: at four times the
 * rate. Looks only around samples that come near the highest one. Where the sound at its peaks lies below
 * a quarter of the sample rate, as in speech, no peak can hide elsewhere.
 */

/** Values computed for each sample. */
const PHASES = 4;
/** Samples on either side that go into a value between two. */
const REACH = 12;
/** cos 45°: a sine at a quarter of the sample rate is nowhere further above its samples. */
const NEAR = Math.SQRT1_2;

/** The highest absolute value, and the sample at or before it. */
export type Peak = { readonly value: number; readonly at: number };

/** Samples of which the highest is remembered, so that few are looked at twice. */
const BLOCK = 256;

/** The peak of one channel; 0 at 0 for silence. */
export function truePeak(samples: Float32Array): Peak {
  const blocks = blockPeaks(samples);
  const highest = blocks.reduce((most, block) => Math.max(most, block), 0);
  if (highest === 0) return { value: 0, at: 0 };
  const peak = { value: 0, at: 0 };
  for (const [block, size] of blocks.entries()) {
    if (size >= highest * NEAR) lookInto(samples, block * BLOCK, { least: highest * NEAR, peak });
  }
  return peak;
}

type Search = {
  /** Samples below have no peak beside them. */
  readonly least: number;
  /** The highest so far. */
  readonly peak: { value: number; at: number };
};

function lookInto(samples: Float32Array, from: number, { least, peak }: Search): void {
  const sizeAt = (at: number): number => Math.abs(samples[at] ?? 0);
  const raise = (value: number, at: number): void => {
    if (Math.abs(value) > peak.value) Object.assign(peak, { value: Math.abs(value), at });
  };
  const to = Math.min(samples.length, from + BLOCK);
  for (let index = from; index < to; index += 1) {
    const size = Math.abs(samples[index] ?? 0);
    // A peak between samples stands beside the highest sample around it.
    if (size < least || size < sizeAt(index - 1) || size < sizeAt(index + 1)) continue;
    raise(size, index);
    for (const left of [index - 1, index]) {
      for (let phase = 1; phase < PHASES; phase += 1) {
        raise(valueBetween(samples, left, phase), Math.max(0, left));
      }
    }
  }
}

function blockPeaks(samples: Float32Array): Float32Array {
  const blocks = new Float32Array(Math.ceil(samples.length / BLOCK));
  for (let block = 0; block < blocks.length; block += 1) {
    const to = Math.min(samples.length, (block + 1) * BLOCK);
    let highest = 0;
    for (let at = block * BLOCK; at < to; at += 1) {
      const size = Math.abs(samples[at] ?? 0);
      if (size > highest) highest = size;
    }
    blocks[block] = highest;
  }
  return blocks;
}

function valueBetween(samples: Float32Array, left: number, phase: number): number {
  const taps = tapsOf[phase] ?? [];
  let sum = 0;
  for (let tap = 0; tap < taps.length; tap += 1) {
    sum += (taps[tap] ?? 0) * (samples[left - REACH + 1 + tap] ?? 0);
  }
  return sum;
}

/** By phase: a sinc under a Hann window, which sums up to 1. */
const tapsOf = Array.from({ length: PHASES }, (_, phase) => {
  const taps = Array.from({ length: 2 * REACH }, (_unused, tap) => {
    const away = tap - REACH + 1 - phase / PHASES;
    const sinc = away === 0 ? 1 : Math.sin(Math.PI * away) / (Math.PI * away);
    return sinc * Math.cos((Math.PI * away) / (2 * REACH)) ** 2;
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
});
