/**
 * Loudness after ITU-R BS.1770-4: K-weighting, blocks of 400 ms every 100 ms, an absolute gate at
 * −70 LUFS and a relative one 10 LU below. One channel. What is shorter than a block, as single words
 * are, is measured as one.
 */

const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;
/** Steps of 100 ms in a block of 400 ms. */
const STEPS = 4;

/**
 * LUFS; −Infinity when nothing passes the gates.
 * @param sampleRate samples per second, a multiple of 10
 */
export function loudnessOf(samples: Float32Array, sampleRate: number): number {
  const stepLength = sampleRate / 10;
  const steps = stepEnergies(samples, sampleRate, stepLength);
  const complete = steps.slice(0, Math.floor(samples.length / stepLength));
  if (complete.length >= STEPS) return gated(blockPowers(complete, stepLength));
  return gated([steps.reduce((sum, step) => sum + step, 0) / Math.max(1, samples.length)]);
}

/**
 * Energy of each step after K-weighting; the last may be incomplete. Both filters are direct form II
 * transposed, written out, because this runs for every sample of a book more than once.
 */
function stepEnergies(
  samples: Float32Array,
  sampleRate: number,
  stepLength: number,
): readonly number[] {
  const { b, a } = highShelf(sampleRate);
  const [b0, b1, b2] = b;
  const [a1, a2] = a;
  const pass = highPass(sampleRate);
  const [c1, c2] = pass.a;
  const steps: number[] = [];
  let [s1, s2, p1, p2] = [0, 0, 0, 0];
  for (let from = 0; from < samples.length; from += stepLength) {
    const to = Math.min(samples.length, from + stepLength);
    let energy = 0;
    for (let index = from; index < to; index += 1) {
      const sample = samples[index] ?? 0;
      const shelved = b0 * sample + s1;
      // What is known first is added first: the next sample waits for the last step alone.
      s1 = b1 * sample + s2 - a1 * shelved;
      s2 = b2 * sample - a2 * shelved;
      const weighted = shelved + p1;
      p1 = p2 - 2 * shelved - c1 * weighted;
      p2 = shelved - c2 * weighted;
      energy += weighted * weighted;
    }
    steps.push(energy);
  }
  return steps;
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
