/**
 * A long book for EPUBCheck, which unpacks all of it beside itself: with only the beginning of each
 * recording. It looks at their names and types, never into them; other checks of ours do. The archive is
 * written anew, so what is wrong with the archive itself is seen in short books only.
 */
import { type Bytes, joinedBytes } from '../../model/bytes.ts';
import { writeZip } from '../../writers/zip.ts';
import { openArchive } from '../archive.ts';

/** Books up to this many bytes are checked as they are: more than an hour of sound. */
const LONG = 48 << 20;
/** Bytes that are left of a recording. */
const BEGINNING = 4096;

/** The book in one stretch; a long one with the beginnings of its recordings. @param long bytes */
export function withShortSound(book: Bytes, long = LONG): Uint8Array {
  if (book.length <= long) return joinedBytes(book);
  try {
    const { entries, bytes } = openArchive(book);
    const files = entries.map(({ path, isCompressed }) => {
      const whole = bytes(path) ?? new Uint8Array(0);
      const isSound = /\.(?:mp3|m4a|mp4|opus)$/u.test(path);
      return {
        path,
        bytes: isSound ? whole.slice(0, BEGINNING) : whole,
        store: !isCompressed,
      };
    });
    return writeZip(files);
  } catch {
    // What cannot be opened here is EPUBCheck's to judge.
    return joinedBytes(book);
  }
}
