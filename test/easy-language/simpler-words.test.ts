/** The list of simpler words: every line helps, and nothing is proposed that does not fit. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { isMoreFrequent, simplerFor } from '../../src/easy-language/kinds/words/simpler-form.ts';
import { simplerWords } from '../../src/easy-language/kinds/words/simpler-words.ts';
import { readLexiconFiles } from '../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../src/easy-language/lexicon/open-lexicon.ts';
import { loadRules } from '../../src/easy-language/rules.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { contextOf } from './contexts.ts';

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
    ['bedürfen', 'brauchen', undefined],
    ['umfangreichen', 'groß', 'großen'],
    ['kostspielig', 'teuer', 'teuer'],
    ['betrachten', 'ansehen', undefined],
    ['Unterstützung', 'Hilfe', 'Hilfe'],
    ['Anschrift', 'Adresse', undefined],
    ['Mitteilungen', 'Nachricht', undefined],
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

  it.each(['aber', 'Haus', 'geht', 'erhebliche', 'sehr', 'erhaltene'])('%s: nothing', (word) => {
    expect(formOf(word)).toBeUndefined();
  });

  it('keeps the capital of a first word', () => {
    expect(formOf('Sofern', true)?.form).toBe('Wenn');
    expect(formOf('Sofern')).toBeUndefined();
  });
});

/**
 * Hits in five federal laws and in our sample, labelled by hand: `+` where the advice is simpler and says the
 * same, `-` where it misleads; the word in brackets, what the rule said behind the bar.
 */
const labelled = readFileSync(new URL('simpler-words.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [marked = '', base = ''] = line.slice(2).split(' | ');
    const [, before = '', word = '', after = ''] = /^(.*?)\[(.+?)\](.*)$/u.exec(marked) ?? [];
    return { isRight: line.startsWith('+'), text: before + word + after, at: before.length, base };
  });

describe('advice on real sentences', async () => {
  const lexicon = openLexicon(await readLexiconFiles(host));
  const bound = (await loadRules(host)).find(({ rule }) => rule.kind === simplerWords.name);
  const told = labelled.filter(({ text, at, base }) =>
    bound
      ?.test(contextOf([text], lexicon))
      .some(({ from, message }) => from === at && message.de.includes(`„${base}“`)),
  );

  it('is right as often as the rule says of itself', () => {
    const right = told.filter(({ isRight }) => isRight).length;
    expect(told.length).toBeGreaterThanOrEqual(80);
    expect(right / told.length).toBeGreaterThanOrEqual(bound?.rule.confidence ?? 1);
  });

  it('still finds what was right, and has forgotten what misled in our own sample', () => {
    const silent = labelled.filter((one) => one.isRight && !told.includes(one));
    expect(silent.map(({ text }) => text)).toEqual([]);
    expect(told.filter(({ isRight }) => !isRight).map(({ base }) => base)).toEqual(['bitten']);
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
