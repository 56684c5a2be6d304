/**
 * Writes an audio book as M4B: one track of AAC, its chapters, tags and cover (ISO/IEC 14496-12 and -14,
 * and what Apple's and Nero's players add). What describes the sound stands before it, so that a player
 * can begin before the file is there. The same book gives the same bytes: no dates, no chance.
 */
import { Buffer } from 'node:buffer';
import { audioTrack, type Mp4Audio } from './audio-track.ts';
import { box, fullBox, u16, u32, utf8, zeros } from './boxes.ts';
import { chapterList, chapterSamples, chapterTrack, type Mp4Chapter } from './chapters.ts';
import { type Mp4Tags, tagList } from './tags.ts';
import { MATRIX } from './track.ts';

export type { Mp4Audio } from './audio-track.ts';
export type { Mp4Chapter } from './chapters.ts';
export type { Mp4Tags } from './tags.ts';

/** What goes into the file. */
export type M4b = {
  readonly audio: Mp4Audio;
  /** The first begins at 0; never empty. */
  readonly chapters: readonly Mp4Chapter[];
  readonly tags: Mp4Tags;
  /** BCP 47. */
  readonly lang: string;
};

const SOUND = 1;
const TITLES = 2;

/** The file. @throws Error above 4 GiB or 54 hours */
export function writeM4b(book: M4b): Uint8Array {
  const titles = chapterSamples(book.chapters);
  const head = box('ftyp', utf8('M4B '), u32(0), ...['M4B ', 'M4A ', 'mp42', 'isom'].map(utf8));
  // Places have a fixed width, so that the second writing is as long as the first.
  const { length } = movie(book, 0);
  const content = head.length + length + 8;
  const media = [...titles, ...book.audio.data];
  const size = media.reduce((sum, part) => sum + part.length, 8);
  // Copied but once: a long book is hundreds of megabytes.
  return Buffer.concat([head, movie(book, content), u32(size), utf8('mdat'), ...media]);
}

/** `moov`. @param place byte of the first title; the sound follows the last one */
function movie(book: M4b, place: number): Uint8Array {
  const { audio, chapters, tags, lang } = book;
  const { sampleRate: scale, samples } = audio;
  const titles = chapterSamples(chapters).reduce((sum, { length }) => sum + length, 0);
  return box(
    'moov',
    movieHeader(scale, samples),
    audioTrack(audio, { id: SOUND, chapters: TITLES, place: place + titles, lang }),
    chapterTrack(chapters, { id: TITLES, scale, samples, place, lang }),
    box('udta', tagList(tags), chapterList(chapters, scale)),
  );
}

/** `mvhd`: normal speed and volume. */
function movieHeader(scale: number, duration: number): Uint8Array {
  return fullBox(
    'mvhd',
    {},
    u32(0, 0, scale, duration, 0x10000),
    u16(0x0100),
    zeros(10),
    MATRIX,
    zeros(24),
    u32(TITLES + 1),
  );
}
