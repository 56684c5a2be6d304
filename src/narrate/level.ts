/**
 * One unit as the engine spoke it, made ready for the encoder: at the right loudness, faded at both
 * ends, below the peak. Every unit by itself, so that it sounds the same wherever it stands.
 */
import type { SoundLevel } from '../model/narration-settings.ts';
import { isBelow, limit } from './limiter.ts';
import { loudnessOf } from './loudness.ts';
import { ENCODER_HEADROOM, LOUDER_THAN_TRACK, SAMPLE_RATE, samplesIn } from './settings.ts';

/** Seconds in which a unit fades in and out: too short to hear, long enough not to click. */
const FADE = 0.003;
/** How near to the wanted loudness is near enough, LU. */
const TOLERANCE = 0.2;
const ATTEMPTS = 4;
/**
 * LU that limiting takes from a sentence of espeak-ng, the median of the sample publication (0.06 to
 * 0.6 in nine of ten): reckoned with beforehand, three of four are right at the first attempt.
 */
const LOST_BY_LIMITING = 0.28;

/**
 * The unit as loud as its track needs it, its peak below the highest, −1 to 1. Silence stays silent.
 * @param level of the track
 */
export function levelled(speech: Int16Array, level: SoundLevel): Float32Array {
  const ceiling = decibels(level.peak - ENCODER_HEADROOM);
  const wanted = level.loudness + LOUDER_THAN_TRACK;
  const plain = faded(speech);
  const missing = wanted - loudnessOf(plain, SAMPLE_RATE);
  // Too quiet to be measured: as quiet as it is.
  if (!Number.isFinite(missing)) return plain;
  const unlimited = amplified(plain, decibels(missing));
  if (isBelow(unlimited, ceiling)) return unlimited;
  const state = { gain: decibels(missing + LOST_BY_LIMITING), samples: unlimited };
  // How much it takes away is known only afterwards, so the gain is found step by step.
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    state.samples = amplified(plain, state.gain);
    limit(state.samples, ceiling);
    const left = wanted - loudnessOf(state.samples, SAMPLE_RATE);
    if (Math.abs(left) <= TOLERANCE) break;
    state.gain *= decibels(left);
  }
  return state.samples;
}

function faded(speech: Int16Array): Float32Array {
  const samples = amplified(speech, 1 / 32768);
  const fade = Math.min(samplesIn(FADE), Math.floor(samples.length / 2));
  for (let index = 0; index < fade; index += 1) {
    const last = samples.length - 1 - index;
    samples[index] = (samples[index] ?? 0) * (index / fade);
    samples[last] = (samples[last] ?? 0) * (index / fade);
  }
  return samples;
}

function amplified(samples: Float32Array | Int16Array, gain: number): Float32Array {
  // `map` with a function is many times slower, and this is the innermost loop.
  const loud = new Float32Array(samples.length);
  for (let index = 0; index < loud.length; index += 1) loud[index] = (samples[index] ?? 0) * gain;
  return loud;
}

/** Decibels as a factor of amplitude. */
function decibels(value: number): number {
  return 10 ** (value / 20);
}
