/**
 * The table of adjectives from `german-adjectives-dict`: stems only, since every adjective takes the same
 * five endings. `u` marks what stands without an ending (`gut`, `hoch`), `i` what takes one (`gut`, `hoh`).
 */
import type { FormTable } from './form-table.ts';

/** An entry of the dictionary: forms by case, article and gender, with gaps. */
export type AdjectiveEntry = Forms;

type Forms = string | null | { readonly [name: string]: Forms };

const ENDING = /e[mnrs]?$/u;

/** Entries for `writeTable`. */
export function adjectiveEntries(
  adjectives: Readonly<Record<string, AdjectiveEntry>>,
): ReadonlyMap<string, string> {
  const uses = new Map<string, Set<string>>();
  const add = (stem: string, use: string) => uses.set(stem, (uses.get(stem) ?? new Set()).add(use));
  for (const [lemma, cases] of Object.entries(adjectives)) {
    add(lemma, 'u');
    for (const form of formsOf(cases)) {
      if (ENDING.test(form)) add(form.replace(ENDING, ''), 'i');
    }
  }
  return new Map([...uses].map(([stem, use]) => [stem, [...use].toSorted().join('')]));
}

function formsOf(forms: Forms): readonly string[] {
  if (typeof forms === 'string') return [forms];
  return forms === null ? [] : Object.values(forms).flatMap(formsOf);
}

/** Whether a word in small letters is one, compared or not: `größere`, `schnellsten`. */
export function isAdjectiveForm(word: string, table: FormTable): boolean {
  if (table(word)?.includes('u') === true) return true;
  const stem = word.replace(ENDING, '');
  const takesEndings = (one: string) => table(one)?.includes('i') === true;
  return (stem !== word && takesEndings(stem)) || compared(word, stem).some(takesEndings);
}

/** Stems that a comparative or superlative may come from: `größ` and `groß` of `größere`. */
function compared(word: string, stem: string): readonly string[] {
  const marks = stem === word ? [] : [/er$/u, /st$/u, /est$/u, /(?<=[sßz])t$/u];
  const plain = [word.replace(/er$/u, ''), ...marks.map((mark) => stem.replace(mark, ''))].filter(
    (one) => one !== word,
  );
  return plain.flatMap((one) => [one, withoutUmlaut(one)]).filter(({ length }) => length > 2);
}

function withoutUmlaut(stem: string): string {
  return stem.replace(/[äöü]/gu, (letter) => ({ ä: 'a', ö: 'o', ü: 'u' })[letter] ?? letter);
}
