/** What is taken from a dictionary for a word in its sentence, and what is guessed without one. */
import { describe, expect, it } from 'vitest';
import {
  isFiniteVerb,
  isNoun,
  isParticiple,
  nounReadings,
} from '../../../src/easy-language/kinds/sentences/morphology.ts';
import type { EasyWord } from '../../../src/easy-language/text.ts';
import { lexiconOf } from '../small-lexicon.ts';

const lexicon = lexiconOf({
  Amt: 'Amt neuter nominative singular',
  Bau: 'Bau masculine nominative singular',
  Leben: 'Leben neuter nominative singular',
  leben: 'leben infinitive, leben present',
  prüft: 'prüfen present',
  geprüft: 'prüfen past-participle',
  weit: 'weiten imperative, weiten present',
  gebot: 'gebieten preterite',
});

const word = (text: string, from = 5): EasyWord => ({
  text,
  from,
  to: from + text.length,
  kind: 'word',
});

describe('nouns', () => {
  it('that are compounds are read by their last part', () => {
    expect(nounReadings('Rathausbau', lexicon)).toEqual([]);
    expect(nounReadings('Sozialleben', lexicon)).toEqual(nounReadings('Leben', lexicon));
    expect(nounReadings('Sozial-Amt', lexicon)).toEqual(nounReadings('Amt', lexicon));
  });

  it('have capitals, known or not', () => {
    expect(isNoun(word('Amt'), lexicon)).toBe(true);
    expect(isNoun(word('Xylom'), lexicon)).toBe(true);
    expect(isNoun(word('amt'), lexicon)).toBe(false);
  });

  it('at the start of a sentence have to be known', () => {
    expect(isNoun(word('Amt', 0), lexicon)).toBe(true);
    expect(isNoun(word('Gestern', 0), lexicon)).toBe(false);
    expect(isNoun(word('Leben', 0), lexicon)).toBe(false);
  });

  it('are not those who are addressed', () => {
    expect(['Sie', 'Ihnen', 'Ihre'].filter((one) => isNoun(word(one), lexicon))).toEqual([]);
  });

  it('are neither numbers nor nothing', () => {
    expect(isNoun({ ...word('12'), kind: 'number' }, lexicon)).toBe(false);
    expect(isNoun(undefined, lexicon)).toBe(false);
  });
});

describe('verbs', () => {
  it('stand by themselves in some forms only', () => {
    expect(isFiniteVerb(word('prüft'), lexicon)).toBe(true);
    expect(isFiniteVerb(word('geprüft'), lexicon)).toBe(false);
  });

  it('have no capital inside a sentence', () => {
    expect(isFiniteVerb(word('leben'), lexicon)).toBe(true);
    expect(isFiniteVerb(word('Leben'), lexicon)).toBe(false);
    expect(isFiniteVerb(word('Prüft', 0), lexicon)).toBe(true);
  });

  it('are not small words that look like rare ones', () => {
    expect(isFiniteVerb(word('weit'), lexicon)).toBe(false);
  });
});

describe('participles', () => {
  it('are those of the dictionary', () => {
    expect(isParticiple(word('geprüft'), lexicon)).toBe(true);
    expect(isParticiple(word('prüft'), lexicon)).toBe(false);
  });

  it.each(['gescannt', 'abgescannt', 'digitalisiert'])('are guessed: %s', (one) => {
    expect(isParticiple(word(one), lexicon)).toBe(true);
  });

  it.each(['gebot', 'bald', 'Gerät', 'gut', 'geprüfte'])('are not guessed: %s', (one) => {
    expect(isParticiple(word(one), lexicon)).toBe(false);
  });
});
