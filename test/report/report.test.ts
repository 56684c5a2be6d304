/** The report of a build: its verdict, what it says of files, checks and findings, and its documented shape. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { CheckRun, CheckStatus } from '../../src/checks/check.ts';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import type { Build } from '../../src/pipeline.ts';
import { reportOf, verdictOf } from '../../src/report/report.ts';
import { documentOf, heading } from '../builders.ts';
import { broken, clean, tests } from './sample.ts';

function finding(severity: Severity): Diagnostic {
  const message = { de: 'So ist es.', en: 'So it is.' };
  return { code: 'probe/fall', severity, message, hint: message };
}

function run(status: CheckStatus, diagnostics: readonly Diagnostic[] = []): CheckRun {
  const tool = { name: 'Prüfer', version: '1.2' };
  return { check: 'probe', tool, artifact: 'buch.pdf', status, diagnostics };
}

function build(parts: Partial<Build> = {}): Build {
  return { artifacts: [], runs: [], readability: [], diagnostics: [], ...parts };
}

const facts = { slug: 'buch', generator: 'lesbar 1.0.0', tests: [], explain: () => undefined };

describe('the verdict', () => {
  const cases: readonly (readonly [string, Partial<Build>, string])[] = [
    ['nothing was found', { runs: [run('pass')] }, 'pass'],
    ['there was nothing to check', {}, 'pass'],
    [
      'there are warnings and notes',
      { diagnostics: [finding('warning'), finding('info')] },
      'pass',
    ],
    ['there is one error', { diagnostics: [finding('info'), finding('error')] }, 'fail'],
    ['a check failed', { runs: [run('pass'), run('fail')] }, 'fail'],
    ['a check did not finish', { runs: [run('pass'), run('incomplete')] }, 'incomplete'],
    ['one failed and one did not finish', { runs: [run('incomplete'), run('fail')] }, 'fail'],
    [
      'an error was found and a check did not finish',
      { runs: [run('incomplete')], diagnostics: [finding('error')] },
      'fail',
    ],
  ];
  it.each(cases)('when %s', (_, parts, verdict) => {
    expect(verdictOf(build(parts))).toBe(verdict);
    expect(reportOf(build(parts), facts).verdict).toBe(verdict);
  });
});

describe('the report', () => {
  const download = {
    edition: 'standard',
    title: 'PDF',
    purpose: 'Zum Drucken.',
    pages: 2,
  } as const;
  const found = [finding('error'), finding('warning')];
  const made = build({
    document: documentOf(heading(1, 'Probe')),
    artifacts: [
      { path: 'buch.pdf', mediaType: 'application/pdf', bytes: Buffer.from('abc'), download },
      { path: 'assets/x.css', mediaType: 'text/css', bytes: new Uint8Array() },
    ],
    runs: [run('fail', found)],
    diagnostics: found,
  });
  const report = reportOf(made, facts);

  it('names publication, title and program', () => {
    expect(report).toMatchObject({
      schema: 2,
      publication: 'buch',
      title: 'Probe',
      generator: 'lesbar 1.0.0',
    });
  });

  it('holds size and hash of each file, never its bytes', () => {
    expect(report.files).toEqual([
      {
        path: 'buch.pdf',
        mediaType: 'application/pdf',
        size: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        download,
      },
      {
        path: 'assets/x.css',
        mediaType: 'text/css',
        size: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
    ]);
  });

  it('counts the findings of each check and lists all of them once, with the run they came from', () => {
    expect(report.checks).toEqual([
      {
        check: 'probe',
        tool: { name: 'Prüfer', version: '1.2' },
        artifact: 'buch.pdf',
        status: 'fail',
        findings: 2,
      },
    ]);
    expect(report.findings).toEqual(
      found.map((each) => ({ ...each, check: 'probe', subject: 'buch.pdf' })),
    );
  });

  it('leaves findings of the source without a check', () => {
    const source = broken.findings.filter(({ code }) => code.startsWith('source/'));
    expect(source.map(({ check, subject }) => [check, subject])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('gives a finding the criteria of the rule behind it, unless it names its own', () => {
    const [axe, request] = ['web/axe', 'web/request'].map((code) =>
      broken.findings.find((each) => each.code === code),
    );
    expect(axe?.criteria).toEqual(['1.4.3']);
    expect(request?.criteria).toEqual([]);
  });

  it('explains the codes that occur, sorted, and no other', () => {
    expect(Object.keys(broken.codes)).toEqual([
      'check/crashed',
      'source/long-word',
      'source/no-caption',
      'web/axe',
      'web/request',
    ]);
    expect(clean.codes).toEqual({});
  });

  it('takes the slug for a title where the source could not be read, and says nothing about it', () => {
    const unread = reportOf(build(), facts);
    expect(unread.title).toBe('buch');
    expect(unread.about).toBeUndefined();
  });

  it('says whether target readers have read the Leichte Sprache only where there is some', () => {
    expect(clean.about?.publisher).toBeTruthy();
    expect('review' in (clean.about ?? {})).toBe(
      documentOf(heading(1, 'x')).editions.some(({ name }) => name === 'easy'),
    );
  });

  it('survives JSON as it is, for it is written so', () => {
    expect(JSON.parse(JSON.stringify(broken))).toEqual(broken);
  });
});

describe('the documented shape', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);

  it.each([
    ['a clean build', clean],
    ['a build with findings of every kind', broken],
    [
      'a build without a check that there is',
      { ...clean, notUsed: [{ check: 'nu', title: tests[0]?.title }] },
    ],
    ['a build whose source could not be read', reportOf(build(), facts)],
  ])('holds for %s', (_, report) => {
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['an unknown verdict', { ...clean, verdict: 'gut' }],
    [
      'a result that claims conformance',
      { ...clean, criteria: clean.criteria.map((each) => ({ ...each, result: 'passed' })) },
    ],
    [
      'a rule without criteria',
      { ...clean, tests: tests.map((test) => ({ ...test, rules: [{ rule: 'x' }] })) },
    ],
    ['a missing list', { ...clean, files: undefined }],
  ])('does not hold for %s', (_, report) => {
    expect(validate(JSON.parse(JSON.stringify(report)))).toBe(false);
  });
});
