/**
 * What is known of German words: how frequent they are, their syllables, their forms, where compounds
 * have their joints. Only what it is; `lexicon/` makes one from the dictionaries that come with the program.
 */

/** Forms of a verb, in the order of their flags in the tables. */
export const VERB_FORMS = [
  'infinitive',
  'present',
  'preterite',
  'subjunctive-1',
  'subjunctive-2',
  'past-participle',
  'present-participle',
  'imperative',
] as const;

/** One reading of a noun's form: `Amtes` is genitive singular of `Amt`. */
export type NounReading = {
  readonly lemma: string;
  readonly gender: 'masculine' | 'feminine' | 'neuter' | 'none';
  readonly case: 'nominative' | 'genitive' | 'dative' | 'accusative';
  readonly number: 'singular' | 'plural';
};

/** One reading of a verb's form: `käme` is subjunctive 2 of `kommen`. */
export type VerbReading = {
  readonly infinitive: string;
  readonly form: (typeof VERB_FORMS)[number];
};

/** Words are looked up as they are written, without joints; capitals at the start of a sentence are tried small as well. */
export type Lexicon = {
  /** 1 for the most frequent word of everyday German; undefined when it is not among those counted. */
  readonly rankOf: (word: string) => number | undefined;
  /** The same among 60,000 words counted in an encyclopaedia: what is missing there is rare, or a compound. */
  readonly writtenRankOf: (word: string) => number | undefined;
  /** At least 1 for anything with a letter. */
  readonly syllablesOf: (word: string) => number;
  readonly nounReadings: (word: string) => readonly NounReading[];
  readonly verbReadings: (word: string) => readonly VerbReading[];
  readonly isAdjective: (word: string) => boolean;
  /** The parts of a compound with their linking letters, `['Bürger', 'meister']`; undefined when it is none, or nobody can be sure. */
  readonly partsOf: (word: string) => readonly string[] | undefined;
};
