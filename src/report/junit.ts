/**
 * Reports as JUnit XML, which every CI shows: a suite for each check, a case for each artefact. What
 * could not be examined is an `error`, never `skipped`, since a skipped case counts as good.
 */
import type { Element } from 'xast';
import { allowedInXml, xmlText } from '../writers/xml-text.ts';
import type { Report, ReportedFinding, ReportedRun } from './report.ts';

/** The whole file: the suites of all publications. */
export function junitOf(reports: readonly Report[]): string {
  const suites = reports.flatMap((report) => [sourceSuite(report), ...checkSuites(report)]);
  const root = node('testsuites', countsOf(suites), suites.map(suiteElement));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlText(root)}\n`;
}

type Case = {
  readonly name: string;
  readonly failures: readonly ReportedFinding[];
  /** Set when there is no verdict. */
  readonly unfinished?: string;
  /** Warnings and notes, which fail nothing. */
  readonly said: readonly ReportedFinding[];
};

type Suite = { readonly name: string; readonly cases: readonly Case[] };

/** Findings of the source: a case for each file that has some, and one for the whole if none has. */
function sourceSuite(report: Report): Suite {
  const findings = report.findings.filter(({ check }) => check === undefined);
  const files = [...new Set(findings.map(({ span }) => span?.file ?? 'publication.yaml'))];
  const cases = (files.length === 0 ? ['publication.yaml'] : files).map((name) =>
    caseOf(
      name,
      findings.filter(({ span }) => (span?.file ?? 'publication.yaml') === name),
    ),
  );
  return { name: `${report.publication}: Quelltext`, cases };
}

function checkSuites(report: Report): readonly Suite[] {
  return report.tests.map(({ check, title }) => {
    const runs = report.checks.filter((run) => run.check === check);
    const cases = runs.map((run) => {
      const findings = report.findings.filter(
        (finding) => finding.check === check && finding.subject === run.artifact,
      );
      return { ...caseOf(run.artifact, failing(findings, run)), ...unfinishedOf(run) };
    });
    return { name: `${report.publication}: ${title.de}`, cases };
  });
}

/** What fails a run is a failure here, even if each of its findings is a warning. */
function failing(findings: readonly ReportedFinding[], { status }: ReportedRun) {
  const errors = findings.some(({ severity }) => severity === 'error');
  if (status !== 'fail' || errors) return findings;
  return findings.map((finding) => ({ ...finding, severity: 'error' as const }));
}

function caseOf(name: string, findings: readonly ReportedFinding[]): Case {
  return {
    name,
    failures: findings.filter(({ severity }) => severity === 'error'),
    said: findings.filter(({ severity }) => severity !== 'error'),
  };
}

function unfinishedOf({ status, tool }: ReportedRun): Pick<Case, 'unfinished'> {
  if (status !== 'incomplete') return {};
  return { unfinished: `Nicht zu Ende geprüft (${tool.name} ${tool.version})` };
}

function countsOf(suites: readonly Suite[]): Record<string, string> {
  const cases = suites.flatMap((suite) => suite.cases);
  const errors = cases.filter(({ unfinished }) => unfinished !== undefined);
  const failures = cases.filter(
    (each) => each.failures.length > 0 && each.unfinished === undefined,
  );
  return {
    tests: String(cases.length),
    failures: String(failures.length),
    errors: String(errors.length),
  };
}

function suiteElement(suite: Suite): Element {
  const attributes = { name: suite.name, ...countsOf([suite]) };
  return node(
    'testsuite',
    attributes,
    suite.cases.map((each) => caseElement(suite, each)),
  );
}

function caseElement(suite: Suite, { name, failures, unfinished, said }: Case): Element {
  const notes = said.map(textOf).join('\n\n');
  const verdict =
    unfinished === undefined
      ? failures.map((finding) =>
          node('failure', { message: finding.message.de, type: finding.code }, [textOf(finding)]),
        )
      : [
          node('error', { message: unfinished, type: 'incomplete' }, [
            [unfinished, ...failures.map(textOf)].join('\n\n'),
          ]),
        ];
  return node('testcase', { classname: suite.name, name }, [
    ...verdict,
    ...(notes === '' ? [] : [node('system-out', {}, [notes])]),
  ]);
}

function textOf({ code, message, hint, span, artifact, tool }: ReportedFinding): string {
  const place = span ? `${span.file}:${span.line}:${span.column}` : (artifact?.path ?? '');
  const rule = tool ? ` (${[tool.name, tool.rule, tool.url].filter(Boolean).join(' ')})` : '';
  return `${place} ${code}${rule}\n${message.de}\n→ ${hint.de}`.trim();
}

function node(
  name: string,
  attributes: Record<string, string>,
  children: readonly (Element | string)[],
): Element {
  const clean = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, allowedInXml(value)]),
  );
  return {
    type: 'element',
    name,
    attributes: clean,
    children: children.flatMap((child) =>
      typeof child === 'string'
        ? [{ type: 'text', value: allowedInXml(child) }]
        : [{ type: 'text', value: '\n' }, child],
    ),
  };
}
