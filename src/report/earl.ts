/**
 * The report as EARL 1.0 in JSON-LD (W3C, Evaluation and Report Language): who asserted what about
 * which file by which rule. `earl:passed` says that this rule found nothing in this file, no more.
 */
import type { Report, ReportedRun } from './report.ts';
import { ruleBehind } from './tests.ts';

const CONTEXT = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  test: { '@id': 'earl:test', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  result: 'earl:result',
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  info: 'earl:info',
  title: 'dct:title',
  source: { '@id': 'dct:source', '@type': '@id' },
  hasVersion: 'dct:hasVersion',
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
};

/** The whole file: one node a line, so that two reports can be compared line by line. */
export function earlOf(report: Report): string {
  const nodes = [
    ...assertors(report),
    ...report.files.map((file) => ({
      '@id': fileId(file.path),
      '@type': 'earl:TestSubject',
      title: file.path,
    })),
    ...criteriaOf(report),
    ...report.checks.flatMap((run) => assertionsOf(run, report)),
  ];
  const lines = nodes.map((each) => JSON.stringify(each)).join(',\n');
  return `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${lines}\n]}\n`;
}

function assertors(report: Report): readonly object[] {
  const tools = new Map(report.checks.map((run) => [toolId(run), run.tool]));
  return [...tools].map(([id, { name, version }]) => ({
    '@id': id,
    '@type': ['earl:Assertor', 'earl:Software'],
    title: name,
    hasVersion: version,
  }));
}

function criteriaOf(report: Report): readonly object[] {
  return report.tests.flatMap(({ check, title, rules }) => [
    { '@id': ruleId(check), '@type': 'earl:TestRequirement', title: title.de },
    ...rules.map((rule) => ({
      '@id': ruleId(check, rule.rule),
      '@type': 'earl:TestCase',
      title: rule.title.de,
      isPartOf: ruleId(check),
      ...(rule.url === undefined ? {} : { source: rule.url }),
    })),
  ]);
}

/** One for each rule; one for the check as a whole where it does not name its rules, or found more. */
function assertionsOf(run: ReportedRun, report: Report): readonly object[] {
  const rules = report.tests.find(({ check }) => check === run.check)?.rules ?? [];
  const found = report.findings.filter(
    (finding) => finding.check === run.check && finding.subject === run.artifact,
  );
  const byRule = new Map<string, string[]>();
  for (const finding of found) {
    const rule = ruleBehind(rules, finding)?.rule ?? '';
    const known = byRule.get(rule) ?? [];
    if (finding.severity !== 'info') byRule.set(rule, [...known, finding.message.de]);
  }
  const whole = rules.length === 0 || byRule.has('') ? [''] : [];
  return [...whole, ...rules.map(({ rule }) => rule)].map((rule) => {
    const messages = byRule.get(rule) ?? [];
    return {
      '@type': 'earl:Assertion',
      assertedBy: toolId(run),
      subject: fileId(run.artifact),
      test: ruleId(run.check, rule),
      mode: 'earl:automatic',
      result: {
        '@type': 'earl:TestResult',
        outcome: outcomeOf(run, messages),
        ...(messages.length === 0 ? {} : { info: messages.join('\n') }),
      },
    };
  });
}

/** What was found stands; nothing found counts only where the check finished. */
function outcomeOf({ status }: ReportedRun, messages: readonly string[]): string {
  if (messages.length > 0) return status === 'fail' ? 'earl:failed' : 'earl:cantTell';
  return status === 'incomplete' ? 'earl:cantTell' : 'earl:passed';
}

function toolId({ tool }: ReportedRun): string {
  return `#tool-${encodeURIComponent(`${tool.name}-${tool.version}`)}`;
}

function fileId(path: string): string {
  return `../${path.split('/').map(encodeURIComponent).join('/')}`;
}

function ruleId(check: string, rule = ''): string {
  return `#test-${encodeURIComponent(check)}${rule === '' ? '' : `-${encodeURIComponent(rule)}`}`;
}
