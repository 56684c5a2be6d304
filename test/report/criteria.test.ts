/** The criteria as data, held against what axe knows of them, and what a build says by criterion. */
import axe from 'axe-core';
import { describe, expect, it, test } from 'vitest';
import { criteria, understanding } from '../../src/report/criteria/index.ts';
import { broken, clean, finding, run, sample } from './sample.ts';

const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));

describe('the success criteria of WCAG 2.2', () => {
  it('are 86: 31 of level A, 24 of AA, 31 of AAA, each once, by number', () => {
    const ofLevel = (level: string) => criteria.filter((each) => each.level === level).length;
    expect([ofLevel('A'), ofLevel('AA'), ofLevel('AAA')]).toEqual([31, 24, 31]);
    expect(byId.size).toBe(86);
    const ids = criteria.map(({ id }) => id);
    expect(ids.indexOf('1.4.10')).toBe(ids.indexOf('1.4.9') + 1);
    expect(ids[0]).toBe('1.1.1');
    expect(ids.at(-1)).toBe('4.1.3');
  });

  it('leave out the one that WCAG 2.2 withdrew', () => {
    expect(byId.has('4.1.1')).toBe(false);
  });

  // Number and level as axe-core tags its rules: `wcag143` with `wcag2aa`.
  const tagged = axe.getRules().flatMap(({ ruleId, tags }) => {
    const level = tags.flatMap((tag) => /^wcag2[12]?(a{1,3})$/u.exec(tag)?.[1] ?? []);
    const ids = tags.flatMap((tag) => /^wcag(\d)(\d)(\d{1,2})$/u.exec(tag)?.slice(1) ?? []);
    return level.length === 1 && ids.length === 3
      ? [[ruleId, ids.join('.'), level.join().toUpperCase()] as const]
      : [];
  });
  it('have the levels that axe-core gives them', () => {
    expect(tagged.length).toBeGreaterThan(40);
    for (const [rule, id, level] of tagged)
      expect([rule, byId.get(id)?.level]).toEqual([rule, level]);
  });

  it.each([
    ['1.4.3', 'contrast-minimum'],
    ['1.2.3', 'audio-description-or-media-alternative-prerecorded'],
    ['2.2.2', 'pause-stop-hide'],
    ['2.2.5', 're-authenticating'],
    ['3.3.4', 'error-prevention-legal-financial-data'],
  ])('%s links to its page at the W3C', (id, page) => {
    const criterion = criteria.find((each) => each.id === id);
    expect(criterion && understanding(criterion)).toBe(
      `https://www.w3.org/WAI/WCAG22/Understanding/${page}`,
    );
  });

  it('each tell a person what to do, in one sentence of its own, in both languages', () => {
    for (const { id, person } of criteria) {
      expect([id, person.de.match(/[.?]$/u)?.length]).toEqual([id, 1]);
      expect([id, person.en.match(/[.?]$/u)?.length]).toEqual([id, 1]);
      expect([id, person.de.length > 40 && person.de.length < 160]).toEqual([id, true]);
    }
    expect(new Set(criteria.map(({ person }) => person.de)).size).toBe(86);
  });
});

describe('by criterion', () => {
  const resultOf = (report: typeof clean, id: string) =>
    report.criteria.find(({ criterion }) => criterion === id);

  test('rules that found nothing prove nothing', () => {
    expect(resultOf(clean, '1.4.3')).toMatchObject({
      result: 'nothing-found',
      rules: [{ check: 'web', rule: 'color-contrast' }],
      findings: 0,
    });
  });

  test('what no rule tests needs a person', () => {
    expect(resultOf(clean, '3.1.5')).toMatchObject({ result: 'person', rules: [] });
  });

  test('an error fails the criterion it touches, and no other', () => {
    const failed = broken.criteria.filter(({ result }) => result === 'failed');
    expect(failed.map(({ criterion, findings }) => [criterion, findings])).toEqual([['1.4.3', 1]]);
  });

  test('a check that did not finish leaves its criteria undecided and names no rule', () => {
    expect(resultOf(broken, '2.4.2')).toMatchObject({ result: 'undecided', rules: [] });
  });

  test('one unfinished page of many is enough to leave it undecided', () => {
    const report = sample([
      run('web', 'lesen/1.html', 'pass'),
      run('web', 'leicht/1.html', 'incomplete'),
    ]);
    expect(resultOf(report, '1.3.1')?.result).toBe('undecided');
  });

  test('a warning leaves it undecided, a note does not', () => {
    const warned = (severity: 'warning' | 'info') =>
      sample([
        run('web', 'lesen/1.html', 'pass', [finding('web/x', severity, { criteria: ['1.3.1'] })]),
      ]);
    expect(resultOf(warned('warning'), '1.3.1')?.result).toBe('undecided');
    expect(resultOf(warned('info'), '1.3.1')?.result).toBe('nothing-found');
  });

  test('a finding of the source counts too, even where no rule tests the criterion', () => {
    const report = sample([], [finding('source/x', 'error', { criteria: ['2.4.6'] })]);
    expect(resultOf(report, '2.4.6')?.result).toBe('failed');
  });

  test('there is no result that claims a criterion to be met', () => {
    const results = new Set(
      [clean, broken].flatMap((report) => report.criteria.map(({ result }) => result)),
    );
    expect([...results].toSorted()).toEqual(['failed', 'nothing-found', 'person', 'undecided']);
  });
});
