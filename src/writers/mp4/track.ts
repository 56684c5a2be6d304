/** What every track of an MP4 file has: headers, and the table of its samples (ISO/IEC 14496-12 §8). */
import { languageCode } from '../language-code.ts';
import { box, fullBox, table32, u16, u32, utf8, zeros } from './boxes.ts';

/** No rotation, no scaling (§8.3.2). */
export const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

const FULL_VOLUME = 0x0100;

/** `tkhd`. @param duration in the time scale of the movie */
export function trackHeader({
  id,
  duration,
  flags,
  isAudio,
}: {
  readonly id: number;
  readonly duration: number;
  readonly flags: number;
  readonly isAudio: boolean;
}): Uint8Array {
  // Dates are zero: the same book is the same file on any day.
  return fullBox(
    'tkhd',
    { flags },
    u32(0, 0, id, 0, duration),
    zeros(8),
    u16(0, 0, isAudio ? FULL_VOLUME : 0, 0),
    MATRIX,
    u32(0, 0),
  );
}

/** `mdhd` and `hdlr`. @param duration in `scale` @param lang BCP 47 */
export function mediaHeader({
  scale,
  duration,
  lang,
  handler,
}: {
  readonly scale: number;
  readonly duration: number;
  readonly lang: string;
  readonly handler: string;
}): Uint8Array {
  return Buffer.concat([
    fullBox('mdhd', {}, u32(0, 0, scale, duration), u16(packed(languageCode(lang)), 0)),
    fullBox('hdlr', {}, u32(0), utf8(handler), zeros(12), u16(0).subarray(0, 1)),
  ]);
}

/** Three letters of five bits each (§8.4.2.3). */
function packed(code: string): number {
  return [...code].reduce((all, letter) => all * 32 + (letter.charCodeAt(0) - 0x60), 0);
}

/** What stands in a track's table of samples. */
export type SampleTable = {
  /** The one sample entry. */
  readonly description: Uint8Array;
  /** Runs of samples of the same length, in the time scale of the media. */
  readonly durations: readonly { readonly count: number; readonly duration: number }[];
  /** Bytes of each sample. */
  readonly sizes: readonly number[];
  /** Samples in a chunk. */
  readonly inChunk: number;
  /** Byte of the first sample in the file; the others follow it. */
  readonly place: number;
};

/** `stbl`. */
export function sampleTable({
  description,
  durations,
  sizes,
  inChunk,
  place,
}: SampleTable): Uint8Array {
  const chunks = chunkPlaces(sizes, inChunk, place);
  const last = sizes.length - (chunks.length - 1) * inChunk;
  const runs = [
    ...(chunks.length > 1 || last === inChunk ? [[1, inChunk, 1]] : []),
    ...(last < inChunk ? [[chunks.length, last, 1]] : []),
  ];
  return box(
    'stbl',
    fullBox('stsd', {}, u32(1), description),
    fullBox(
      'stts',
      {},
      u32(durations.length, ...durations.flatMap(({ count, duration }) => [count, duration])),
    ),
    fullBox('stsc', {}, u32(runs.length, ...runs.flat())),
    fullBox('stsz', {}, u32(0, sizes.length), table32(sizes)),
    fullBox('stco', {}, u32(chunks.length), table32(chunks)),
  );
}

function chunkPlaces(sizes: readonly number[], inChunk: number, place: number): readonly number[] {
  const places: number[] = [];
  const state = { at: place };
  for (const [index, size] of sizes.entries()) {
    if (index % inChunk === 0) places.push(state.at);
    state.at += size;
  }
  return places;
}
