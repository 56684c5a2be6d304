/**
 * What a rule of normalisation is: a pattern and how its matches are spoken. Rules are applied one
 * after the other over the whole text; each sees what the earlier ones left.
 */

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

/** A rule from the source of its pattern. */
export function rule(source: string, speak: Rule['speak'], sign?: RegExp): Rule {
  const pattern = new RegExp(source, 'gu');
  return sign === undefined ? { pattern, speak } : { pattern, speak, sign };
}

/** A rule that always says the same. */
export function phrase(source: string, spoken: string): Rule {
  return rule(source, () => spoken);
}

/** The text after all rules, in their order. */
export function applyRules(text: string, rules: readonly Rule[]): string {
  return rules.reduce((current, { pattern, speak, sign }) => {
    if (sign !== undefined && !sign.test(current)) return current;
    return current.replace(pattern, (match: string, ...rest: readonly unknown[]) =>
      speak(groupsOf(rest.at(-1)), match),
    );
  }, text);
}

/** `String.replace` hands over the groups last, and only when the pattern names any. */
function groupsOf(last: unknown): Groups {
  return typeof last === 'object' && last !== null ? { ...last } : {};
}

/** Alternatives of a pattern from written words, longest first so that `km/h` wins over `km`. */
export function anyOf(written: Iterable<string>): string {
  return [...written]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', ' ?'))
    .join('|');
}
