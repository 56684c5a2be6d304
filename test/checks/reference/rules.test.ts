/** Rules of the reference tools: each has a group, the right one, and advice in both languages. */
import { describe, expect, test } from 'vitest';
import { referenceChecks } from '../../../src/checks/reference/index.ts';
import { aceRules } from '../../../src/checks/reference/rules/ace.ts';
import { epubcheckRules } from '../../../src/checks/reference/rules/epubcheck.ts';
import { nuRules } from '../../../src/checks/reference/rules/nu.ts';
import { verapdfRules } from '../../../src/checks/reference/rules/verapdf.ts';
import { groupOf, type RuleGroup } from '../../../src/checks/reference/tool.ts';
import { criteria } from '../../../src/report/criteria/index.ts';

const known = new Set(criteria.map(({ id }) => id));

describe.each([
  ['veraPDF', verapdfRules],
  ['EPUBCheck', epubcheckRules],
  ['Nu', nuRules],
  ['Ace', aceRules],
])('%s', (_, groups: readonly RuleGroup[]) => {
  test.each(groups.map((group) => [group.name, group] as const))('%s', (__, group) => {
    expect(group.criteria.filter((id) => !known.has(id))).toEqual([]);
    for (const text of [group.title.de, group.title.en]) expect(text).toMatch(/^[A-ZÄÖÜ].*[^.]$/u);
    for (const text of [group.help.de, group.help.en]) expect(text).toMatch(/[.)?]$/u);
    expect(group.url).toMatch(/^https:/u);
  });
});

test.each([
  [verapdfRules, 'PDF/UA-1 7.1-10', 'PDF/UA-1 7.1-9, 7.1-10'],
  [verapdfRules, 'PDF/UA-1 7.1-1', 'PDF/UA-1 6.2, 7.1'],
  [verapdfRules, 'PDF/UA-1 7.2-2', 'PDF/UA-1 7.2 (Sprache)'],
  [verapdfRules, 'PDF/UA-1 7.2-20', 'PDF/UA-1 7.2 (Tabellen und Listen)'],
  [verapdfRules, 'PDF/UA-1 7.2-29', 'PDF/UA-1 7.2 (Sprache)'],
  [verapdfRules, 'PDF/UA-1 7.2-34', 'PDF/UA-1 7.2 (Sprache)'],
  [verapdfRules, 'PDF/UA-1 7.3-1', 'PDF/UA-1 7.3'],
  [verapdfRules, 'PDF/UA-1 7.4.4-1', 'PDF/UA-1 7.4'],
  [verapdfRules, 'PDF/UA-1 7.18.5-2', 'PDF/UA-1 7.18'],
  [verapdfRules, 'PDF/UA-1 7.21.8-1', 'PDF/UA-1 7.21'],
  [verapdfRules, 'PDF/UA-1 5-1', 'PDF/UA-1'],
  [verapdfRules, 'PDF/A-2a 6.7.2.2-1', 'PDF/A-2a 6.7'],
  [verapdfRules, 'PDF/A-2a 6.2.11.4.1-1', 'PDF/A-2a'],
  [epubcheckRules, 'RSC-005', 'RSC-005'],
  [epubcheckRules, 'RSC-012', 'RSC'],
  [epubcheckRules, 'NCX-001', 'NAV'],
  [epubcheckRules, 'CSS-008', 'HTM, CSS, ACC, SCP'],
  [nuRules, 'markup-fatal', 'markup'],
  [aceRules, 'metadata-accessibilitysummary', 'metadata-*'],
  [aceRules, 'epub-pagelist-broken', 'epub-pagelist-*, epub-pagesource, pagebreak-label'],
  [aceRules, 'svg-img-alt', 'image-alt'],
  [aceRules, 'link-name', 'link-name'],
  [aceRules, 'scope-attr-valid', 'list, table'],
  [aceRules, 'valid-lang', 'epub-title, epub-lang'],
])('rule %#', (groups, rule, name) => {
  expect(groupOf(groups, rule)?.name).toBe(name);
});

test('no code of ours is taken for a rule of theirs', async () => {
  for (const check of referenceChecks) {
    for (const { like = '' } of (await check.covers?.()) ?? []) {
      for (const code of ['source/table', 'web/contrast', 'pdf/heading', 'epub/list']) {
        expect(code).not.toMatch(new RegExp(like));
      }
    }
  }
});
