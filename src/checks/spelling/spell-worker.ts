/** The thread that reads a dictionary and looks words up in it. */
import { readSpeller, type Speller } from './dictionary/speller.ts';
import { isAbbreviation, isListed } from './words.ts';

/** Words to look up, and the files of the dictionary. */
export type SpellTask = {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
  readonly words: readonly string[];
  /** Words that need not be in it. */
  readonly listed: ReadonlySet<string>;
};

/** A word that is not known, and known ones that are nearly the same. */
export type UnknownWord = { readonly word: string; readonly near: readonly string[] };

/** Looking for near words takes a hundred times as long as looking up: so many words get some. */
const WITH_NEAR = 60;

/** Called in the thread. */
export function run({ aff, dic, words, listed }: SpellTask): readonly UnknownWord[] {
  const speller = readSpeller(aff, dic);
  return words
    .filter((word) => !isKnown(word, speller, listed))
    .map((word, index) => ({ word, near: index < WITH_NEAR ? speller.near(word) : [] }));
}

/** A word with hyphens is known when all its parts are; at an end, a hyphen stands for another part. */
function isKnown(word: string, { knows, begins }: Speller, listed: ReadonlySet<string>): boolean {
  const parts = word.split('-');
  return parts.every((part, index) => {
    if (part.length <= 1 || isAbbreviation(part)) return true;
    if (isListed(part, listed) || knows(part)) return true;
    const isLast = index === parts.length - 1;
    // „Verwaltungs- und …“, „… und -planung“, „Vor-Ort-Termin“.
    if (!isLast && begins(part)) return true;
    return index > 0 && knows(titled(part));
  });
}

function titled(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
