/**
 * Finds phrases in the genitive: `des Amtes` by its form; `der Stadt` and `der Kinder`, which look like
 * datives and nominatives, by what stands before them. A rule of thumb, made to be right rather than complete;
 * `test/easy-language/sentences/genitives.txt` measures it.
 */
import type { Lexicon, NounReading } from '../../lexicon.ts';
import type { EasySentence, EasyWord } from '../../text.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { isFiniteVerb, isNoun, nounReadings, verbReadings } from './morphology.ts';
import { small } from './places.ts';

/** A genitive: its article (absent in `Rechte kleiner Kinder`), words between, and its noun. */
export type GenitivePhrase = {
  readonly article: EasyWord | undefined;
  readonly between: readonly EasyWord[];
  readonly noun: EasyWord;
  readonly number: 'singular' | 'plural';
  /** The preposition that asks for it: `wegen`. */
  readonly preposition: string | undefined;
  /** How it is told from other cases: by its form, or by its place in the sentence. */
  readonly isTold: 'form' | 'place';
};

/** Words that the rule gives. */
export type GenitiveWords = {
  /** `wegen`, `während`. */
  readonly prepositions: ReadonlySet<string>;
  /** Verbs with somebody who gets something: `geben`, `zeigen`. */
  readonly givingVerbs: ReadonlySet<string>;
  /** Names of measures, which look like nouns before a subject: `Uhr`. */
  readonly measures: ReadonlySet<string>;
};

/** Where to look. */
export type Search = { readonly lexicon: Lexicon; readonly words: GenitiveWords };

const MASCULINE_ARTICLE =
  /^(?:des|(?:ein|kein|mein|dein|sein|ihr|unser|eur|dies|jed|jen|welch)es)$/u;
const FEMININE_ARTICLE =
  /^(?:der|(?:ein|kein|mein|dein|sein|ihr|unser|eur|dies|jed|jen|welch)er|unsrer)$/u;
const PLURAL_ARTICLE =
  /^(?:der|(?:kein|mein|dein|sein|ihr|unser|eur|dies|jen|welch|all|viel|mehrer|einig|beid|zwei|drei|wenig|solch)er|unsrer)$/u;

/** All genitives of a sentence in order. */
export function genitivesIn(sentence: EasySentence, search: Search): readonly GenitivePhrase[] {
  return clausesOf(sentence).flatMap((clause) =>
    clause.words.flatMap((_, index) => {
      const phrase = phraseAt(clause, index, search);
      return phrase === undefined ? [] : [phrase];
    }),
  );
}

function phraseAt(clause: Clause, index: number, search: Search): GenitivePhrase | undefined {
  const article = clause.words[index];
  if (article?.kind !== 'word') return undefined;
  const word = small(article.text);
  if (MASCULINE_ARTICLE.test(word)) return masculineAt(clause, index, search);
  if (FEMININE_ARTICLE.test(word) || PLURAL_ARTICLE.test(word)) {
    return feminineAt(clause, index, search);
  }
  return withoutArticle(clause, index, search);
}

/** The noun behind an article, at most three adjectives or numbers away. */
function nounBehind(
  { words }: Clause,
  index: number,
  { lexicon }: Search,
): { readonly between: readonly EasyWord[]; readonly noun: EasyWord } | undefined {
  for (let at = index + 1; at <= index + 4; at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (isNoun(word, lexicon)) {
      // „der Großen Anfrage“: an adjective of a name has a capital as well.
      const next = words[at + 1];
      const isName = lexicon.isAdjective(word.text) && /(?:en|er)$/u.test(word.text);
      if (isName && isNoun(next, lexicon) && next !== undefined) {
        return { between: words.slice(index + 1, at + 1), noun: next };
      }
      return { between: words.slice(index + 1, at), noun: word };
    }
    const mayStand = word.kind === 'number' || /(?:en|er|rosa|lila)$/u.test(word.text);
    if (!mayStand && !lexicon.isAdjective(word.text)) return undefined;
  }
  return undefined;
}

