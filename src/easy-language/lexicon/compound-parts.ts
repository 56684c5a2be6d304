/**
 * What may be a part of a compound, and what it costs to believe so: little for frequent words, much for
 * rare and short ones. First parts are nouns with or without linking letters, stems of verbs, adjectives.
 */
import type { Lexicon } from '../lexicon.ts';
import { kept } from './kept.ts';
import { FIRST_PARTS, NO_PARTS, PREFIXES, WHOLE_WORDS } from './no-compounds.ts';

type Words = Pick<
  Lexicon,
  'rankOf' | 'writtenRankOf' | 'nounReadings' | 'verbReadings' | 'isAdjective'
>;

/** Costs of a part in small letters; undefined when it cannot be one. */
export type Parts = {
  readonly first: (part: string) => number | undefined;
  readonly last: (part: string) => number | undefined;
  readonly lemmaOf: (part: string) => string | undefined;
  /** Verbs and adjectives used as nouns: `Kennenlernen`, `Wunderschöne`. */
  readonly isNoNoun: (word: string) => boolean;
};

/** Parts shorter than this are none. */
const SHORTEST = 3;
/** For words of the encyclopaedia that are not counted in everyday language. */
const WRITTEN_ONLY = 1.5;
/** For nouns that are not counted at all. */
const RARE = 11.5;
const LONG = 6;
const BY_LENGTH: Readonly<Record<number, number>> = { 3: 2.5, 4: 0.5 };
/** Stems of verbs and adjectives fit by chance more often than nouns. */
const NOT_A_NOUN = 2;
/** Nouns that link to what follows with -s- only. */
const NEEDS_S = /(?:ung|heit|keit|schaft|ion|tät)$/u;

/** Costs from ranks. */
export function compoundParts(words: Words): Parts {
  const nounCost = (noun: string) =>
    cheapest(words, [noun, lemmaOf(words, noun) ?? noun]) ?? rareCost(noun);
  const last = (part: string) => {
    if (isNoPart(part) || lemmaOf(words, part) === undefined) return undefined;
    return plus(nounCost(part), byLength(part) + (isOftenNoNoun(part, words) ? NOT_A_NOUN : 0));
  };
  // Words begin and end alike, so the same parts are asked for again and again.
  return {
    first: kept((part) => firstCost(part, words)),
    last: kept(last),
    lemmaOf: (part) => lemmaOf(words, part),
    isNoNoun: (word) => isOftenNoNoun(word, words),
  };
}

/** Nouns that nobody counted, when they are too long to fit by chance. */
function rareCost({ length }: string): number | undefined {
  return length < LONG ? undefined : RARE;
}

/** Its rank says little of the noun: `gehen`, `gute`. */
function isOftenNoNoun(part: string, { isAdjective, verbReadings }: Words): boolean {
  return isAdjective(part) || verbReadings(part).some(({ form }) => form === 'infinitive');
}

function firstCost(part: string, words: Words): number | undefined {
  if (FIRST_PARTS.has(part)) return 5;
  if (isNoPart(part) || PREFIXES.has(part) || NEEDS_S.test(part)) return undefined;
  const costs = [
    ...nounsIn(part, words).map((noun) => cheapest(words, [noun, lemmaOf(words, noun) ?? noun])),
    ...stemCosts(part, words),
  ].filter((cost) => cost !== undefined);
  return costs.length === 0 ? undefined : plus(Math.min(...costs), byLength(part));
}

/** Nouns that the part may be, without its linking letters: `geburts` is `geburt`, `schul` is `schule`. */
function nounsIn(part: string, words: Words): readonly string[] {
  const isNoun = (noun: string) => noun.length >= SHORTEST && lemmaOf(words, noun) !== undefined;
  const found = isNoun(part) ? [part] : [];
  if (/[^s]s$/u.test(part) && isNoun(part.slice(0, -1)) && takesS(part.slice(0, -1))) {
    found.push(part.slice(0, -1));
  }
  if (isFeminine(`${part}e`, words)) found.push(`${part}e`);
  return found;
}

/** Linking -s- stands neither after vowels nor after hissing sounds. */
function takesS(noun: string): boolean {
  return /[^aeiouyäöüsßxz]$/u.test(noun);
}

function isFeminine(noun: string, { nounReadings }: Words): boolean {
  return nounReadings(titled(noun)).some(
    ({ gender, lemma }) => gender === 'feminine' && lemma === titled(noun),
  );
}

function stemCosts(part: string, words: Words): readonly (number | undefined)[] {
  const infinitives = [`${part}en`, `${part}n`].filter((one) =>
    words
      .verbReadings(one)
      .some(({ infinitive, form }) => form === 'infinitive' && infinitive === one),
  );
  const adjectives = words.isAdjective(part) && !/e[mnrs]?$/u.test(part) ? [part] : [];
  return [...infinitives, ...adjectives].map((word) => plus(cheapest(words, [word]), NOT_A_NOUN));
}

function isNoPart(part: string): boolean {
  return part.length < SHORTEST || NO_PARTS.has(part);
}

/** The base form, in small letters, of a noun's form. */
function lemmaOf({ nounReadings }: Words, part: string): string | undefined {
  if (WHOLE_WORDS.has(part)) return part;
  return nounReadings(titled(part))[0]?.lemma.toLowerCase();
}

function cheapest({ rankOf, writtenRankOf }: Words, forms: readonly string[]): number | undefined {
  const costs = forms.flatMap((form) => {
    const [rank, written] = [rankOf(form), writtenRankOf(form)];
    return [
      ...(rank === undefined ? [] : [Math.log(rank)]),
      ...(written === undefined ? [] : [Math.log(written) + WRITTEN_ONLY]),
    ];
  });
  return costs.length === 0 ? undefined : Math.min(...costs);
}

function byLength({ length }: string): number {
  return BY_LENGTH[length] ?? 0;
}

function plus(cost: number | undefined, more: number): number | undefined {
  return cost === undefined ? undefined : cost + more;
}

function titled(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}
