/**
 * What the dictionaries say of a word in its sentence, and rules of thumb for words they do not hold:
 * the last part of a compound tells case and gender, `ge…t` is a participle.
 */
import type { Lexicon, NounReading, VerbReading } from '../../lexicon.ts';
import type { EasyWord } from '../../text.ts';
import { small } from './places.ts';

/** Parts shorter than this say nothing of the whole. */
const SHORTEST_PART = 4;

/** Readings of a noun; of a compound that is not listed, those of its longest known ending. */
export function nounReadings(word: string, lexicon: Lexicon): readonly NounReading[] {
  const last = word.slice(word.lastIndexOf('-') + 1);
  const own = lexicon.nounReadings(last);
  if (own.length > 0) return own;
  for (let at = 2; at <= last.length - SHORTEST_PART; at += 1) {
    const head = last.charAt(at).toUpperCase() + last.slice(at + 1);
    const readings = lexicon.nounReadings(head);
    if (readings.length > 0) return readings;
  }
  return [];
}

/** Words in capitals that stand for people, not for things with a gender. */
const POLITE = /^(?:Sie|Ihnen|Ihr|Ihre[mnrs]?|Ich|Du|Wir|Uns|Mein|Der|Die|Das|Den|Dem|Des)$/u;

/** A noun by its capital; at the start of a sentence only if the dictionary knows it. */
export function isNoun(word: EasyWord | undefined, lexicon: Lexicon): boolean {
  if (word?.kind !== 'word' || !/^\p{Lu}/u.test(word.text) || POLITE.test(word.text)) return false;
  if (word.from > 0) return true;
  return nounReadings(word.text, lexicon).length > 0 && !isFiniteVerb(word, lexicon);
}

/** The verb forms that stand by themselves: `kommt`, `käme`. */
const FINITE: ReadonlySet<VerbReading['form']> = new Set([
  'present',
  'preterite',
  'subjunctive-1',
  'subjunctive-2',
]);

/** Forms of a word that may be a verb: one in capitals inside a sentence is none. */
export function verbReadings(word: EasyWord, lexicon: Lexicon): readonly VerbReading[] {
  if (word.kind !== 'word') return [];
  if (word.from > 0 && /^\p{Lu}/u.test(word.text)) return [];
  return lexicon.verbReadings(word.text);
}

/** Small words that look like forms of rare verbs: `statt`, `reich`, `meine`. */
const NEVER_VERBS = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines meine meinen seine seinen deine deinen ' +
    'ihre ihren unsere unseren alle allen beide weit weite weiten laut statt reich reiche kühl offen ' +
    'eben sicher sichere sicheren sonst neben gegen wegen während außer unter über hinter leicht ' +
    'leichte leichten leichter gleich gleiche früh sehr mehr nie bald arme armen feste festen bis'
  ).split(' '),
);

/** True for a form that may be a sentence's verb. */
export function isFiniteVerb(word: EasyWord, lexicon: Lexicon): boolean {
  if (NEVER_VERBS.has(small(word.text))) return false;
  return verbReadings(word, lexicon).some(({ form }) => FINITE.has(form));
}

/** Participles of verbs that no dictionary lists. */
const LOOKS_LIKE_PARTICIPLE =
  /^(?:ab|an|auf|aus|bei|durch|ein|fest|frei|her|hin|los|mit|nach|um|unter|vor|weg|zu|zurück|zusammen|über)?ge\p{L}{3,}t$|^\p{L}{3,}iert$/u;

/** A past participle as written: `geprüft`; `geprüfte` is none. Capitals are nouns. */
export function isParticiple(word: EasyWord, lexicon: Lexicon): boolean {
  if (word.kind !== 'word' || /^\p{Lu}/u.test(word.text)) return false;
  const readings = lexicon.verbReadings(word.text);
  if (readings.some(({ form }) => form === 'past-participle')) return true;
  return readings.length === 0 && LOOKS_LIKE_PARTICIPLE.test(word.text);
}
