/** The lexicon as rules use it, on the tables that `make compile` built. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLexiconFiles } from '../../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../../src/easy-language/lexicon/open-lexicon.ts';
import type { Lexicon, NounReading } from '../../../src/easy-language/lexicon.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';

const host = createNodeHost({});
afterAll(() => host.close());

describe('the lexicon', async () => {
  const lexicon = openLexicon(await readLexiconFiles(host));

  it.each([
    ['Amtes', 'Amt neuter genitive singular'],
    ['Amts', 'Amt neuter genitive singular'],
    ['Ämtern', 'Amt neuter dative plural'],
    ['Bürgermeisters', 'Bürgermeister masculine genitive singular'],
    ['Namens', 'Name masculine genitive singular'],
  ])('reads %s as %s and nothing else', (form, expected) => {
    expect(lexicon.nounReadings(form).map(told)).toEqual([expected]);
  });

  it('knows that a feminine noun looks alike in every case', () => {
    const cases = lexicon.nounReadings('Stadt').map((one) => one.case);
    expect(cases).toEqual(['nominative', 'genitive', 'dative', 'accusative']);
  });

  it('knows the dative without -e, which the dictionary leaves out', () => {
    expect(lexicon.nounReadings('Amt').map(told)).toContain('Amt neuter dative singular');
  });

  it('does not take a genitive that nobody writes', () => {
    expect(lexicon.nounReadings('Autoes')).toEqual([]);
    expect(lexicon.nounReadings('Hauss')).toEqual([]);
  });

  it.each([
    ['käme', 'kommen', 'subjunctive-2'],
    ['Käme', 'kommen', 'subjunctive-2'],
    ['geprüft', 'prüfen', 'past-participle'],
    ['ankommt', 'ankommen', 'present'],
    ['anzukommen', 'ankommen', 'infinitive'],
    ['wurde', 'werden', 'preterite'],
  ])('reads the verb %s as %s, %s', (word, infinitive, form) => {
    expect(lexicon.verbReadings(word)).toEqual([{ infinitive, form }]);
  });

  it('gives both readings where indicative and subjunctive look alike', () => {
    const forms = lexicon.verbReadings('machte').map(({ form }) => form);
    expect(forms).toEqual(['preterite', 'subjunctive-2']);
  });

  it.each(['gut', 'gute', 'größere', 'schnellsten', 'hohe', 'hoch', 'teures', 'Neue'])(
    'knows the adjective %s',
    (word) => {
      expect(lexicon.isAdjective(word)).toBe(true);
    },
  );

  it.each(['Haus', 'und', 'Amt', 'kommt', 'Finger'])('knows that %s is no adjective', (word) => {
    expect(lexicon.isAdjective(word)).toBe(false);
  });

  it('ranks everyday words, however they are written', () => {
    expect(lexicon.rankOf('ich')).toBe(1);
    expect(lexicon.rankOf('Ich')).toBe(1);
    expect(lexicon.rankOf('Haus')).toBeLessThan(1000);
    expect(lexicon.rankOf('Frau')).toBeLessThan(lexicon.rankOf('Amt') ?? 0);
    expect(lexicon.rankOf('Verwaltungsakt')).toBeUndefined();
    expect(lexicon.writtenRankOf('der')).toBe(1);
  });

  it.each([
    ['Amt', 1],
    ['Oma', 2],
    ['Familie', 4],
    ['Wohngeldantrag', 4],
    ['Einkommensteuererklärung', 8],
    ['E-Mail', 2],
    ['WC', 2],
  ])('counts syllables: %s has %i', (word, count) => {
    expect(lexicon.syllablesOf(word)).toBe(count);
  });

  it('opens in less than 0.4 s', async () => {
    const files = await readLexiconFiles(host);
    const start = performance.now();
    const { rankOf, nounReadings } = openLexicon(files);
    rankOf('Haus');
    nounReadings('Haus');
    expect(performance.now() - start).toBeLessThan(400);
  });
});

describe('without tables', () => {
  let failure: unknown;
  beforeAll(async () => {
    const gone = Object.assign(new Error('gone'), { code: 'ENOENT' });
    const broken = { ...host, ownFile: () => Promise.reject(gone) };
    failure = await readLexiconFiles(broken).then(
      (): Lexicon | undefined => undefined,
      (error: unknown) => error,
    );
  });

  it('says what to do', () => {
    expect(failure).toMatchObject({
      name: 'UserError',
      hint: { de: expect.stringContaining('make compile') },
    });
  });
});

function told(reading: NounReading): string {
  return `${reading.lemma} ${reading.gender} ${reading.case} ${reading.number}`;
}
