/** The track that is heard: AAC in MP4 (ISO/IEC 14496-12 §8, 14496-14 §5.6). */
import { box, fullBox, u8, u16, u32, zeros } from './boxes.ts';
import { mediaHeader, sampleTable, trackHeader } from './track.ts';

/** Encoded sound, mono. */
export type Mp4Audio = {
  /** Samples per second; also the time scale of the whole file. */
  readonly sampleRate: number;
  /** Samples in each frame. */
  readonly frame: number;
  /** `AudioSpecificConfig` (ISO/IEC 14496-3 §1.6.2.1). */
  readonly config: Uint8Array;
  /** Bits per second. */
  readonly bitrate: number;
  /** Samples that come out of a decoder before the first one that was put in. */
  readonly priming: number;
  /** Samples to hear. */
  readonly samples: number;
  /** Bytes of each frame. */
  readonly sizes: readonly number[];
  /** All frames, one after the other. */
  readonly data: readonly Uint8Array[];
};

/** Frames that lie together: a second and a half. */
export const FRAMES_IN_CHUNK = 32;

const ENABLED_IN_MOVIE = 3;

/**
 * `trak` of the sound. Its edit list skips the priming, so that a place in time is a place in what was
 * recorded. @param place byte of the first frame in the file @param chapters id of the track of titles
 */
export function audioTrack(
  audio: Mp4Audio,
  {
    id,
    chapters,
    place,
    lang,
  }: {
    readonly id: number;
    readonly chapters: number;
    readonly place: number;
    readonly lang: string;
  },
): Uint8Array {
  const { sampleRate, frame, samples, priming, sizes } = audio;
  const table = sampleTable({
    description: mp4a(audio),
    durations: [{ count: sizes.length, duration: frame }],
    sizes,
    inChunk: FRAMES_IN_CHUNK,
    place,
  });
  return box(
    'trak',
    trackHeader({ id, duration: samples, flags: ENABLED_IN_MOVIE, isAudio: true }),
    box('edts', fullBox('elst', {}, u32(1, samples, priming), u16(1, 0))),
    box('tref', box('chap', u32(chapters))),
    box(
      'mdia',
      mediaHeader({ scale: sampleRate, duration: sizes.length * frame, lang, handler: 'soun' }),
      box('minf', fullBox('smhd', {}, u16(0, 0)), dataInformation(), table),
    ),
  );
}

/** The sound lies in this file (§8.7.2). */
export function dataInformation(): Uint8Array {
  const here = fullBox('url ', { flags: 1 });
  return box('dinf', fullBox('dref', {}, u32(1), here));
}

/** Sample entry of MPEG-4 audio; mono, 16 bits, which say nothing more than the configuration. */
function mp4a(audio: Mp4Audio): Uint8Array {
  return box(
    'mp4a',
    zeros(6),
    u16(1),
    zeros(8),
    u16(1, 16, 0, 0),
    u32(audio.sampleRate * 2 ** 16),
    fullBox('esds', {}, elementaryStream(audio)),
  );
}

const ES = 3;
const DECODER_CONFIG = 4;
const DECODER_SPECIFIC = 5;
const SL_CONFIG = 6;
/** MPEG-4 audio (ISO/IEC 14496-1, object type indication). */
const AAC = 0x40;
/** Audio stream, upstream 0, reserved 1. */
const AUDIO_STREAM = (5 << 2) | 1;
/** Predefined: for use in MP4 files. */
const IN_MP4 = 2;

/** The descriptors of ISO/IEC 14496-1 §7.2.6. */
function elementaryStream({ config, bitrate, sizes }: Mp4Audio): Uint8Array {
  const buffer = sizes.reduce((most, size) => Math.max(most, size), 0);
  const decoder = descriptor(
    DECODER_CONFIG,
    u8(AAC, AUDIO_STREAM, buffer >> 16),
    u16(buffer & 0xffff),
    u32(bitrate, bitrate),
    descriptor(DECODER_SPECIFIC, config),
  );
  return descriptor(ES, u16(1), u8(0), decoder, descriptor(SL_CONFIG, u8(IN_MP4)));
}

/** Lengths below 128 take one byte; ours are far below. */
function descriptor(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  if (size > 127) throw new Error(`descriptor of ${size} bytes`);
  return Buffer.concat([u8(tag, size), ...parts]);
}