function masculineAt(clause: Clause, index: number, search: Search): GenitivePhrase | undefined {
  const article = clause.words[index];
  const found = nounBehind(clause, index, search);
  if (article === undefined || found === undefined) return undefined;
  const { between, noun } = found;
  if (between.some(({ kind, text }) => kind === 'word' && !text.endsWith('en'))) return undefined;
  const readings = nounReadings(noun.text, search.lexicon);
  const isGenitive = readings.some(isSingularGenitive);
  const mayBeOther = readings.some(
    (one) => one.number === 'singular' && ['nominative', 'accusative'].includes(one.case),
  );
  // „des“ has no other reading; „dieses Haus“ and „eines Tages“ differ by their noun.
  const known = readings.length === 0 ? /s$/u.test(noun.text) : isGenitive && !mayBeOther;
  if (small(article.text) !== 'des' && !known) return undefined;
  if (readings.length > 0 && !isGenitive) return undefined;
  const preposition = prepositionBefore(clause, index, search);
  return { article, between, noun, number: 'singular', preposition, isTold: 'form' };
}

function isSingularGenitive(one: NounReading): boolean {
  return one.case === 'genitive' && one.number === 'singular' && one.gender !== 'feminine';
}

function prepositionBefore(
  { words }: Clause,
  index: number,
  { words: { prepositions } }: Search,
): string | undefined {
  const before = small(words[index - 1]?.text ?? '');
  return prepositions.has(before) ? before : undefined;
}

function feminineAt(clause: Clause, index: number, search: Search): GenitivePhrase | undefined {
  const article = clause.words[index];
  const found = nounBehind(clause, index, search);
  if (article === undefined || found === undefined) return undefined;
  const { between, noun } = found;
  if (between.some(({ kind, text }) => kind === 'word' && !/e[nr]$/u.test(text))) return undefined;
  const number = numberOf(small(article.text), noun, search.lexicon);
  if (number === undefined) return undefined;
  const preposition = prepositionBefore(clause, index, search);
  const phrase = { article, between, noun, number, preposition, isTold: 'place' } as const;
  if (preposition !== undefined) return phrase;
  if (!followsNoun(clause, index, search)) return undefined;
  if (mayBeSubject(clause, { index, noun, between }, search)) return undefined;
  if (mayBeReceiver(clause, { index, number }, search)) return undefined;
  return phrase;
}

/** Plural when the noun can be nothing else; undefined when it is neither feminine nor plural. */
function numberOf(
  article: string,
  noun: EasyWord,
  lexicon: Lexicon,
): 'singular' | 'plural' | undefined {
  const readings = nounReadings(noun.text, lexicon).filter((one) => one.case === 'genitive');
  const isFeminine = readings.some(
    ({ number, gender }) => number === 'singular' && (gender === 'feminine' || gender === 'none'),
  );
  if (FEMININE_ARTICLE.test(article) && isFeminine) return 'singular';
  const isPlural = readings.some(({ number }) => number === 'plural');
  return PLURAL_ARTICLE.test(article) && isPlural ? 'plural' : undefined;
}

/** Directly behind a noun that is no measure. */
function followsNoun({ words }: Clause, index: number, search: Search): boolean {
  const before = words[index - 1];
  if (before === undefined) return false;
  if (before.kind === 'number') return false;
  return isNoun(before, search.lexicon) && !search.words.measures.has(before.text);
}

type Found = {
  readonly index: number;
  readonly noun: EasyWord;
  readonly between: readonly EasyWord[];
};

/** What stands before the verb of a main clause is one part of it: `Das Amt der Stadt hilft`. */
function verbIndex({ words }: Clause, lexicon: Lexicon): number {
  return words.findIndex((word) => isFiniteVerb(word, lexicon));
}

/**
 * `Dann kommt im Saal der Helfer`: a masculine noun whose plural looks the same, behind a verb that
 * still has no subject.
 */
function mayBeSubject(clause: Clause, { index, noun, between }: Found, search: Search): boolean {
  const { lexicon } = search;
  const article = small(clause.words[index]?.text ?? '');
  const masculine = nounReadings(noun.text, lexicon).some(
    (one) => one.gender === 'masculine' && one.number === 'singular' && one.case === 'nominative',
  );
  if (article !== 'der' || !masculine || between.some(({ text }) => text.endsWith('en'))) {
    return false;
  }
  const verb = verbIndex(clause, lexicon);
  if (verb < 0 || index < verb) return false;
  return !hasSubject(clause, { verb, until: index }, search);
}

