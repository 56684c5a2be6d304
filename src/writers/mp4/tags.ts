/** What players show of an M4B: the list of tags in `udta/meta/ilst`, as iTunes writes it. */
import { box, fullBox, u8, u32, utf8, zeros } from './boxes.ts';

/** Nothing is written for what is undefined. */
export type Mp4Tags = {
  readonly title: string;
  readonly authors: readonly string[];
  /** Players of audio books look for the reader among the composers, newer ones in a tag of its own. */
  readonly narrator: string;
  readonly publisher: string;
  /** ISO date. */
  readonly published: string;
  readonly description: string;
  readonly rights: string;
  /** PNG. */
  readonly cover: Uint8Array;
};

/** Kinds of values (QuickTime File Format, „Well-known types“). */
const TEXT = 1;
const PNG = 14;
const INTEGER = 21;
/** Value of `stik`. */
const AUDIOBOOK = 2;

/** `meta`. */
export function tagList(tags: Mp4Tags): Uint8Array {
  const authors = tags.authors.join(', ');
  const texts: readonly (readonly [string, string])[] = [
    ['\xa9nam', tags.title],
    ['\xa9alb', tags.title],
    ['\xa9ART', authors],
    ['aART', authors],
    ['\xa9wrt', tags.narrator],
    ['\xa9nrt', tags.narrator],
    ['\xa9pub', tags.publisher],
    ['\xa9day', tags.published],
    ['\xa9gen', 'Audiobook'],
    ['desc', tags.description],
    ['ldes', tags.description],
    ['cprt', tags.rights],
  ];
  const handler = fullBox('hdlr', {}, u32(0), utf8('mdirappl'), zeros(9));
  const list = box(
    'ilst',
    ...texts.flatMap(([key, text]) => (text === '' ? [] : [item(key, TEXT, utf8(text))])),
    item('stik', INTEGER, u8(AUDIOBOOK)),
    // No pause where chapters meet.
    item('pgap', INTEGER, u8(1)),
    item('covr', PNG, tags.cover),
  );
  return fullBox('meta', {}, handler, list);
}

function item(key: string, kind: number, value: Uint8Array): Uint8Array {
  return box(key, box('data', u32(kind, 0), value));
}
