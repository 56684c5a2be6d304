/** Measures a decoded recording: everything that its judges ask of the samples themselves. */
import { loudnessOf } from '../../narrate/loudness.ts';
import { type ClipSound, levelOf, type Sound, type Stretch } from './sound.ts';
import { truePeak } from './true-peak.ts';
import { silencesIn, sizeOfStretch, speechIn, type Windows, windowsOf } from './windows.ts';

/** Above this a sample is at full scale. MP3 bends flat tops, so it is a little below 1. */
const FULL = 0.95;
/** So many in a row are no peak any more, but one cut off. */
const RUN = 3;
/** Enough places to look at. */
const MOST = 50;
/** Seconds about each edge of a clip in which nothing should be heard. */
const EDGE = 0.02;
/** Seconds of the pieces in which that is looked for: a plosive is no longer. */
const PIECE = 0.005;

/** The facts about one channel. @param clips of the track that the recording is, in its order */
export function measure(
  samples: Float32Array,
  sampleRate: number,
  clips: readonly Stretch[],
): Sound {
  const windows = windowsOf(samples, sampleRate);
  const peak = truePeak(samples);
  return {
    sampleRate,
    samples: samples.length,
    loudness: Math.max(-120, loudnessOf(samples, sampleRate)),
    peak: { level: levelOf(peak.value), at: peak.at },
    offset: windows.mean,
    noise: levelOf(windows.noise),
    clipped: peak.value < FULL ? [] : clippedIn(samples),
    silences: silencesIn(windows, sampleRate),
    clips: clips.map((clip) => clipSound(clip, { samples, sampleRate, windows })),
  };
}

type Heard = {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly windows: Windows;
};

function clipSound(clip: Stretch, heard: Heard): ClipSound {
  const speech = speechIn(heard.windows, clip);
  return {
    ...(speech === undefined ? {} : { speech }),
    cutAtBegin: isHeardAt(clip.begin, heard),
    cutAtEnd: isHeardAt(clip.end, heard),
  };
}

function isHeardAt(at: number, { samples, sampleRate, windows }: Heard): boolean {
  const [reach, piece] = [Math.round(EDGE * sampleRate), Math.round(PIECE * sampleRate)];
  for (let begin = at - reach; begin + piece <= at + reach; begin += piece) {
    if (sizeOfStretch(samples, { begin, end: begin + piece }) > windows.threshold) return true;
  }
  return false;
}

function clippedIn(samples: Float32Array): readonly Stretch[] {
  const found: Stretch[] = [];
  let begin = 0;
  for (let at = 0; at <= samples.length && found.length < MOST; at += 1) {
    if (Math.abs(samples[at] ?? 0) >= FULL) continue;
    if (at - begin >= RUN) found.push({ begin, end: at });
    begin = at + 1;
  }
  return found;
}
