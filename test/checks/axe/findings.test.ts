/** From a scan to findings: both languages, places, counts; without a browser. */
import { describe, expect, it } from 'vitest';
import { findingsOf, unscannedFinding } from '../../../src/checks/axe/findings.ts';
import type { PageScan, RuleHit } from '../../../src/checks/axe/page-scan.ts';
import { axeRules, axeVersion, germanTexts } from '../../../src/checks/axe/rules.ts';
import { spanIndex } from '../../../src/checks/span-index.ts';
import { documentWithIds } from '../artifacts.ts';

const spans = spanIndex(documentWithIds('p1'));
const ALL = [1280, 768, 320].flatMap((width) => [`light ${width}`, `dark ${width}`]);
const hit = (rule: string, selector: string, ids: readonly string[] = []): RuleHit => ({
  rule,
  element: { selector, markup: `<p id="${selector}">`, ids },
  advice: ['Ändern Sie das Element.'],
  states: ALL,
});
const empty: PageScan = { violations: [], undecided: [], failures: [] };

describe('findingsOf', () => {
  it('says nothing about a page without barriers', () => {
    expect(findingsOf('a.html', empty, spans)).toEqual([]);
  });

  it('gives rule, element and advice in German, rule and element in English', () => {
    const [finding] = findingsOf(
      'a.html',
      { ...empty, violations: [hit('image-alt', '#p1', ['p1', 'inhalt'])] },
      spans,
    );
    expect(finding).toMatchObject({
      code: 'web/axe',
      severity: 'error',
      span: { file: 'a.md', line: 3 },
      artifact: { path: 'a.html', selector: '#p1' },
      tool: { name: 'axe-core', rule: 'image-alt' },
      hint: { de: 'Ändern Sie das Element.' },
      criteria: ['1.1.1'],
    });
    expect(finding?.message.de).toContain('Alternativtext');
    expect(finding?.message.en).toMatch(/alternative text.*<p id=/);
  });

  it('names the states only where the finding is not in all of them', () => {
    const everywhere = hit('image-alt', '#a');
    const [one, two] = findingsOf(
      'a.html',
      { ...empty, violations: [everywhere, { ...hit('list', '#b'), states: ['dark 320'] }] },
      spans,
    );
    expect(one?.message.de).not.toContain('320');
    expect(two?.message.de).toContain('[dark 320 px]');
  });

  it('names ten elements of each rule, and counts the others in the tenth', () => {
    const many = Array.from({ length: 12 }, (_, index) => hit('list', `#l${index}`));
    const few = Array.from({ length: 10 }, (_, index) => hit('image-alt', `#i${index}`));
    const found = findingsOf('a.html', { ...empty, violations: [...many, ...few] }, spans);
    const lists = found.filter((finding) => finding.tool?.rule === 'list');
    const images = found.filter((finding) => finding.tool?.rule === 'image-alt');
    expect([lists.length, images.length]).toEqual([10, 10]);
    expect(lists[9]?.message.de).toContain('und 2 weitere');
    expect(lists[9]?.message.en).toContain('and 2 more');
    expect(images[9]?.message.de).not.toContain('weitere');
  });

  it('tells what is undecided, too wide, failed, unscanned', () => {
    const found = findingsOf(
      'a.html',
      {
        violations: [],
        undecided: [hit('color-contrast', '#p1', ['p1'])],
        overflow: { width: 480 },
        failures: ['x.png (404)'],
      },
      spans,
    );
    expect(found.map((finding) => [finding.code, finding.severity])).toEqual([
      ['web/axe-incomplete', 'warning'],
      ['web/reflow', 'error'],
      ['web/request', 'error'],
    ]);
    expect(found[1]?.message.de).toContain('480 Pixel');
    expect(found[1]?.span).toBeUndefined();
    const unscanned = unscannedFinding('a.html', { de: 'Weg.', en: 'Gone.' });
    expect(unscanned).toMatchObject({ code: 'web/unscanned', artifact: { path: 'a.html' } });
  });

  it('shows a rule it does not know by its id', () => {
    const [finding] = findingsOf('a.html', { ...empty, violations: [hit('neu', '#a')] }, spans);
    expect(finding?.message.de).toContain('neu');
    expect(finding?.tool?.url).toBeUndefined();
  });
});

describe('the rules of axe', () => {
  it('hold WCAG A to AAA, WCAG 2.2 and good practice', () => {
    for (const id of [
      'image-alt',
      'color-contrast',
      'color-contrast-enhanced',
      'target-size',
      'identical-links-same-purpose',
      'heading-order',
      'landmark-one-main',
      'region',
    ]) {
      expect([...axeRules.keys()]).toContain(id);
    }
  });

  it('hold nothing experimental or retired', () => {
    for (const id of [
      'css-orientation-lock',
      'p-as-heading',
      'duplicate-id',
      'aria-roledescription',
    ]) {
      expect([...axeRules.keys()]).not.toContain(id);
    }
  });

  it('have German and English names and a link each', () => {
    for (const rule of axeRules.values()) {
      expect(rule.help.de.length, rule.id).toBeGreaterThan(10);
      expect(rule.url, rule.id).toMatch(/^https:\/\/dequeuniversity\.com\//);
    }
    expect([...axeRules.values()].filter((rule) => rule.help.de === rule.help.en)).toHaveLength(1);
    expect(axeVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(germanTexts)).toEqual(['lang', 'rules', 'checks']);
  });
});
