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

/** The peak of one channel; 0 at 0 for silence. */
export function truePeak(samples: Float32Array): Peak {
  const highest = samplePeak(samples);
  const from = highest.value * NEAR;
  let { value, at } = highest;
  if (value === 0) return highest;
  for (let index = 0; index < samples.length; index += 1) {
    if (Math.abs(samples[index] ?? 0) < from) continue;
    for (const left of [index - 1, index]) {
      for (let phase = 1; phase < PHASES; phase += 1) {
        const between = Math.abs(valueBetween(samples, left, phase));
        if (between > value) [value, at] = [between, Math.max(0, left)];
      }
    }
  }
  return { value, at };
}

function samplePeak(samples: Float32Array): Peak {
  let [value, at] = [0, 0];
  for (let index = 0; index < samples.length; index += 1) {
    const size = Math.abs(samples[index] ?? 0);
    if (size > value) [value, at] = [size, index];
  }
  return { value, at };
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
