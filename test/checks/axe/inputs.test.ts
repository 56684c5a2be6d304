/**
 * That leaving out rules whose input did not change leaves out no finding: pages with faults that only
 * one width or one colour scheme shows, scanned as ever and once more with all rules in all states.
 * And what the rules are said to cover.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/checks/axe/groups.ts';
import { listRules, runAxe } from '../../../src/checks/axe/in-page.ts';
import { axeCheck } from '../../../src/checks/axe/index.ts';
import { readInputs } from '../../../src/checks/axe/inputs.ts';
import type { PageScan } from '../../../src/checks/axe/page-scan.ts';
import { axeRules, axeSource } from '../../../src/checks/axe/rules.ts';
import { axeVisitor } from '../../../src/checks/axe/scan.ts';
import { guide, type Shown } from '../../../src/checks/pages/tour.ts';
import type { BrowserHandle } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { page } from '../artifacts.ts';

const host = createNodeHost();
const opened: { handle?: BrowserHandle } = {};
beforeAll(async () => {
  const handle = await host.browser();
  if (handle !== undefined) opened.handle = handle;
});
afterAll(() => host.close());

const BODY =
  '<p>Ein Satz mit <a href="#titel">einem Verweis</a> darin.</p><ul><li><a href="#titel">A</a></li><li><a href="#b">B</a></li></ul><div id="b" class="box">Im Kasten</div><p class="late">Spät</p>';

/** Scans one page; `thorough` makes each state look new. Gives the scan and the number of rules run. */
async function scan(style: string, thorough: boolean) {
  const result: { scan?: PageScan; rules: { run: number; listed: string[] } } = {
    rules: { run: 0, listed: [] },
  };
  const visitor = axeVisitor(axeSource);
  const one = page('a.html', BODY, `<style>${style}</style>`);
  const see = async (_: unknown, shown: Shown) => {
    const evaluate = shown.page.evaluate.bind(shown.page);
    let states = 0;
    const spied = async (work: unknown, given: unknown) => {
      if (work === runAxe && Array.isArray(given)) result.rules.run += given.length;
      // The types of Playwright know functions only; `work` is one of them.
      const answer = await evaluate(work as () => unknown, given as undefined);
      states += 1;
      if (work === listRules && Array.isArray(answer)) result.rules.listed.push(...answer);
      return work === readInputs && thorough ? { shape: states, boxes: 0, paint: 0 } : answer;
    };
    const spying = new Proxy(shown.page, {
      get: (target, name) => (name === 'evaluate' ? spied : Reflect.get(target, name).bind(target)),
    });
    const seen = await visitor.look({ ...shown, page: spying });
    return () => {
      result.scan = seen;
    };
  };
  if (opened.handle === undefined) throw new Error('no browser');
  const miss = (_: unknown, why: { de: string }) => {
    throw new Error(why.de);
  };
  const { script = '' } = visitor;
  const guest = { pages: [one], script, see, miss, onDone: () => {} };
  const { browser } = opened.handle;
  await guide({ browser, artifacts: [one], guests: [guest], timeout: 60_000 });
  return result;
}

describe('a fault that shows', () => {
  it.each([
    ['nowhere', '', 0],
    [
      'in the dark only',
      ':root{color-scheme:light dark} @media (prefers-color-scheme:dark){.late{color:#333}}',
      2,
    ],
    [
      'in the middle width only',
      '@media (min-width:600px) and (max-width:900px){h1{display:none}}',
      1,
    ],
    [
      'where it is narrow: targets too close',
      '@media (max-width:400px){ul a{font-size:8px;line-height:8px} li{line-height:8px;display:block}}',
      1,
    ],
    [
      'where something comes to lie under a text',
      '@media (max-width:800px){.box{background:#777;margin-top:-70px;position:relative;z-index:-1}}',
      1,
    ],
    [
      'in narrow and dark only',
      '@media (max-width:400px) and (prefers-color-scheme:dark){.box{background:#888}}',
      1,
    ],
  ])('%s is found as with all rules in all states', async (_, style, least) => {
    const quick = await scan(style, false);
    const thorough = await scan(style, true);
    expect(quick.scan).toEqual(thorough.scan);
    expect(quick.scan?.violations.length).toBeGreaterThanOrEqual(least);
    expect(thorough.rules.run).toBeGreaterThanOrEqual(6 * axeRules.size);
    expect(quick.rules.run).toBeLessThan(thorough.rules.run / 2);
  });

  it.each([
    ['enough for AAA', '#000', []],
    ['enough for AA', '#767676', ['color-contrast-enhanced']],
    // The rule for AAA passes what the one for AA tells.
    ['too little', '#aaa', ['color-contrast']],
  ])('in contrast that is %s is told by the rules it concerns', async (_, colour, rules) => {
    const { scan: seen } = await scan(`.late{color:${colour};background:#fff}`, false);
    const told = seen?.violations.map(({ rule }) => rule) ?? [];
    expect(told.filter((rule) => rule.startsWith('color-contrast'))).toEqual(rules);
  });
});

describe('the rules', () => {
  it('are each in one group', () => {
    const grouped = groupsOf([...axeRules.keys()]).flatMap(({ rules }) => rules);
    expect(grouped.toSorted()).toEqual([...axeRules.keys()].toSorted());
  });

  it('are those that the report names', async () => {
    const { rules } = await scan('', false);
    expect(rules.listed.toSorted()).toEqual([...axeRules.keys()].toSorted());
  });

  it('name the criteria of WCAG 2.2 that they test, and those of good practice none', async () => {
    const covered = (await axeCheck.covers?.()) ?? [];
    const criteria = (rule: string) => covered.find((one) => one.rule === rule)?.criteria;
    expect(criteria('color-contrast')).toEqual(['1.4.3']);
    expect(criteria('target-size')).toEqual(['2.5.8']);
    expect(criteria('avoid-inline-spacing')).toEqual(['1.4.12']);
    expect(criteria('link-name')).toEqual(['2.4.4', '4.1.2']);
    expect(criteria('region')).toEqual([]);
    expect(criteria('web/reflow')).toEqual(['1.4.10']);
    const all = covered.flatMap((one) => one.criteria);
    expect(all.every((criterion) => /^[1-4]\.\d\.\d{1,2}$/u.test(criterion))).toBe(true);
    expect(all).not.toContain('4.1.1');
  });
});
