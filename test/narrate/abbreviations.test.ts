/**
 * What is spoken as a word must not have ended a sentence before: an abbreviation that the one knows and the
 * other does not would be read as two sentences, `Zimmer.` and `12.`.
 */
import { describe, expect, it } from 'vitest';
import {
  ABBREVIATIONS,
  ABBREVIATIONS_AT_END,
  ABBREVIATIONS_BEFORE_NAME,
  ABBREVIATIONS_BEFORE_NUMBER,
  SHORT_FORMS,
} from '../../src/narrate/normalise/abbreviations.ts';
import { ADJECTIVES } from '../../src/narrate/normalise/adjectives.ts';
import { finished, germanNormaliser } from '../../src/narrate/normalise/index.ts';
import { asWritten } from '../../src/narrate/normalise/mapped-text.ts';
import { sentenceStarts } from '../../src/prepare/sentence-ends.ts';

const normalise = germanNormaliser({ pronunciation: [], ordinary: new Set() });
const heard = (text: string) => finished(normalise(asWritten(text))).spoken;
const withStop = (rows: Iterable<readonly [string, unknown]>) =>
  [...rows].map(([written]) => written).filter((written) => written.endsWith('.'));

/** Of these a reader cannot know whether a capital behind them goes on. */
const MAY_END = /^(?:Bsp|MwSt|usw|usf|etc)\.$/;

describe('an abbreviation does not end a sentence', () => {
  const cases = (rows: readonly string[], next: string) =>
    rows
      .filter((one) => !MAY_END.test(one))
      .map((one): [string] => [`Das gilt hier ${one} ${next}`]);

  it.each(cases(withStop(ABBREVIATIONS), 'Häuser.'))('%s', (text) => {
    expect(sentenceStarts(text)).toEqual([]);
  });
  it.each(cases(withStop(ABBREVIATIONS_BEFORE_NUMBER), '12.'))('%s', (text) => {
    expect(sentenceStarts(text)).toEqual([]);
  });
  it.each(cases(withStop(ABBREVIATIONS_BEFORE_NAME), 'Müller.'))('%s', (text) => {
    expect(sentenceStarts(text)).toEqual([]);
  });
  it.each(cases([...ADJECTIVES.keys(), 'schriftl.', 'gesetzl.', 'amtl.'], 'Häuser.'))(
    '%s',
    (text) => expect(sentenceStarts(text)).toEqual([]),
  );
});

describe('an abbreviation is gone when it is spoken', () => {
  it.each(withStop(ABBREVIATIONS))('%s', (written) => {
    expect(heard(`Das gilt ${written} auch`)).not.toContain(` ${written} `);
  });
  it.each(withStop(ABBREVIATIONS_BEFORE_NUMBER))('%s 3', (written) => {
    expect(heard(`Das gilt ${written} 3 auch`)).toMatch(/ drei auch\.$/);
    expect(heard(`Das gilt ${written} 3 auch`)).not.toContain(` ${written} `);
  });
  it.each(withStop(ABBREVIATIONS_BEFORE_NAME))('%s Müller', (written) => {
    expect(heard(`Das gilt ${written} Müller auch`)).not.toContain(written);
  });
  it.each([...ABBREVIATIONS_AT_END.keys()])('… %s', (written) => {
    expect(heard(`Das gilt dort ${written} Dann nicht.`)).toMatch(/ (?:fort|weiter|cetera)\. Dann/);
  });
  it.each([...SHORT_FORMS.keys()])('%s', (written) => {
    expect(heard(`Das ${written} gilt.`)).not.toBe(`Das ${written} gilt.`);
  });
});

describe('the tables', () => {
  it('hold nothing twice: the second would never be heard', () => {
    const all = [ABBREVIATIONS, ABBREVIATIONS_BEFORE_NUMBER, ABBREVIATIONS_BEFORE_NAME];
    for (const rows of all) {
      const written = rows.map(([one]) => one.replaceAll(' ', ''));
      expect(written.filter((one, at) => written.indexOf(one) !== at)).toEqual([]);
    }
  });

  it('hold no figure and no stop in what is spoken, which a voice would have to guess at', () => {
    const spoken = [
      ...ABBREVIATIONS,
      ...ABBREVIATIONS_BEFORE_NUMBER,
      ...ABBREVIATIONS_BEFORE_NAME,
      ...ABBREVIATIONS_AT_END,
      ...SHORT_FORMS,
    ].map(([, words]) => words);
    expect(spoken.filter((words) => /[\d.]/u.test(words))).toEqual([]);
  });
});
