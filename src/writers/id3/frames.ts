/**
 * The frames of an ID3v2.3 tag (id3.org, ID3v2.3.0 §4; ID3v2 Chapter Frame Addendum 1.0) that an audio
 * book needs. Text is Latin-1 where that can say it, else UTF-16, the two encodings of version 2.3.
 */
import { Buffer } from 'node:buffer';

/** A stretch of the recording with a name; times in milliseconds. */
export type Id3Chapter = { readonly title: string; readonly begin: number; readonly end: number };

const LATIN1 = 0;
const UTF16 = 1;
/** „Cover (front)“ (§4.15). */
const FRONT_COVER = 3;
/** In a chapter: the place in bytes is not told, only the time (addendum §3.1). */
const NO_OFFSET = 0xffffffff;
const TOP_LEVEL = 0x02;
const ORDERED = 0x01;
/** A table of contents counts its entries in one byte (addendum §3.2). */
const MOST_ENTRIES = 255;
const TOC = 'toc';

/** A text information frame, `TIT2` (§4.2). */
export function textFrame(id: string, text: string): Uint8Array {
  const encoding = encodingOf(text);
  return frame(id, [Buffer.of(encoding), encoded(text, encoding)]);
}

/** A URL link frame, `WOAF` (§4.3). */
export function linkFrame(id: string, url: string): Uint8Array {
  return frame(id, [Buffer.from(new URL(url).href, 'latin1')]);
}

/** A comment without a name (§4.11). @param language ISO 639-2 */
export function commentFrame(language: string, text: string): Uint8Array {
  const encoding = encodingOf(text);
  const head = [Buffer.of(encoding), Buffer.from(language, 'latin1'), ended('', encoding)];
  return frame('COMM', [...head, encoded(text, encoding)]);
}

/** The picture on the front (§4.15). */
export function coverFrame(png: Uint8Array): Uint8Array {
  const head = [Buffer.of(LATIN1), Buffer.from('image/png\0', 'latin1'), Buffer.of(FRONT_COVER)];
  return frame('APIC', [...head, ended('', LATIN1), png]);
}

/** The table of contents, then the chapters. More than 255 of them get tables below the first one. */
export function chapterFrames(chapters: readonly Id3Chapter[]): readonly Uint8Array[] {
  const ids = chapters.map((_, index) => `chp${index + 1}`);
  return [
    ...contentsFrames(ids),
    ...chapters.map((chapter, index) => chapterFrame(ids[index] ?? '', chapter)),
  ];
}

function contentsFrames(ids: readonly string[]): readonly Uint8Array[] {
  if (ids.length <= MOST_ENTRIES) return [contentsFrame(TOC, TOP_LEVEL | ORDERED, ids)];
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_ENTRIES) }, (_, index) => ({
    id: `${TOC}${index + 1}`,
    entries: ids.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES),
  }));
  return [
    ...contentsFrames(parts.map(({ id }) => id)),
    ...parts.map(({ id, entries }) => contentsFrame(id, ORDERED, entries)),
  ];
}

function contentsFrame(id: string, flags: number, entries: readonly string[]): Uint8Array {
  const names = entries.map((entry) => ended(entry, LATIN1));
  return frame('CTOC', [ended(id, LATIN1), Buffer.of(flags, entries.length), ...names]);
}

function chapterFrame(id: string, { title, begin, end }: Id3Chapter): Uint8Array {
  const times = Buffer.alloc(16);
  times.writeUInt32BE(begin, 0);
  times.writeUInt32BE(end, 4);
  times.writeUInt32BE(NO_OFFSET, 8);
  times.writeUInt32BE(NO_OFFSET, 12);
  return frame('CHAP', [ended(id, LATIN1), times, textFrame('TIT2', title)]);
}

/** Frame header (§3.3): id, size without the header, flags. */
function frame(id: string, content: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(10);
  head.write(id, 0, 'latin1');
  head.writeUInt32BE(
    content.reduce((sum, part) => sum + part.length, 0),
    4,
  );
  return Buffer.concat([head, ...content]);
}

function encodingOf(text: string): typeof LATIN1 | typeof UTF16 {
  return /^[\n\x20-\x7e\xa0-\xff]*$/u.test(text) ? LATIN1 : UTF16;
}

function encoded(text: string, encoding: number): Uint8Array {
  return encoding === LATIN1
    ? Buffer.from(text, 'latin1')
    : Buffer.from(`\ufeff${text}`, 'utf16le');
}

/** A string that something follows. */
function ended(text: string, encoding: number): Uint8Array {
  return encoding === LATIN1
    ? Buffer.from(`${text}\0`, 'latin1')
    : Buffer.from(`\ufeff${text}\0`, 'utf16le');
}
