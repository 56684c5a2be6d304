/**
 * ID3v2.3 tags for recordings of a book: what players show, chapters to jump to, the cover. Version 2.3,
 * since more players read it than 2.4. A tag stands before the sound and changes nothing of it.
 */
import { Buffer } from 'node:buffer';
import { languageCode } from '../language-code.ts';
import {
  chapterFrames,
  commentFrame,
  coverFrame,
  type Id3Chapter,
  linkFrame,
  textFrame,
} from './frames.ts';

export type { Id3Chapter } from './frames.ts';

/** What a tag says; nothing is written for what is undefined. */
export type Id3Tag = {
  readonly title: string;
  readonly album: string;
  readonly authors: readonly string[];
  /** Players of audio books look for the reader among the composers. */
  readonly narrator: string;
  readonly publisher: string;
  /** ISO date. */
  readonly published: string;
  /** BCP 47. */
  readonly lang: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly track?: { readonly number: number; readonly of: number };
  readonly comment?: string | undefined;
  readonly address?: string | undefined;
  readonly licenceUrl?: string | undefined;
  readonly chapters?: readonly Id3Chapter[];
  /** PNG. */
  readonly cover?: Uint8Array;
};

/** Four times seven bits (§3.1). */
const LARGEST = 2 ** 28 - 1;

/** The tag to put before the first frame of an MP3 file. @throws Error above 256 MiB */
export function writeId3({ cover, chapters, comment, ...tag }: Id3Tag): Uint8Array {
  const { address, licenceUrl } = tag;
  const frames = Buffer.concat([
    ...textsOf(tag).flatMap(([id, text]) => (text === '' ? [] : [textFrame(id, text)])),
    ...(comment === undefined ? [] : [commentFrame(languageCode(tag.lang), comment)]),
    ...linkFrames('WOAF', address),
    ...linkFrames('WCOP', licenceUrl),
    ...(chapters === undefined ? [] : chapterFrames(chapters)),
    ...(cover === undefined ? [] : [coverFrame(cover)]),
  ]);
  if (frames.length > LARGEST) throw new Error(`an ID3 tag of ${frames.length} bytes`);
  const head = Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1');
  for (const [index, shift] of [21, 14, 7, 0].entries()) {
    head[6 + index] = (frames.length >> shift) & 0x7f;
  }
  return new Uint8Array(Buffer.concat([head, frames]));
}

/** What is no URL is left out: players would open it. */
function linkFrames(id: string, url: string | undefined): readonly Uint8Array[] {
  return url !== undefined && URL.canParse(url) ? [linkFrame(id, url)] : [];
}

type Words = Omit<Id3Tag, 'cover' | 'chapters' | 'comment'>;

function textsOf(tag: Words): readonly (readonly [string, string])[] {
  const { title, album, narrator, publisher, published, duration, track } = tag;
  const authors = tag.authors.join(', ');
  const [year = '', month = '', day = ''] = published.split('-');
  return [
    ['TIT2', title],
    ['TALB', album],
    ['TPE1', authors],
    ['TPE2', authors],
    ['TCOM', narrator],
    ['TPUB', publisher],
    ['TCON', 'Audiobook'],
    ['TYER', year],
    ['TDAT', `${day}${month}`],
    ['TLAN', languageCode(tag.lang)],
    ['TLEN', String(duration)],
    ['TRCK', track === undefined ? '' : `${track.number}/${track.of}`],
  ];
}
