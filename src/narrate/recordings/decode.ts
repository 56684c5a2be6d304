/** A recording as its reader made it: WAV or MP3, told by its bytes, at the rate of all tracks. */
import { resampled } from '../engines/resample.ts';
import { isMp3, type Quietly, readMp3 } from './mp3.ts';
import type { Problem } from './sound.ts';
import { isWav, readWav } from './wav.ts';

/** Seconds of the longest chapter; its samples fit into memory several times. */
const LONGEST = 3 * 3600;
/** Samples per second of recordings that can be understood, and of those that somebody makes. */
const SLOWEST = 8000;
const FASTEST = 192_000;

/** Samples at `SAMPLE_RATE`, −1 to 1. */
export async function decode(
  bytes: Uint8Array,
  quietly: Quietly,
): Promise<{ readonly samples: Float32Array } | Problem> {
  const decoded = isWav(bytes)
    ? readWav(bytes)
    : isMp3(bytes)
      ? await readMp3(bytes, quietly)
      : unknown();
  if ('problem' in decoded) return decoded;
  const { samples, sampleRate } = decoded;
  if (sampleRate < SLOWEST || sampleRate > FASTEST) {
    return {
      problem: {
        de: `Die Datei hat ${sampleRate} Hz; gelesen werden ${SLOWEST} bis ${FASTEST}`,
        en: `the file has ${sampleRate} Hz; ${SLOWEST} to ${FASTEST} are read`,
      },
    };
  }
  if (samples.length > LONGEST * sampleRate) {
    return {
      problem: {
        de: 'Die Aufnahme dauert über drei Stunden; teilen Sie das Kapitel',
        en: 'the recording lasts more than three hours; divide the chapter',
      },
    };
  }
  return { samples: centred(resampled(wholeNumbers(samples), sampleRate)) };
}

/** Of an hour each copy is 160 MB and more, so there is only this one. */
function wholeNumbers(samples: Float32Array): Int16Array {
  const whole = new Int16Array(samples.length);
  for (let at = 0; at < samples.length; at += 1)
    whole[at] = Math.max(-1, Math.min(1, samples[at] ?? 0)) * 32_767;
  return whole;
}

function unknown(): Problem {
  return {
    problem: { de: 'Das ist weder WAV noch MP3', en: 'this is neither WAV nor MP3' },
  };
}

/** About the zero line, −1 to 1: an offset clicks at both ends and takes room away from loudness. */
function centred(speech: Int16Array): Float32Array {
  let sum = 0;
  for (const sample of speech) sum += sample;
  const mean = sum / Math.max(1, speech.length);
  return Float32Array.from(speech, (sample) => (sample - mean) / 32_768);
}
