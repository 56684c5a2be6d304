/** Whatever a build comes to: every form of its report is valid, tells all of it, and never more than was seen. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate/node';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CheckRun } from '../../src/checks/check.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { criteria } from '../../src/report/criteria/index.ts';
import { reportFiles } from '../../src/report/files.ts';
import { entryOf, readHistory, writeHistory } from '../../src/report/history.ts';
import type { Report } from '../../src/report/report.ts';
import { artifacts, broken, clean, finding, run, sample } from './sample.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
);
const isReport = new Ajv({ strict: true }).compile(schema);

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const span = fc.record({
  file: fc.constantFrom('kapitel/1.md', 'publication.yaml', 'kapitel/Ü b.md'),
  line: fc.integer({ min: 1, max: 999 }),
  column: fc.integer({ min: 1, max: 200 }),
});

const anyFinding: fc.Arbitrary<Diagnostic> = fc
  .record({
    code: fc.constantFrom('web/axe', 'web/x', 'source/y', 'check/crashed'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: fc.record({ de: text, en: text }),
    more: fc.record(
      {
        span,
        artifact: fc.record({ path: fc.constant('lesen/1.html'), selector: text }),
        criteria: fc.subarray(
          criteria.map(({ id }) => id),
          { maxLength: 3 },
        ),
        tool: fc.record({
          name: fc.constant('axe-core'),
          rule: fc.constantFrom('color-contrast', 'nie-gehört'),
        }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ code, severity, message, more }) => ({
    ...finding(code as Diagnostic['code'], severity as Diagnostic['severity'], {
      message,
      ...more,
    }),
  }));

/** Pairs of check and artefact, each once, with any status and findings. */
const anyRuns: fc.Arbitrary<readonly CheckRun[]> = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('web', 'book'),
      fc.constantFrom(...artifacts.map(({ path }) => path)),
      fc.constantFrom('pass', 'fail', 'incomplete'),
      fc.array(anyFinding, { maxLength: 4 }),
    ),
    { selector: ([check, path]) => `${check} ${path}`, maxLength: 6 },
  )
  .map((all) =>
    all.map(([check, path, status, found]) =>
      run(check, path, status as CheckRun['status'], found),
    ),
  );

const anyReport: fc.Arbitrary<Report> = fc
  .tuple(anyRuns, fc.array(anyFinding, { maxLength: 3 }))
  .map(([runs, source]) => sample(runs, source));

const filesOf = (report: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(
    reportFiles(report, { history: [], styles: '' }).map(({ path, bytes }) => [
      path.slice('report/'.length),
      new TextDecoder().decode(bytes),
    ]),
  );

/** Number of elements of that name; throws where the XML is not well-formed. */
function elements(xml: string, name: string): number {
  const parser = new SaxesParser();
  const seen: string[] = [];
  parser.on('opentag', (tag) => seen.push(tag.name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return seen.filter((one) => one === name).length;
}

const runs = { numRuns: 20 } as const;

describe('for any build', () => {
  test('report.json has the documented shape', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        isReport(JSON.parse(filesOf(report)['report.json'] ?? ''));
        expect(isReport.errors ?? []).toEqual([]);
      }),
      runs,
    );
  });

  test('no form loses a finding', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const files = filesOf(report);
        const sarif = JSON.parse(files['report.sarif'] ?? '');
        expect(sarif.runs[0].results).toHaveLength(report.findings.length);
        const page = files['index.html'] ?? '';
        expect(page.match(/<p class="place">/gu)?.length ?? 0).toBe(report.findings.length);
      }),
      runs,
    );
  });

  test('what is incomplete is a pass in no form', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const unfinished = report.checks.filter(({ status }) => status === 'incomplete');
        const files = filesOf(report);
        expect(elements(files['junit.xml'] ?? '', 'error')).toBe(unfinished.length);
        const [only] = JSON.parse(files['report.sarif'] ?? '').runs;
        expect(only.invocations[0].executionSuccessful).toBe(unfinished.length === 0);
        if (unfinished.length > 0) {
          expect(report.verdict).not.toBe('pass');
          expect(files['index.html']).not.toContain('Soweit Maschinen das sehen können: ja.');
        }
      }),
      runs,
    );
  });

  test('OpenACR never says that a criterion is supported', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const acr = filesOf(report)['openacr.yaml'] ?? '';
        expect(Object.keys(parse(acr).chapters)).toHaveLength(3);
        expect(acr).not.toMatch(/level: supports/u);
      }),
      runs,
    );
  });

  test('EARL holds exactly one result for each rule of each run', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        type Node = Readonly<Record<string, unknown>>;
        const graph: readonly Node[] = JSON.parse(filesOf(report)['earl.jsonld'] ?? '')['@graph'];
        const pairs = graph
          .filter((node) => node['@type'] === 'earl:Assertion')
          .map(({ subject, test: rule }) => `${subject} ${rule}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { check, artifact } of report.checks) {
          const rules = report.tests.find((each) => each.check === check)?.rules ?? [];
          for (const { rule } of rules)
            expect(pairs).toContain(`../${artifact} #test-${check}-${rule}`);
        }
      }),
      runs,
    );
  });

  test('the same build makes the same bytes, and its line of the log can be read again', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(filesOf(report)).toEqual(filesOf(structuredClone(report)));
        const entry = entryOf(report, '2026-11-23');
        expect(readHistory(writeHistory([entry]))).toEqual([entry]);
      }),
      runs,
    );
  });
});

describe('the markup of the page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    // The serialiser writes HTML as HTML5 allows; house rules of spelling are not meant here.
    rules: {
      'long-title': 'off',
      'no-inline-style': 'error',
      'no-trailing-whitespace': 'off',
      'no-raw-characters': 'off',
    },
  });

  test.each([
    ['clean', clean],
    ['broken', broken],
  ])('is valid: %s', async (_, report) => {
    const history = [entryOf(clean, '2026-11-22'), entryOf(broken, '2026-11-23')];
    const files = reportFiles(report, { history, styles: 'p { margin: 0 }' });
    const page = files.find(({ path }) => path.endsWith('index.html'));
    const result = await validator.validateString(new TextDecoder().decode(page?.bytes));
    const said = result.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(said).toEqual([]);
  });

  test('uses each id once, and every link within the page arrives', () => {
    const page = filesOf(broken)['index.html'] ?? '';
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/ href="#([^"]+)"/gu)].map((match) => match[1] ?? '');
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('goes down one level of heading at a time', () => {
    const levels = [...(filesOf(broken)['index.html'] ?? '').matchAll(/<h([1-6])/gu)].map((match) =>
      Number(match[1]),
    );
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect([levels[0], jumps]).toEqual([1, []]);
  });

  test('needs no script and loads nothing', () => {
    expect(filesOf(broken)['index.html']).not.toMatch(/<script|<link|<img|src=|url\(/u);
  });
});
