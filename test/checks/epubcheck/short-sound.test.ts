/** Long books reach EPUBCheck with short recordings; everything it looks into is the book's own. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withShortSound } from '../../../src/checks/epubcheck/short-sound.ts';
import { joinedBytes } from '../../../src/model/bytes.ts';
import { zipInPieces } from '../../../src/writers/zip.ts';

const sound = Uint8Array.from({ length: 20_000 }, (_, at) => at % 251);
const book = zipInPieces([
  { path: 'mimetype', bytes: Buffer.from('application/epub+zip'), store: true },
  { path: 'EPUB/a.xhtml', bytes: Buffer.from(`<p>${'Wohngeld '.repeat(900)}</p>`) },
  { path: 'EPUB/audio/a.mp3', bytes: sound, store: true },
]);

describe('a book for EPUBCheck', () => {
  it('is the book itself where it is short', () => {
    expect(withShortSound(book)).toEqual(joinedBytes(book));
    expect(withShortSound(book, book.length)).toEqual(joinedBytes(book));
  });

  it('has only the beginning of recordings where it is long, and all else as it was', () => {
    const short = withShortSound(book, 1000);
    const [before, after] = [unzipSync(joinedBytes(book)), unzipSync(short)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['EPUB/audio/a.mp3']).toEqual(sound.slice(0, 4096));
    expect(after['EPUB/a.xhtml']).toEqual(before['EPUB/a.xhtml']);
    expect(short.length).toBeLessThan(6000);
    // Readers look for the media type at byte 38.
    expect(Buffer.from(short.subarray(30, 58)).toString()).toBe('mimetypeapplication/epub+zip');
  });

  it('that is no archive is handed on as it is', () => {
    const broken = joinedBytes(book).subarray(0, 5000);
    expect(withShortSound(broken, 1000)).toBe(broken);
  });
});
