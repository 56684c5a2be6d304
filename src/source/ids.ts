/**
 * Ids that exist before `prepare`: the author's own, and provisional ones made of the place in the
 * source. Provisional ids are unique but change with every line that is added above; `prepare`
 * replaces them by ids made of the text (see `model/provisional-id.ts`). No sentences here.
 */
import type { EditionName } from '../model/document.ts';

/** What stands behind the id of everything in Leichte Sprache. */
const EASY_SUFFIX = '-leicht';
/** No NCName begins so: `isProvisional` is true for every id that does. */
const PROVISIONAL_PREFIX = '?';

/** The place and sort that make a provisional id unique: two nodes can begin at one place. */
export type Place = {
  readonly slug: string;
  readonly line: number;
  readonly column: number;
  /** `item`, `row`, `heading` … one word per sort of node. */
  readonly sort: string;
};

/** An id that holds until `prepare`: `?01-vorwort.12.3.item`. */
export function idOfPlace(place: Place, edition: EditionName): string {
  const id = `${PROVISIONAL_PREFIX}${place.slug}.${place.line}.${place.column}.${place.sort}`;
  return editionId(id, edition);
}

/** The id of the same thing in an edition: `wer` stays `wer` or becomes `wer-leicht`. */
export function editionId(id: string, edition: EditionName): string {
  return edition === 'easy' && !id.endsWith(EASY_SUFFIX) ? `${id}${EASY_SUFFIX}` : id;
}

/** True for what authors may write in `{#…}`: ASCII, so that links survive mail and print. */
export function isAuthorId(id: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(id);
}

const TRANSLITERATION: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ł: 'l',
};

/** Lower-case ASCII words joined by hyphens: `Über uns.md` becomes `ueber-uns-md`; never empty. */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåł]/g, (letter) => TRANSLITERATION[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‧·\u00AD]/g, '');
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug === '' ? 'ohne-namen' : slug;
}

/** `wanted`, or the first of `wanted-2`, `wanted-3` … that is not taken. */
export function firstFree(wanted: string, taken: (name: string) => boolean): string {
  if (!taken(wanted)) return wanted;
  let number = 2;
  while (taken(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