const SUBJECT_WORDS =
  /^(?:ich|du|er|sie|es|wir|ihr|man|wer|das|dies|die|alle|viele|einige|jeder)$/u;
const NOMINATIVE_ARTICLES =
  /^(?:der|die|das|ein|eine|kein|keine|(?:mein|dein|sein|ihr|unser|dies|jed)(?:e|er|es)?)$/u;

/** A first part without preposition and with an article that a subject may have, or a pronoun. */
function hasSubject(
  { words }: Clause,
  { verb, until }: { readonly verb: number; readonly until: number },
  { lexicon }: Search,
): boolean {
  const [first] = words;
  if (first === undefined) return false;
  if (verb > 0 && SUBJECT_WORDS.test(small(first.text))) return true;
  if (verb > 0 && NOMINATIVE_ARTICLES.test(small(first.text))) return true;
  if (verb > 0 && first.kind === 'number') return true;
  if (verb > 0 && isNoun(first, lexicon)) return true;
  return words
    .slice(verb + 1, until)
    .some(
      ({ text }, at, rest) =>
        SUBJECT_WORDS.test(text) && !isNoun(rest[at + 1], lexicon) && !/^(?:das|die)$/u.test(text),
    );
}

/** `Wir geben das Geld der Frau`: behind a verb of giving, an object, and then somebody who gets it. */
function mayBeReceiver(
  clause: Clause,
  { index, number }: Pick<GenitivePhrase, 'number'> & { readonly index: number },
  search: Search,
): boolean {
  const { lexicon, words } = search;
  if (number === 'plural') return false;
  const verb = verbIndex(clause, lexicon);
  if (verb > 0 && index < verb) return false;
  // „liest … vor“: the part behind belongs to the verb.
  const last = clause.words.at(-1)?.text ?? '';
  const gives = clause.words.some((word) =>
    verbReadings(word, lexicon).some(
      ({ infinitive }) =>
        words.givingVerbs.has(infinitive) || words.givingVerbs.has(`${last}${infinitive}`),
    ),
  );
  return gives && !isBehindPreposition(clause, index, search);
}

const PREPOSITION =
  /^(?:in|im|ins|an|am|ans|auf|aus|bei|beim|bis|durch|für|gegen|hinter|mit|nach|neben|ohne|seit|trotz|über|um|unter|von|vom|vor|wegen|während|zu|zum|zur|zwischen)$/u;

/** `auf der Seite der Schule`: what belongs to a preposition is no object. */
function isBehindPreposition({ words }: Clause, index: number, { lexicon }: Search): boolean {
  for (let at = index - 2; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || isNoun(word, lexicon) || isFiniteVerb(word, lexicon)) return false;
    if (PREPOSITION.test(small(word.text))) return true;
  }
  return false;
}

/** `Rechte behinderter Menschen`: no article, but an adjective that ends in -er. */
function withoutArticle(clause: Clause, index: number, search: Search): GenitivePhrase | undefined {
  const { lexicon } = search;
  const adjective = clause.words[index];
  const noun = clause.words[index + 1];
  if (adjective === undefined || noun === undefined) return undefined;
  if (!/^\p{Ll}.*er$/u.test(adjective.text) || !lexicon.isAdjective(adjective.text)) {
    return undefined;
  }
  if (!isNoun(noun, lexicon) || !followsNoun(clause, index, search)) return undefined;
  const readings = nounReadings(noun.text, lexicon);
  const isPlural = readings.some((one) => one.number === 'plural' && one.case === 'genitive');
  const isSingular = readings.some((one) => one.number === 'singular' && one.case === 'nominative');
  if (!isPlural || isSingular) return undefined;
  return {
    article: undefined,
    between: [adjective],
    noun,
    number: 'plural',
    preposition: undefined,
    isTold: 'place',
  };
}
