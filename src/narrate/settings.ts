/** Everything about the sound that is decided once. A change here must change `SETTINGS_VERSION`. */

/** Part of every cache key: raised whenever a setting or the processing of sound changes. */
export const SETTINGS_VERSION = '5';

/** What espeak-ng makes; MPEG-2 Layer III keeps it, so nothing is resampled. */
export const SAMPLE_RATE = 22050;

/** Samples in a frame of MPEG-2 Layer III: the grid on which everything stands in a track. */
export const FRAME = 576;
/** Samples that LAME puts before the first. */
export const ENCODER_DELAY = 576;
/** Samples by which sound leaves a decoder late: the encoder's delay and the decoder's own. */
export const DECODED_LATE = ENCODER_DELAY + 529;

/** The package that speaks; its version is part of every cache key and told in `Narration.voice`. */
export const ESPEAK_PACKAGE = '@echogarden/espeak-ng-emscripten';

/** The package that encodes MP3. */
export const ENCODER_PACKAGE = 'wasm-media-encoders';

/** Height of the voice, espeak-ng's 0 to 99: a little lower than its default of 50. */
export const PITCH = 45;
/** How far it rises and falls, espeak-ng's 0 to 99: a little livelier than its default of 50. */
export const RANGE = 55;

/** Seconds before the first sentence of a chapter, rounded to frames. */
export const HEAD = 0.75;
/** Seconds after the last sentence of a chapter. */
export const TAIL = 1.5;

/**
 * Seconds by which a clip begins before its sentence. Players miss a place in an MP3 file by up to
 * 54 ms (measured in Chromium): so much of the silence takes it up.
 */
export const GUARD = 0.08;

/**
 * LU by which units are louder than their track: the edges of pauses make it about so much quieter.
 * A track that is to have −20 LUFS is made of units at −19.6.
 */
export const LOUDER_THAN_TRACK = 0.4;

/**
 * dB by which units stay below the peak that was asked for: the encoder raises peaks by 0.6 dB as a rule
 * and by 1.5 dB at worst (2 h 17 min of the sample publication), and −3 dBTP must hold after it.
 */
export const ENCODER_HEADROOM = 1;

/** kbit/s, constant: with a variable rate players seek wrongly. */
export const BITRATE = 64;

/** Samples as the nearest number of frames. */
export function framesIn(samples: number): number {
  return Math.round(samples / FRAME);
}

/** Seconds as whole samples. */
export function samplesIn(seconds: number): number {
  return Math.round(seconds * SAMPLE_RATE);
}
