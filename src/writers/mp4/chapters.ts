/**
 * Chapters of an M4B, both ways that players know: a track of titles that the sound refers to (QuickTime
 * File Format, „Chapter lists“; Apple's players) and the list of Nero (`chpl`; most others).
 */
import { dataInformation } from './audio-track.ts';
import { box, fullBox, u8, u16, u32, u64, utf8, zeros } from './boxes.ts';
import { MATRIX, mediaHeader, sampleTable, trackHeader } from './track.ts';

/** A chapter; its first sample, in the time scale of the file. */
export type Mp4Chapter = { readonly title: string; readonly begin: number };

/** The list counts in one byte; the track has all chapters. */
const MOST_IN_LIST = 255;
/** Bytes of a title in the list, whose length is one byte. */
const LONGEST_IN_LIST = 255;
/** Of the clock of the list: 100 nanoseconds. */
const TICKS = 10_000_000n;

/** `chpl`, version 1. */
export function chapterList(chapters: readonly Mp4Chapter[], scale: number): Uint8Array {
  const listed = chapters.slice(0, MOST_IN_LIST);
  return fullBox(
    'chpl',
    { version: 1 },
    u32(0),
    u8(listed.length),
    ...listed.flatMap(({ title, begin }) => {
      const name = cut(title, LONGEST_IN_LIST);
      // Rounded to the next tick, so that a player never begins a sample too early.
      const ticks = (BigInt(begin) * TICKS + BigInt(scale) - 1n) / BigInt(scale);
      return [u64(ticks), u8(name.length), name];
    }),
  );
}

/** The samples of the track of titles: length, UTF-8, and that it is UTF-8. */
export function chapterSamples(chapters: readonly Mp4Chapter[]): readonly Uint8Array[] {
  return chapters.map(({ title }) => {
    const name = cut(title, 0xffff);
    return Buffer.concat([u16(name.length), name, box('encd', u32(UTF8))]);
  });
}

/** Value of `encd` that mp4v2 and FFmpeg write for UTF-8, and that players know. */
const UTF8 = 0x00000100;

/** `trak` of the titles. It is not enabled: players list it and do not show it. */
export function chapterTrack(
  chapters: readonly Mp4Chapter[],
  {
    id,
    scale,
    samples,
    place,
    lang,
  }: {
    readonly id: number;
    readonly scale: number;
    /** Length of the whole. */
    readonly samples: number;
    /** Byte of the first title in the file. */
    readonly place: number;
    readonly lang: string;
  },
): Uint8Array {
  const table = sampleTable({
    description: textEntry(),
    durations: chapters.map(({ begin }, index) => ({
      count: 1,
      duration: (chapters[index + 1]?.begin ?? samples) - begin,
    })),
    sizes: chapterSamples(chapters).map(({ length }) => length),
    inChunk: 1,
    place,
  });
  const head = box(
    'gmhd',
    fullBox('gmin', {}, u16(0x40, 0x8000, 0x8000, 0x8000, 0, 0)),
    box('text', MATRIX),
  );
  return box(
    'trak',
    trackHeader({ id, duration: samples, flags: 0, isAudio: false }),
    box(
      'mdia',
      mediaHeader({ scale, duration: samples, lang, handler: 'text' }),
      box('minf', head, dataInformation(), table),
    ),
  );
}

/** Sample entry of QuickTime text: no flags, no colours, no box, no font. */
function textEntry(): Uint8Array {
  return box('text', zeros(6), u16(1), u32(0, 0), zeros(35), u8(0));
}

/** At most so many bytes of UTF-8, whole characters. */
function cut(text: string, most: number): Uint8Array {
  const bytes = utf8(text);
  if (bytes.length <= most) return bytes;
  const isInside = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  const end = [0, 1, 2, 3].map((less) => most - less).find((at) => !isInside(at));
  return bytes.subarray(0, end);
}
