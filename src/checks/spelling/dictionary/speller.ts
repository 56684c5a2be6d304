/** Tells whether a dictionary knows a word: as it stands, bent, joined with others, or at a sentence's begin. */
import { readAffixFile } from './affix-file.ts';
import { formsOf, has, type Lexicon, mayStand, type Place } from './forms.ts';
import { readWordList } from './word-list.ts';

/** Words of a language. */
export type Speller = {
  /** One word without hyphens. */
  readonly knows: (word: string) => boolean;
  /** True for what may begin a compound: `Verwaltungs` of „Verwaltungs- und …“. */
  readonly begins: (word: string) => boolean;
  /** Known words that differ by one letter or by two that changed places. */
  readonly near: (word: string) => readonly string[];
};

/** Parts of the longest compound: longer ones are more often mistakes than words. */
const MOST_PARTS = 5;
const MOST_NEAR = 3;

/** Reads a dictionary. */
export function readSpeller(aff: Uint8Array, dic: Uint8Array): Speller {
  const affixes = readAffixFile(aff);
  const lexicon = { affixes, words: readWordList(dic, affixes) };
  const fits = remembering(lexicon);
  const isKnown = (word: string): boolean =>
    spellings(word).some((one) => fits(one, 'alone') || isCompound(one, lexicon, fits));
  return {
    knows: (word) => !isForbidden(word, lexicon) && isKnown(word),
    begins: (word) => spellings(word).some((one) => fits(one, 'begin')),
    near: (word) => nearTo(word, affixes.letters, fits),
  };
}

/** A word that the dictionary names as wrong, though its rules would let it pass. */
function isForbidden(word: string, lexicon: Lexicon): boolean {
  const { forbidden } = lexicon.affixes.roles;
  if (forbidden === undefined) return false;
  return formsOf(word, lexicon).some(({ stem }) => stem.has(forbidden));
}

/** As it is written, and with small letters where a sentence or a heading asks for capitals. */
function spellings(word: string): readonly string[] {
  const small = word.toLowerCase();
  const [first = ''] = word;
  const title = first + word.slice(first.length).toLowerCase();
  if (word === small) return [word];
  // Capitals have no ß of their own.
  const sharp = title.replaceAll('ss', 'ß');
  if (word === word.toUpperCase()) return [word, title, small, sharp, sharp.toLowerCase()];
  return word === title ? [word, small] : [word];
}

type Fits = (word: string, place: Place) => boolean;

/** What was looked up is not looked up again: compounds ask for the same parts over and over. */
function remembering(lexicon: Lexicon): Fits {
  const known = new Map<string, boolean>();
  const { roles } = lexicon.affixes;
  return (word, place) => {
    const key = `${place} ${word}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const fits = formsOf(word, lexicon).some(
      (form) => mayStand(form, place, roles) && !has(form, roles.forbidden),
    );
    known.set(key, fits);
    return fits;
  };
}

function isCompound(word: string, { affixes }: Lexicon, fits: Fits): boolean {
  const { compoundMin, roles } = affixes;
  if (roles.compound === undefined && roles.begin === undefined) return false;
  const failed = new Set<string>();
  const isRest = (from: number, parts: number): boolean => {
    if (parts > 0 && fits(word.slice(from), 'end')) return true;
    const key = `${from} ${parts}`;
    if (parts >= MOST_PARTS - 1 || failed.has(key)) return false;
    const place = parts === 0 ? 'begin' : 'middle';
    for (let to = from + compoundMin; to <= word.length - compoundMin; to += 1) {
      if (fits(word.slice(from, to), place) && isRest(to, parts + 1)) return true;
    }
    failed.add(key);
    return false;
  };
  return isRest(0, 0);
}

/** Simple words only: a compound can be made of nearly anything. */
function nearTo(word: string, letters: string, fits: Fits): readonly string[] {
  const found = new Set<string>();
  for (const candidate of edits(word, [...new Set(letters)])) {
    if (candidate !== word && fits(candidate, 'alone')) found.add(candidate);
    if (found.size >= MOST_NEAR) break;
  }
  return [...found];
}

function* edits(word: string, letters: readonly string[]): Generator<string> {
  const signs = [...word];
  const join = (at: number, drop: number, add: string): string =>
    [...signs.slice(0, at), add, ...signs.slice(at + drop)].join('');
  for (let at = 0; at + 1 < signs.length; at += 1) {
    yield join(at, 2, `${signs[at + 1] ?? ''}${signs[at] ?? ''}`);
  }
  for (let at = 0; at < signs.length; at += 1) yield join(at, 1, '');
  for (const letter of letters) {
    for (let at = 1; at <= signs.length; at += 1) {
      yield join(at, 0, letter);
      yield join(at - 1, 1, letter);
    }
  }
}
