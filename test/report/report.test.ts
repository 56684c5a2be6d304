/** The report of a build: its verdict, and what it says of files and checks. */
import { describe, expect, it } from 'vitest';
import type { CheckRun, CheckStatus } from '../../src/checks/check.ts';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import type { Build } from '../../src/pipeline.ts';
import { reportOf, verdictOf } from '../../src/report/report.ts';
import { documentOf, heading } from '../builders.ts';

function finding(severity: Severity): Diagnostic {
  const message = { de: 'So ist es.', en: 'So it is.' };
  return { code: 'probe/fall', severity, message, hint: message };
}

function run(status: CheckStatus, diagnostics: readonly Diagnostic[] = []): CheckRun {
  const tool = { name: 'Prüfer', version: '1.2' };
  return { check: 'probe', tool, artifact: 'buch.pdf', status, diagnostics };
}

function build(parts: Partial<Build> = {}): Build {
  return { artifacts: [], runs: [], diagnostics: [], ...parts };
}

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
    expect(reportOf(build(parts), 'buch', 'lesbar 1').verdict).toBe(verdict);
  });
});

describe('the report', () => {
  const download = {
    edition: 'standard',
    title: 'PDF',
    purpose: 'Zum Drucken.',
    pages: 2,
  } as const;
  const made = build({
    document: documentOf(heading(1, 'Probe')),
    artifacts: [
      { path: 'buch.pdf', mediaType: 'application/pdf', bytes: Buffer.from('abc'), download },
      { path: 'assets/x.css', mediaType: 'text/css', bytes: new Uint8Array() },
    ],
    runs: [run('fail', [finding('error'), finding('warning')])],
    diagnostics: [finding('error'), finding('warning')],
  });
  const report = reportOf(made, 'buch', 'lesbar 1.0.0');

  it('names publication, title and program', () => {
    expect(report).toMatchObject({
      schema: 1,
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

  it('counts the findings of each check and lists all of them once', () => {
    expect(report.checks).toEqual([
      {
        check: 'probe',
        tool: { name: 'Prüfer', version: '1.2' },
        artifact: 'buch.pdf',
        status: 'fail',
        findings: 2,
      },
    ]);
    expect(report.findings).toEqual(made.diagnostics);
  });

  it('takes the slug for a title where the source could not be read', () => {
    expect(reportOf(build(), 'buch', 'lesbar 1').title).toBe('buch');
  });

  it('survives JSON as it is, for it is written so', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
