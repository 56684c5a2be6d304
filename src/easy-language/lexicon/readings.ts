/**
 * Readings of a form as few letters: a class, eight flags as two hexadecimal digits, and how the base
 * form comes from the form. `N022` at `Amtes`: a neuter noun, genitive singular, without two letters `Amt`.
 */
import { type NounReading, VERB_FORMS, type VerbReading } from '../lexicon.ts';

/** Nouns by gender, `-` without one; `V` is a verb. */
export type ReadingClass = 'M' | 'F' | 'N' | '-' | 'V';

/** A class, flags by position in `NOUN_SLOTS` or `VERB_FORMS`, and the base form. */
export type RawReading = {
  readonly class: ReadingClass;
  readonly flags: number;
  readonly base: string;
};

/** Case and number of a noun, one flag each. */
export const NOUN_SLOTS = [
  ['nominative', 'singular'],
  ['genitive', 'singular'],
  ['dative', 'singular'],
  ['accusative', 'singular'],
  ['nominative', 'plural'],
  ['genitive', 'plural'],
  ['dative', 'plural'],
  ['accusative', 'plural'],
] as const satisfies readonly (readonly [NounReading['case'], NounReading['number']])[];

const GENDERS: Readonly<Record<string, NounReading['gender']>> = {
  M: 'masculine',
  F: 'feminine',
  N: 'neuter',
};

/** Readings that differ by class and base, joined by commas. */
export function writeReadings(form: string, readings: readonly RawReading[]): string {
  return readings
    .map(({ class: sort, flags, base }) => {
      const hex = flags.toString(16).padStart(2, '0');
      return `${sort}${hex}${changeFrom(form, base)}`;
    })
    .toSorted()
    .join(',');
}

/** How many letters go at the end, as one digit to base 36, and what comes instead. */
function changeFrom(form: string, base: string): string {
  let same = 0;
  while (same < form.length && form[same] === base[same]) same += 1;
  return (form.length - same).toString(36).padStart(1, '0') + base.slice(same);
}

/** Readings of a noun's form. */
export function nounReadingsOf(form: string, written: string): readonly NounReading[] {
  return read(form, written).flatMap(({ class: sort, flags, base }) =>
    NOUN_SLOTS.filter((_, slot) => flags & (1 << slot)).map(([kase, number]) => ({
      lemma: base,
      gender: GENDERS[sort] ?? 'none',
      case: kase,
      number,
    })),
  );
}

/** Readings of a verb's form. */
export function verbReadingsOf(form: string, written: string): readonly VerbReading[] {
  return read(form, written).flatMap(({ flags, base }) =>
    VERB_FORMS.filter((_, slot) => flags & (1 << slot)).map((one) => ({
      infinitive: base,
      form: one,
    })),
  );
}

function read(
  form: string,
  written: string,
): readonly { readonly class: string; readonly flags: number; readonly base: string }[] {
  return written.split(',').map((one) => ({
    class: one.charAt(0),
    flags: Number.parseInt(one.slice(1, 3), 16),
    base: form.slice(0, form.length - Number.parseInt(one.charAt(3), 36)) + one.slice(4),
  }));
}
