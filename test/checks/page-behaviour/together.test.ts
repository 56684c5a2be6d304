/** Both checks of pages at once, as a build runs them: one visit, and each sees what it sees alone. */
import { afterAll, describe, expect, it } from 'vitest';
import { axeCheck } from '../../../src/checks/axe/index.ts';
import { pageBehaviourCheck } from '../../../src/checks/page-behaviour/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { contextOf, page } from '../artifacts.ts';

const real = createNodeHost();
const asked = { browser: 0 };
const host = {
  ...real,
  cache: { get: async () => undefined, put: async () => {} },
  browser: () => {
    asked.browser += 1;
    return real.browser();
  },
};
afterAll(() => real.close());

describe('two checks', () => {
  const pages = [
    page('gut.html', '<p>Ein Satz und <a href="#titel">ein Verweis</a>.</p>'),
    page('blass.html', '<p style="color:#aaa;background:#fff">Blass</p>'),
    page('starr.html', '<style>:focus-visible{outline:none}</style><a href="#titel">Wo?</a>'),
  ];
  const fresh = () => contextOf(host, [...pages], { subjects: pages });

  it('that begin together find what each finds alone, in one visit', async () => {
    const context = fresh();
    const together = await Promise.all([axeCheck.run(context), pageBehaviourCheck.run(context)]);
    expect(asked.browser).toBe(1);
    const alone = [await axeCheck.run(fresh()), await pageBehaviourCheck.run(fresh())];
    expect(asked.browser).toBe(3);
    expect(together).toEqual(alone);
    const [axe, behaviour] = together.map((runs) => runs.map(({ status }) => status));
    expect(axe).toEqual(['pass', 'fail', 'pass']);
    expect(behaviour).toEqual(['pass', 'pass', 'fail']);
  });
});

describe('what is covered', () => {
  it('is a rule for each code about a page, with its criteria and where they are explained', async () => {
    const rules = (await pageBehaviourCheck.covers?.()) ?? [];
    const codes = Object.keys(pageBehaviourCheck.codes).filter((code) => code !== 'web/unvisited');
    expect(rules.map(({ rule }) => rule).toSorted()).toEqual(codes.toSorted());
    for (const { criteria, url } of rules) {
      expect(criteria.length).toBeGreaterThan(0);
      expect(url).toMatch(/^https:\/\/www\.w3\.org\/WAI\/WCAG22\/Understanding\/[a-z-]+$/u);
    }
    const all = new Set(rules.flatMap(({ criteria }) => criteria));
    for (const criterion of ['1.4.4', '1.4.12', '2.1.1', '2.1.2', '2.4.3', '2.4.7', '2.4.11']) {
      expect(all).toContain(criterion);
    }
  });
});
