/** Recordings that every player plays: MP3, mono, constant bit rate, no ID3v2 tag. */
import type { TalkingBook } from './book.ts';
import type { Fault, Rule } from './rule.ts';

/** One fault for each recording; that one is missing is told with its clips. */
export const recordings: Rule = (book) =>
  book.files.filter((file) => file.endsWith('.mp3')).flatMap((file) => faultOf(book, file));

function faultOf({ archive, recording }: TalkingBook, file: string): readonly Fault[] {
  const facts = recording(file);
  if (facts === undefined) return [];
  const hasTag =
    Buffer.from(archive.bytes(file) ?? [])
      .subarray(0, 3)
      .toString('latin1') === 'ID3';
  const faults = [
    facts.isMono ? undefined : { de: 'Stereo', en: 'stereo' },
    facts.bitrates.length > 1 ? { de: 'wechselnde Bitrate', en: 'variable bit rate' } : undefined,
    hasTag ? { de: 'ID3-Angaben am Anfang', en: 'ID3 tags at the beginning' } : undefined,
  ].filter((fault) => fault !== undefined);
  if (faults.length === 0) return [];
  const message = {
    de: `„${file}“ hat: ${faults.map(({ de }) => de).join(', ')}.`,
    en: `“${file}” has: ${faults.map(({ en }) => en).join(', ')}.`,
  };
  return [{ code: 'talking-book/bad-recording', file, message }];
}
