/** Builds made of plain objects for the tests of reports: clean, with findings of every kind, and unfinished. */
import type { CheckRun, CheckStatus } from '../../src/checks/check.ts';
import type { CodeInfo, Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Build } from '../../src/pipeline.ts';
import { type Report, type ReportFacts, reportOf } from '../../src/report/report.ts';
import type { ReportedTest } from '../../src/report/tests.ts';
import { documentOf, heading } from '../builders.ts';

const said = (text: string) => ({ de: `${text} – „ä“ & <b>`, en: `${text} in English` });

export function finding(
  code: Diagnostic['code'],
  severity: Severity,
  more: Partial<Diagnostic> = {},
): Diagnostic {
  return { code, severity, message: said(code), hint: said('Abhilfe'), ...more };
}

export function artifact(path: string, mediaType: string, more: Partial<Artifact> = {}): Artifact {
  return { path, mediaType, bytes: new TextEncoder().encode(path), ...more };
}

const download = {
  edition: 'standard',
  title: 'Barrierefreies PDF',
  purpose: 'Zum Drucken.',
  pages: 3,
} as const;

/** A page of each edition, a book, and a file beside them. */
export const artifacts: readonly Artifact[] = [
  artifact('assets/x.css', 'text/css'),
  artifact('buch.pdf', 'application/pdf', { download }),
  artifact('leicht/1.html', 'text/html', { edition: 'easy' }),
  artifact('lesen/1.html', 'text/html', { edition: 'standard' }),
];

export const tests: readonly ReportedTest[] = [
  {
    check: 'web',
    title: { de: 'Webseiten', en: 'Web pages' },
    rules: [
      {
        rule: 'color-contrast',
        title: { de: 'Kontrast', en: 'Contrast' },
        criteria: ['1.4.3'],
        url: 'https://example.org/color-contrast',
      },
      { rule: 'list', title: { de: 'Listen', en: 'Lists' }, criteria: ['1.3.1'] },
    ],
  },
  {
    check: 'book',
    title: { de: 'Bücher', en: 'Books' },
    rules: [{ rule: '06-001', title: { de: 'Metadaten', en: 'Metadata' }, criteria: ['2.4.2'] }],
  },
];

export function run(
  check: string,
  path: string,
  status: CheckStatus,
  diagnostics: readonly Diagnostic[] = [],
): CheckRun {
  return {
    check,
    tool: { name: `${check}-tool`, version: '1.2' },
    artifact: path,
    status,
    diagnostics,
  };
}

const info = (severity: Severity): CodeInfo => ({
  severity,
  title: said('Titel'),
  why: said('Grund'),
  help: said('Abhilfe'),
});

const facts: ReportFacts = {
  slug: 'buch',
  generator: 'lesbar 1.0.0',
  tests,
  explain: (code) => (code.startsWith('source/') ? info('warning') : info('error')),
};

/** The report of these runs, with findings of the source before them. */
export function sample(runs: readonly CheckRun[], source: readonly Diagnostic[] = []): Report {
  const ran = new Set(runs.map(({ check }) => check));
  const build: Build = {
    document: documentOf(heading(1, 'Probe & <Titel>')),
    artifacts,
    runs,
    readability: [],
    diagnostics: [...source, ...runs.flatMap((each) => each.diagnostics)],
  };
  return reportOf(build, { ...facts, tests: tests.filter(({ check }) => ran.has(check)) });
}

export const clean: Report = sample([
  run('web', 'leicht/1.html', 'pass'),
  run('web', 'lesen/1.html', 'pass'),
  run('book', 'buch.pdf', 'pass'),
]);

/** An error at a line of a chapter, one in a file only, a warning and a note of the source, a crash. */
export const broken: Report = sample(
  [
    run('web', 'leicht/1.html', 'pass'),
    run('web', 'lesen/1.html', 'fail', [
      finding('web/axe', 'error', {
        span: { file: 'kapitel/1 ä.md', line: 4, column: 2, endLine: 4, endColumn: 9 },
        artifact: { path: 'lesen/1.html', selector: '#s-1' },
        tool: {
          name: 'axe-core',
          rule: 'color-contrast',
          url: 'https://example.org/color-contrast',
        },
      }),
      finding('web/request', 'error', { artifact: { path: 'lesen/1.html' }, criteria: [] }),
    ]),
    run('book', 'buch.pdf', 'incomplete', [
      finding('check/crashed', 'warning', { artifact: { path: 'buch.pdf' } }),
    ]),
  ],
  [
    finding('source/no-caption', 'warning', {
      span: { file: 'kapitel/2.md', line: 1, column: 1 },
      related: [
        { message: said('Auch hier'), span: { file: 'kapitel/1 ä.md', line: 9, column: 1 } },
      ],
    }),
    finding('source/long-word', 'info'),
  ],
);
