/** A lexicon of the few words that a test needs, written by hand. */
import type { Lexicon, NounReading, VerbReading } from '../../src/easy-language/lexicon.ts';

/** Forms and their readings: `Amtes: 'Amt neuter genitive singular'`, `wird: 'werden present'`; commas between. */
export function lexiconOf(
  forms: Readonly<Record<string, string>>,
  compounds: Readonly<Record<string, readonly string[]>> = {},
): Lexicon {
  const small = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);
  const readings = (...spellings: readonly string[]) =>
    [...new Set(spellings)].flatMap((word) =>
      (forms[word] ?? '')
        .split(', ')
        .filter(Boolean)
        .map((one) => one.split(' ')),
    );
  return {
    rankOf: () => undefined,
    writtenRankOf: () => undefined,
    syllablesOf: () => 1,
    nounReadings: (word) => readings(word).flatMap(asNoun),
    verbReadings: (word) => readings(word, small(word)).flatMap(asVerb),
    isAdjective: (word) => readings(word, small(word)).some(([kind]) => kind === 'adjective'),
    partsOf: (word) => compounds[word],
  };
}

const GENDERS: readonly NounReading['gender'][] = ['masculine', 'feminine', 'neuter', 'none'];
const CASES: readonly NounReading['case'][] = ['nominative', 'genitive', 'dative', 'accusative'];
const FORMS: readonly VerbReading['form'][] = [
  'infinitive',
  'present',
  'preterite',
  'subjunctive-1',
  'subjunctive-2',
  'past-participle',
  'present-participle',
  'imperative',
];

function asNoun([lemma = '', named, kase, number]: readonly string[]): readonly NounReading[] {
  const gender = GENDERS.find((one) => one === named);
  const found = CASES.find((one) => one === kase);
  if (gender === undefined || found === undefined) return [];
  return [{ lemma, gender, case: found, number: number === 'plural' ? 'plural' : 'singular' }];
}

function asVerb([infinitive = '', named]: readonly string[]): readonly VerbReading[] {
  const form = FORMS.find((one) => one === named);
  return form === undefined ? [] : [{ infinitive, form }];
}
