/** What was measured of a recording; the worker makes it, the judges read it. Plain data, for the cache. */

/** A stretch of a recording, in samples from its start; `end` is the sample after the last. */
export type Stretch = { readonly begin: number; readonly end: number };

/** Facts about a decoded recording. Levels are dB below full scale, −120 for digital silence. */
export type Sound = {
  readonly sampleRate: number;
  /** Decoded samples, without the delay and padding that the file names. */
  readonly samples: number;
  /** Integrated loudness, LUFS (BS.1770-4). */
  readonly loudness: number;
  /** Highest value between samples too, dBTP, and the sample it is at. */
  readonly peak: { readonly level: number; readonly at: number };
  /** Mean of all samples, −1 to 1. */
  readonly offset: number;
  /** Level of the quietest tenth: the pauses. */
  readonly noise: number;
  /** Runs of samples at full scale. */
  readonly clipped: readonly Stretch[];
  /** Silences of a second and more. */
  readonly silences: readonly Stretch[];
  /** One for each clip of the track, in its order. */
  readonly clips: readonly ClipSound[];
};

/** What is heard between the begin and the end of a clip. */
export type ClipSound = {
  /** From the first to the last audible 10 ms; absent when nothing is heard. */
  readonly speech?: Stretch & { readonly level: number };
  /** True when something is heard within 20 ms of its begin, or of its end. */
  readonly cutAtBegin: boolean;
  readonly cutAtEnd: boolean;
};

/** Either facts, or why there are none. */
export type Hearing = { readonly sound: Sound } | { readonly unreadable: string };

/** The level of an amplitude, dB; −120 at the least, since JSON knows no infinity. */
export function levelOf(amplitude: number): number {
  return Math.max(-120, 20 * Math.log10(amplitude));
}
