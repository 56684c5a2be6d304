/** Holds what is heard in each clip of a recording against a reading of its words by another voice. */
import { type Fit, fitOf } from '../../narrate/features/fit.ts';
import { featuresOf, framesIn, RATE } from '../../narrate/features/mfcc.ts';
import type { Stretch } from './sound.ts';

/** What is compared. */
export type Comparison = {
  /** The whole recording at `RATE`, so that the voice's colour can be taken away. */
  readonly recording: Float32Array;
  /** What is heard of each clip, in samples of the recording. */
  readonly speech: readonly Stretch[];
  /** The words of each clip as another voice reads them. */
  readonly readings: readonly Int16Array[];
};

/** Seconds of silence between readings. */
const PAUSE = 0.2;

/** One for each clip; undefined where nothing can be compared. */
export function fitsOf({ recording, speech, readings }: Comparison): readonly (Fit | undefined)[] {
  const heard = featuresOf(recording);
  const { samples, places } = lined(readings);
  const read = featuresOf(samples);
  return speech.map((stretch, number) => {
    const words = places[number];
    return words && fitOf({ read, words, clip: framesIn(heard, stretch), number });
  });
}

function lined(readings: readonly Int16Array[]): {
  readonly samples: Float32Array;
  readonly places: readonly Stretch[];
} {
  const pause = Math.round(PAUSE * RATE);
  const samples = new Float32Array(
    readings.reduce((sum, reading) => sum + reading.length + pause, pause),
  );
  let at = pause;
  const places = readings.map((reading) => {
    const begin = at;
    for (const sample of reading) {
      samples[at] = sample / 32_768;
      at += 1;
    }
    at += pause;
    return { begin, end: begin + reading.length };
  });
  return { samples, places };
}
