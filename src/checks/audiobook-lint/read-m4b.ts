/**
 * An M4B: its chapters in both lists, who reads, how much sound its tables hold (ISO/IEC 14496-12). Frames
 * are counted, not decoded.
 */
import { Buffer } from 'node:buffer';
import type { Observed, ObservedChapter } from './observed.ts';

/** The book. @throws Error when a box is missing or broken, or the two lists of chapters differ */
export function readM4bBook(bytes: Uint8Array): Observed {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const movie = oneAt(file, 'moov');
  const [scale, duration] = numbersAt(oneAt(movie, 'mvhd'), 12);
  const tracks = bodiesAt(movie, 'trak');
  const sound = tracks.find((track) => bodiesAt(track, 'tref').length > 0);
  const titles = tracks.find((track) => track !== sound);
  if (sound === undefined || titles === undefined) throw new Error('no track of chapters');
  const chapters = chaptersOf(file, titles, scale);
  const listed = chapterList(oneAt(movie, 'udta/chpl'));
  if (!haveSameChapters(chapters, listed)) throw new Error('the two lists of chapters differ');
  const lengths = tableOf(sound, 'stts', 2).map(([count = 0, each = 0]) => count * each);
  const [, , priming] = numbersAt(oneAt(sound, 'edts/elst'), 4);
  const samples = lengths.reduce((sum, one) => sum + one, -priming);
  const told = (duration * 1000) / scale;
  return {
    chapters,
    duration: told,
    // What the last frame holds more than there is to hear, the edit list takes off.
    heard: Math.min((samples * 1000) / scale, told),
    narrator: oneAt(movie, 'udta/meta/ilst/\xa9wrt/data').toString('utf8', 8),
    missing: [],
  };
}

/** Bodies of the boxes on a path. */
function bodiesAt(bytes: Buffer, path: string): readonly Buffer[] {
  const [first = '', ...rest] = path.split('/');
  const bodies: Buffer[] = [];
  for (let place = 0; place + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(place);
    if (size < 8 || place + size > bytes.length) throw new Error(`a box is broken in ${first}`);
    const type = bytes.toString('latin1', place + 4, place + 8);
    // `meta` begins with a version and flags.
    const head = type === 'meta' ? 12 : 8;
    if (type === first) bodies.push(bytes.subarray(place + head, place + size));
    place += size;
  }
  return rest.length === 0 ? bodies : bodies.flatMap((body) => bodiesAt(body, rest.join('/')));
}

function oneAt(bytes: Buffer, path: string): Buffer {
  const [body] = bodiesAt(bytes, path);
  if (body === undefined) throw new Error(`no box ${path}`);
  return body;
}

function numbersAt(body: Buffer, place: number): readonly [number, number, number] {
  return [body.readUInt32BE(place), body.readUInt32BE(place + 4), body.readUInt32BE(place + 8)];
}

/** The rows of a table of samples. */
function tableOf(track: Buffer, name: string, columns: number): readonly (readonly number[])[] {
  const body = oneAt(track, `mdia/minf/stbl/${name}`);
  const first = name === 'stsz' ? 12 : 8;
  return Array.from({ length: body.readUInt32BE(first - 4) }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      body.readUInt32BE(first + 4 * (row * columns + column)),
    ),
  );
}

/** Each title is a chunk of its own. */
function chaptersOf(file: Buffer, titles: Buffer, scale: number): readonly ObservedChapter[] {
  const places = tableOf(titles, 'stco', 1).flat();
  const lengths = tableOf(titles, 'stts', 2).flatMap(([count = 0, each = 0]) =>
    Array.from({ length: count }, () => each),
  );
  return places.map((place, index) => ({
    title: file.toString('utf8', place + 2, place + 2 + file.readUInt16BE(place)),
    begin: (lengths.slice(0, index).reduce((sum, one) => sum + one, 0) * 1000) / scale,
  }));
}

/** Nero's list: a count of one byte, then time in 100 nanoseconds, length, title. */
function chapterList(body: Buffer): readonly ObservedChapter[] {
  const chapters: ObservedChapter[] = [];
  let place = 9;
  for (let left = body[8] ?? 0; left > 0; left -= 1) {
    const end = place + 9 + (body[place + 8] ?? 0);
    const begin = Number(body.readBigUInt64BE(place)) / 10_000;
    chapters.push({ title: body.toString('utf8', place + 9, end), begin });
    place = end;
  }
  return chapters;
}

/** The list may be shorter (255 chapters), and its titles too (255 bytes). */
function haveSameChapters(
  chapters: readonly ObservedChapter[],
  listed: readonly ObservedChapter[],
): boolean {
  return (
    listed.length === Math.min(chapters.length, 255) &&
    listed.every(({ title, begin }, index) => {
      const chapter = chapters[index];
      return chapter?.title.startsWith(title) && Math.abs(chapter.begin - begin) < 0.01;
    })
  );
}
