/** Which rules a report names, and that asking for them happens once for each program. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Check, CoveredRule } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import type { Cache } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { criteria } from '../../src/report/criteria/index.ts';
import { ruleBehind, testsOf } from '../../src/report/tests.ts';
import { memoryCache } from '../memory-cache.ts';
import { finding, run } from './sample.ts';

const rule: CoveredRule = { rule: 'r', title: { de: 'R', en: 'R' }, criteria: ['1.1.1'] };
const asked: string[] = [];

function check(name: string, covers?: readonly CoveredRule[]): Check {
  return {
    name,
    title: { de: name, en: name },
    codes: {},
    examines: () => true,
    run: async () => [],
    ...(covers === undefined
      ? {}
      : {
          covers: async () => {
            asked.push(name);
            return covers;
          },
        }),
  };
}

function cacheInMemory(): Cache {
  return memoryCache();
}

beforeEach(() => asked.splice(0));

describe('the tests of a report', () => {
  const some = [check('a', [rule]), check('b'), check('c', [])];
  const host = () => ({ ...createNodeHost(), cache: cacheInMemory() });

  it('are those that ran, in the order of the checks', async () => {
    const runs = [run('b', 'x', 'pass'), run('a', 'y', 'pass'), run('a', 'x', 'pass')];
    const tests = await testsOf({ checks: some, runs }, host(), 'p1');
    expect(tests).toEqual([
      { check: 'a', title: { de: 'a', en: 'a' }, rules: [rule] },
      { check: 'b', title: { de: 'b', en: 'b' }, rules: [] },
    ]);
  });

  it('are asked for their rules once for each program', async () => {
    const here = host();
    const runs = [run('a', 'x', 'pass')];
    const first = await testsOf({ checks: some, runs }, here, 'p1');
    expect(await testsOf({ checks: some, runs }, here, 'p1')).toEqual(first);
    expect(asked).toEqual(['a']);
    await testsOf({ checks: some, runs }, here, 'p2');
    expect(asked).toEqual(['a', 'a']);
  });

  it('are none where nothing ran, and then nobody is asked', async () => {
    expect(await testsOf({ checks: some, runs: [] }, host(), 'p1')).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('the rule behind a finding', () => {
  const named = (name: string, like?: string): CoveredRule => ({
    ...rule,
    rule: name,
    ...(like === undefined ? {} : { like }),
  });
  const rules = [named('own/code'), named('7.1-1'), named('7.1', '^7\\.1'), named('7', '^7')];
  const behind = (more: Parameters<typeof finding>[2], code: 'own/code' | 'own/x' = 'own/x') =>
    ruleBehind(rules, finding(code, 'error', more))?.rule;

  it.each([
    ['the one its tool names', { tool: { name: 't', rule: '7.1-1' } }, '7.1-1'],
    ['the first group that holds it', { tool: { name: 't', rule: '7.1-9' } }, '7.1'],
    ['the wider group where the narrow one does not', { tool: { name: 't', rule: '7.2' } }, '7'],
    ['none where nobody names it', { tool: { name: 't', rule: '8' } }, undefined],
  ])('is %s', (_, more, expected) => {
    expect(behind(more)).toBe(expected);
  });

  it('is its code where the check names its rules so', () => {
    expect(behind({}, 'own/code')).toBe('own/code');
    expect(behind({ tool: { name: 't', rule: 'unbekannt' } }, 'own/code')).toBe('own/code');
  });
});

describe('the rules of every check of this program', () => {
  const known = new Set(criteria.map(({ id }) => id));

  it.each(checks.map((each) => [each.name, each] as const))(
    '%s names each once, with criteria that there are',
    async (_, each) => {
      const rules = (await each.covers?.()) ?? [];
      expect(rules.length).toBeGreaterThan(0);
      expect(new Set(rules.map((one) => one.rule)).size).toBe(rules.length);
      const unknown = rules.flatMap((one) =>
        one.criteria.filter((id) => !known.has(id)).map((id) => `${one.rule}: ${id}`),
      );
      expect(unknown).toEqual([]);
      const untitled = rules.filter(
        ({ title }) => title.de.trim() === '' || title.en.trim() === '',
      );
      expect(untitled.map((one) => one.rule)).toEqual([]);
    },
  );
});
