/** The list of simpler words: every line helps, and nothing is proposed that does not fit. */
import { afterAll, describe, expect, it } from 'vitest';
import { isMoreFrequent, simplerFor } from '../../src/easy-language/kinds/words/simpler-form.ts';
import { simplerWords } from '../../src/easy-language/kinds/words/simpler-words.ts';
import { readLexiconFiles } from '../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../src/easy-language/lexicon/open-lexicon.ts';
import { loadRules } from '../../src/easy-language/rules.ts';
import { createNodeHost } from '../../src/host/node-host.ts';

const host = createNodeHost();
afterAll(() => host.close());

describe('the list', async () => {
  const lexicon = openLexicon(await readLexiconFiles(host));
  const rules = await loadRules(host);
  const given = rules.find(({ rule }) => rule.kind === simplerWords.name)?.rule.parameters;
  const { exchange, rebuild } = simplerWords.read(given);
  const all = [...exchange, ...rebuild];
  const entries = new Map<string, { readonly word: string; readonly fits: boolean }>([
    ...[...exchange].map(([hard, word]) => [hard, { word, fits: true }] as const),
    ...[...rebuild].map(([hard, word]) => [hard, { word, fits: false }] as const),
  ]);
  const formOf = (word: string, opens = false) =>
    simplerFor(word, { list: entries, opens, lexicon });

  it('has at least 150 words, each with one that is more frequent', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(all.filter(([hard, simpler]) => !isMoreFrequent(simpler, hard, lexicon))).toEqual([]);
  });

  it('proposes no word that it finds hard itself', () => {
    const words = new Set(all.map(([hard]) => hard));
    const wrong = all.filter(([, simpler]) => simpler.split(' ').some((word) => words.has(word)));
    expect(wrong).toEqual([]);
  });

  it('has nouns for nouns only', () => {
    const isNoun = (word: string) => /^\p{Lu}/u.test(word);
    const others = all.filter(([hard, simpler]) => !isNoun(hard) && isNoun(simpler));
    expect(others).toEqual([]);
  });

  it('keeps verbs among verbs', () => {
    const isVerb = (word: string) =>
      lexicon.verbReadings(word).some(({ infinitive }) => infinitive === word);
    const verbs = [...exchange].filter(([hard]) => /^\p{Ll}+n$/u.test(hard) && isVerb(hard));
    expect(verbs.length).toBeGreaterThan(50);
    expect(verbs.filter(([, simpler]) => !isVerb(simpler))).toEqual([]);
  });

  it.each([
    ['übermittelten', 'schicken', 'schickten'],
    ['übermittle', 'schicken', undefined],
    ['benötigt', 'brauchen', undefined],
    ['benötigen', 'brauchen', 'brauchen'],
    ['beginnen', 'anfangen', undefined],
    ['bedürfen', 'brauchen', undefined],
    ['umfangreichen', 'groß', 'großen'],
    ['kostspielig', 'teuer', 'teuer'],
    ['Anschrift', 'Adresse', undefined],
    ['Mitteilungen', 'Nachricht', undefined],
    ['Auskunft', 'Antwort', 'Antwort'],
    ['Antragsteller', 'Person', undefined],
    ['Gebäude', 'Haus', undefined],
  ])('%s: %s, %s', (hard, base, form) => {
    const found = formOf(hard);
    expect(found?.base).toBe(base);
    if (form !== undefined) expect(found?.form).toBe(form);
    // What is not certain is not proposed; a form that is proposed is one the lexicon knows.
    if (found?.form !== undefined && /^\p{Ll}/u.test(found.form)) {
      const isKnown =
        lexicon.verbReadings(found.form).length > 0 ||
        lexicon.isAdjective(found.form) ||
        lexicon.rankOf(found.form) !== undefined;
      expect(isKnown).toBe(true);
    }
  });

  it.each(['aber', 'Haus', 'geht', 'erhebliche', 'sehr'])('%s: nothing', (word) => {
    expect(formOf(word)).toBeUndefined();
  });

  it('keeps the capital of a first word', () => {
    expect(formOf('Sofern', true)?.form).toBe('Wenn');
    expect(formOf('Sofern')).toBeUndefined();
  });
});

describe('its rule', () => {
  it('refuses a word in both lists', () => {
    const finding = { de: '{instead}', en: '{instead}' };
    expect(() => simplerWords.read({ exchange: { a: 'b' }, rebuild: { a: 'c' }, finding })).toThrow(
      'a stands in both lists',
    );
  });
});
