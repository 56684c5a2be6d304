/**
 * Loudness after ITU-R BS.1770-4: K-weighting, blocks of 400 ms every 100 ms, an absolute gate at
 * −70 LUFS and a relative one 10 LU below. One channel. Samples are given piece by piece, so that a
 * chapter is never held as floating-point numbers as a whole.
 */

/** Measures one signal. */
export type LoudnessMeter = {
  readonly add: (samples: Float32Array) => void;
  /** LUFS; −Infinity when nothing passes the gates. */
  readonly integrated: () => number;
};

const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;
/** Steps of 100 ms in a block of 400 ms. */
const STEPS = 4;

/** A meter at its beginning. @param sampleRate samples per second, a multiple of 10 */
export function loudnessMeter(sampleRate: number): LoudnessMeter {
  const shelf = biquad(highShelf(sampleRate));
  const pass = biquad(highPass(sampleRate));
  const stepLength = sampleRate / 10;
  const steps: number[] = [];
  const state = { energy: 0, count: 0 };
  return {
    add: (samples) => {
      for (const sample of samples) {
        const weighted = pass(shelf(sample));
        state.energy += weighted * weighted;
        state.count += 1;
        if (state.count === stepLength) {
          steps.push(state.energy);
          state.energy = 0;
          state.count = 0;
        }
      }
    },
    integrated: () => gated(blockPowers(steps, stepLength)),
  };
}

/** Mean squares of the overlapping blocks. */
function blockPowers(steps: readonly number[], stepLength: number): readonly number[] {
  return steps.slice(STEPS - 1).map((_, index) => {
    const energy = steps.slice(index, index + STEPS).reduce((sum, step) => sum + step, 0);
    return energy / (STEPS * stepLength);
  });
}

/** BS.1770-4 annex 1, equations 3 to 7. */
function gated(powers: readonly number[]): number {
  const audible = powers.filter((power) => lufs(power) > ABSOLUTE_GATE);
  const threshold = lufs(mean(audible)) + RELATIVE_GATE;
  return lufs(mean(audible.filter((power) => lufs(power) > threshold)));
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** `b` over `a`, normalised so that a0 is 1. */
type Coefficients = {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
};

/**
 * The analogue prototypes behind the coefficients that BS.1770-4 gives for 48 kHz only, so that they
 * hold for other rates: a shelf of +4 dB for the head, a high-pass for the ear.
 */
function highShelf(sampleRate: number): Coefficients {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [
      (high + (band * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

function highPass(sampleRate: number): Coefficients {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

/** A second-order filter, direct form II transposed. */
function biquad({ b: [b0, b1, b2], a: [a1, a2] }: Coefficients): (sample: number) => number {
  const state = { first: 0, second: 0 };
  return (sample) => {
    const out = b0 * sample + state.first;
    state.first = b1 * sample - a1 * out + state.second;
    state.second = b2 * sample - a2 * out;
    return out;
  };
}
