/**
 * From kept scans to verdicts, without a browser: what is a pass, a failure or left open; where each
 * finding points; and that the hint fits the finding in both languages.
 */
import { describe, expect, it } from 'vitest';
import { axeCodes } from '../../../src/checks/axe/codes.ts';
import { findingsOf } from '../../../src/checks/axe/findings.ts';
import { axeCheck } from '../../../src/checks/axe/index.ts';
import type { PageScan, RuleHit } from '../../../src/checks/axe/page-scan.ts';
import { axeRules } from '../../../src/checks/axe/rules.ts';
import { spanIndex } from '../../../src/checks/span-index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { contextOf, documentWithIds, page } from '../artifacts.ts';

const ALL = [1280, 768, 320].flatMap((width) => [`light ${width}`, `dark ${width}`]);
const hit = (rule: string, ids: readonly string[] = [], more: Partial<RuleHit> = {}): RuleHit => ({
  rule,
  element: { selector: `#${ids[0] ?? 'x'}`, markup: '<p>', ids },
  advice: ['Tun Sie etwas.'],
  states: ALL,
  ...more,
});
const clean: PageScan = { violations: [], undecided: [], failures: [] };
const spans = spanIndex(documentWithIds('p1', 'p2'));
const findings = (scan: Partial<PageScan>) => findingsOf('a.html', { ...clean, ...scan }, spans);

/** The run over one page whose scan the cache holds; no browser may be opened. */
async function runWith(scan: Partial<PageScan>) {
  const subjects = [page('a.html', '')];
  const kept = new TextEncoder().encode(JSON.stringify({ ...clean, ...scan }));
  const host = {
    ...createNodeHost(),
    cache: { get: async () => kept, put: async () => {} },
    browser: () => Promise.reject(new Error('a browser was opened')),
  };
  const [run] = await axeCheck.run(contextOf(host, subjects, { subjects }));
  return run;
}

describe('the verdict', () => {
  it.each([
    ['nothing found', {}, 'pass', 0],
    ['a barrier', { violations: [hit('list')] }, 'fail', 1],
    ['something undecided', { undecided: [hit('list')] }, 'incomplete', 1],
    [
      'a barrier and something undecided',
      { violations: [hit('a')], undecided: [hit('b')] },
      'fail',
      2,
    ],
    ['a page too wide', { overflow: { width: 400 } }, 'fail', 1],
    ['a file that is missing', { failures: ['x.png (404)'] }, 'fail', 1],
    [
      'a missing file and something undecided',
      { failures: ['x'], undecided: [hit('b')] },
      'fail',
      2,
    ],
    [
      'much that is undecided',
      { undecided: Array.from({ length: 30 }, () => hit('b')) },
      'incomplete',
      10,
    ],
  ] as const)('of %s', async (_, scan, status, count) => {
    const run = await runWith(scan);
    expect(run?.status).toBe(status);
    expect(run?.diagnostics).toHaveLength(count);
  });

  it('of a few barriers among much that is undecided is a failure', async () => {
    const undecided = Array.from({ length: 30 }, () => hit('b'));
    const run = await runWith({ violations: [hit('a')], undecided });
    expect(run?.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect(run?.status).toBe('fail');
  });
});

describe('a finding points', () => {
  it.each([
    ['to the element’s own line', ['p2', 'p1'], 4],
    ['to the nearest element around that the author wrote', ['x', 'y', 'p1'], 3],
    ['nowhere in the source when nobody wrote it', ['x', 'y'], undefined],
    ['nowhere in the source without ids', [], undefined],
  ])('%s', (_, ids, line) => {
    for (const kind of ['violations', 'undecided'] as const) {
      const [finding] = findings({ [kind]: [hit('list', ids)] });
      expect(finding?.span?.line).toBe(line);
      expect(finding?.artifact).toEqual({ path: 'a.html', selector: `#${ids[0] ?? 'x'}` });
    }
    const element = { selector: '#e', markup: '<p>', ids };
    expect(findings({ overflow: { width: 400, element } })[0]?.span?.line).toBe(line);
  });

  it('to the page alone where there is no element', () => {
    expect(findings({ overflow: { width: 400 } })[0]?.artifact).toEqual({ path: 'a.html' });
    expect(findings({ failures: ['x (404)'] })[0]?.artifact).toEqual({ path: 'a.html' });
  });
});

describe('the hint', () => {
  it('is what axe advises in German, every sentence of it', () => {
    const advice = ['Erstens.', 'Zweitens.'];
    const [finding] = findings({ violations: [hit('list', [], { advice })] });
    expect(finding?.hint.de).toBe('Erstens. Zweitens.');
    expect(finding?.hint.en).toBe(axeCodes['web/axe'].help.en);
  });

  it('is the one of its own code: what is undecided wants to be looked at', () => {
    const [finding] = findings({ undecided: [hit('list', [], { advice: [] })] });
    expect(finding?.hint).toEqual(axeCodes['web/axe-incomplete'].help);
    const [barrier] = findings({ violations: [hit('list', [], { advice: [] })] });
    expect(barrier?.hint).toEqual(axeCodes['web/axe'].help);
  });
});

describe('the message', () => {
  it.each([
    [['dark 1280'], ' [dark 1280 px]'],
    [['light 320', 'dark 320'], ' [light 320, dark 320 px]'],
    [ALL, ''],
  ])('tells in which states: %j', (states, told) => {
    const [finding] = findings({ violations: [hit('list', [], { states })] });
    expect(finding?.message.en).toBe(`${axeRules.get('list')?.help.en}: <p>${told}`);
  });

  it('tells German readers the German name of every rule', () => {
    for (const rule of axeRules.values()) {
      const [finding] = findings({ violations: [hit(rule.id)] });
      expect(finding?.message.de.startsWith(rule.help.de)).toBe(true);
      expect(finding?.tool).toEqual({ name: 'axe-core', rule: rule.id, url: rule.url });
    }
  });

  it.each([10, 11, 25])('of %i hits of one rule tells of ten, and how many more', (count) => {
    const violations = Array.from({ length: count }, () => hit('list'));
    const found = findings({ violations });
    expect(found).toHaveLength(10);
    const more = found.filter(({ message }) => message.de.includes('weitere'));
    expect(more.map(({ message }) => /und (\d+) weitere/u.exec(message.de)?.[1])).toEqual(
      count > 10 ? [String(count - 10)] : [],
    );
  });

  it('counts barriers and what is undecided apart', () => {
    const many = Array.from({ length: 10 }, () => hit('list'));
    expect(findings({ violations: many, undecided: many })).toHaveLength(20);
  });
});
