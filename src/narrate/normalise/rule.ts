/**
 * What a rule of normalisation is: a pattern and how its matches are spoken. Rules are applied one
 * after the other over the whole text; each sees what the earlier ones left.
 */
import { type Edit, edited, type MappedText } from './mapped-text.ts';

/** The named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** What is replaced, and by what: `speak` is called for each match of `pattern`. */
export type Rule = {
  /** Global and with the `u` flag. */
  readonly pattern: RegExp;
  /** What is spoken instead of the match. */
  readonly speak: (groups: Groups, match: string) => string;
  /** Found quickly wherever `pattern` matches; without it a costly pattern is not tried. Not global. */
  readonly sign?: RegExp;
};

/** Pattern: no word or number goes on before this place. */
export const START = '(?<![\\p{L}\\p{N}])';
/** Pattern: no word or number goes on after this place. */
export const END = '(?![\\p{L}\\p{N}])';

/** Digits with or without dots or blanks between the thousands: `1.234.567`, `1 234`, `1848`. */
export const WHOLE = '(?:\\d{1,3}(?:[. ]\\d{3})+(?!\\d)|\\d+)';

const NUMBER = /\p{N}/u;

/** A rule from the source of its pattern. */
export function rule(source: string, speak: Rule['speak'], sign?: RegExp): Rule {
  const pattern = new RegExp(source, 'gu');
  return sign === undefined ? { pattern, speak } : { pattern, speak, sign };
}

/** Rules that are tried only where there is a number: most sentences have none. */
export function ofNumbers(rules: readonly Rule[]): readonly Rule[] {
  return rules.map((one) => ({ sign: NUMBER, ...one }));
}

/** A rule that always says the same. */
export function phrase(source: string, spoken: string, sign?: RegExp): Rule {
  return rule(source, () => spoken, sign);
}

/** The text after all rules, in their order. */
export function applyRules(text: MappedText, rules: readonly Rule[]): MappedText {
  return rules.reduce((current, { pattern, speak, sign }) => {
    if (sign !== undefined && !sign.test(current.spoken)) return current;
    const edits: Edit[] = [];
    for (const match of current.spoken.matchAll(pattern)) {
      const [whole] = match;
      const words = speak(match.groups ?? {}, whole);
      if (words !== whole)
        edits.push({ begin: match.index, end: match.index + whole.length, words });
    }
    return edited(current, edits);
  }, text);
}

/** Alternatives of a pattern from written words, longest first so that `km/h` wins over `km`. */
export function anyOf(written: Iterable<string>): string {
  return [...written]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', ' ?'))
    .join('|');
}
