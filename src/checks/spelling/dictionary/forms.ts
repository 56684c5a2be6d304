/**
 * From a written word back to the stems of the dictionary: which stem, bent by which affixes, gives it.
 * Up to two suffixes and one prefix, as hunspell(5) allows.
 */
import type { Affix, AffixFile, Flags, Roles } from './affix-file.ts';
import type { WordList } from './word-list.ts';

/** A dictionary as it is read. */
export type Lexicon = { readonly affixes: AffixFile; readonly words: WordList };

/** A stem and what was put around it. */
export type Form = {
  readonly stem: Flags;
  readonly prefix?: Affix;
  /** The suffix next to the stem, and the one behind it. */
  readonly suffix?: Affix;
  readonly outer?: Affix;
};

/** Where a form stands: alone, or in a compound. */
export type Place = 'alone' | 'begin' | 'middle' | 'end';

/** All forms that give this word, whether they may stand anywhere or not. */
export function formsOf(word: string, lexicon: Lexicon): readonly Form[] {
  const plain = withSuffixes(word, lexicon);
  const bent = prefixesOf(word, lexicon.affixes).flatMap(({ affix, rest }) =>
    withSuffixes(rest, lexicon)
      .filter((form) => has(form, affix.flag) && fitsTogether(form, affix))
      .map((form) => ({ ...form, prefix: affix })),
  );
  return [...plain, ...bent];
}

function fitsTogether({ suffix, outer }: Form, prefix: Affix): boolean {
  if (suffix === undefined) return true;
  return prefix.crosses && suffix.crosses && outer?.crosses !== false;
}

function withSuffixes(word: string, { affixes, words }: Lexicon): readonly Form[] {
  const found: Form[] = (words.get(word) ?? []).map((stem) => ({ stem }));
  for (const { affix: last, rest } of suffixesOf(word, affixes)) {
    for (const stem of words.get(rest) ?? []) {
      if (stem.has(last.flag)) found.push({ stem, suffix: last });
    }
    for (const { affix: inner, rest: shorter } of suffixesOf(rest, affixes)) {
      if (!inner.next.has(last.flag)) continue;
      for (const stem of words.get(shorter) ?? []) {
        if (stem.has(inner.flag)) found.push({ stem, suffix: inner, outer: last });
      }
    }
  }
  return found;
}

type Taken = { readonly affix: Affix; readonly rest: string };

/** Suffixes that the word may end with, each with what stood before it. */
function suffixesOf(word: string, { suffixes }: AffixFile): readonly Taken[] {
  const found: Taken[] = [];
  for (let at = word.length; at >= 0; at -= 1) {
    for (const affix of suffixes.get(word.slice(at)) ?? []) {
      const rest = word.slice(0, at) + affix.strip;
      if (rest !== '' && affix.condition?.test(rest) !== false) found.push({ affix, rest });
    }
  }
  return found;
}

function prefixesOf(word: string, { prefixes }: AffixFile): readonly Taken[] {
  const found: Taken[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    for (const affix of prefixes.get(word.slice(0, at)) ?? []) {
      const rest = affix.strip + word.slice(at);
      if (rest !== '' && affix.condition?.test(rest) !== false) found.push({ affix, rest });
    }
  }
  return found;
}

/** True when the stem or one of its affixes carries the flag. */
export function has({ stem, prefix, suffix, outer }: Form, flag: string | undefined): boolean {
  if (flag === undefined) return false;
  return [stem, prefix?.next, suffix?.next, outer?.next].some((flags) => flags?.has(flag) === true);
}

/** True when the form may stand there. */
export function mayStand(form: Form, place: Place, roles: Roles): boolean {
  if (!isWhole(form, roles)) return false;
  if (place === 'alone') return !has(form, roles.onlyInCompound);
  if (!has(form, roles[place]) && !has(form, roles.compound)) return false;
  const isPermitted = (affix: Affix | undefined): boolean =>
    affix === undefined || (roles.permit !== undefined && affix.next.has(roles.permit));
  // Affixes stand at the outside of a compound, or say that they may stand within.
  return (
    (place === 'begin' || isPermitted(form.prefix)) &&
    (place === 'end' || isPermitted(form.outer ?? form.suffix))
  );
}

/** False for a stem that needs an affix, and for half of a pair around a word. */
function isWhole({ stem, prefix, suffix, outer }: Form, roles: Roles): boolean {
  const { needAffix, circumfix } = roles;
  const affixes = [prefix, suffix, outer].filter((affix) => affix !== undefined);
  if (needAffix !== undefined) {
    const needs = [stem, ...affixes.map(({ next }) => next)].filter((one) => one.has(needAffix));
    if (needs.length > affixes.length) return false;
  }
  if (circumfix === undefined) return true;
  const isHalf = (affix: Affix | undefined): boolean => affix?.next.has(circumfix) === true;
  return isHalf(prefix) === (isHalf(suffix) || isHalf(outer));
}
