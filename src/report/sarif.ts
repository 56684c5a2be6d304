/**
 * Reports as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change: one run for each
 * publication, our codes as rules with their help, the tool's own rule among the properties. A check
 * that did not finish is a notification, and the run then was not successful.
 */
import type { CodeInfo, Severity } from '../diagnostics/diagnostic.ts';
import { sha256 } from '../fingerprint.ts';
import type { Report, ReportedFinding } from './report.ts';

/** A report, and where its files are. */
export type Located = {
  readonly report: Report;
  /**
   * Prefixes of the paths, seen from where the reader of the SARIF file stands: `content/buch/` and
   * `output/buch/`. Without them paths are relative to the bases PUBLICATION and OUTPUT.
   */
  readonly roots?: { readonly source: string; readonly output: string };
};

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
const BASES = {
  PUBLICATION: { description: { text: 'Der Ordner der Veröffentlichung' } },
  OUTPUT: { description: { text: 'Der Ordner, in den gebaut wurde' } },
};

/** The whole SARIF file. */
export function sarifOf(reports: readonly Located[]): string {
  const log = { $schema: SCHEMA, version: '2.1.0', runs: reports.map(runOf) };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf({ report, roots }: Located): object {
  const [name = '', version = ''] = report.generator.split(' ');
  const rules = Object.entries(report.codes).map(([code, info]) => ruleOf(code, info));
  return {
    tool: { driver: { name, version, language: 'de', rules } },
    automationDetails: { id: `lesbar/${report.publication}/` },
    ...(roots === undefined ? { originalUriBaseIds: BASES } : {}),
    invocations: [invocationOf(report)],
    artifacts: report.files.map((file) => ({
      location: locationOf('OUTPUT', file.path, roots),
      length: file.size,
      mimeType: file.mediaType,
      hashes: { 'sha-256': file.sha256 },
    })),
    results: report.findings.map((finding) => resultOf(finding, report, roots)),
    columnKind: 'utf16CodeUnits',
  };
}

function ruleOf(code: string, info: CodeInfo): object {
  const criteria = info.criteria ?? [];
  return {
    id: code,
    shortDescription: { text: info.title.de },
    fullDescription: { text: info.why.de },
    help: { text: info.help.de },
    defaultConfiguration: { level: LEVEL[info.severity] },
    properties: { tags: ['accessibility', ...criteria.map((id) => `WCAG ${id}`)] },
  };
}

function invocationOf(report: Report): object {
  const unfinished = report.checks.filter(({ status }) => status === 'incomplete');
  return {
    executionSuccessful: unfinished.length === 0,
    toolExecutionNotifications: unfinished.map(({ check, tool, artifact }) => ({
      level: 'warning',
      message: { text: `„${check}“ (${tool.name}) hat „${artifact}“ nicht zu Ende geprüft.` },
    })),
  };
}

function resultOf(finding: ReportedFinding, report: Report, roots: Located['roots']): object {
  const { code, severity, message, hint, tool, criteria = [], related = [] } = finding;
  const codes = Object.keys(report.codes);
  const index = codes.indexOf(code);
  return {
    ruleId: code,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: LEVEL[severity],
    message: { text: `${message.de}\n${hint.de}` },
    locations: [placeOf(finding, roots)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each) => ({
            ...spanOf(each.span, roots),
            message: { text: each.message.de },
          })),
        }),
    partialFingerprints: { 'lesbar/v1': fingerprintOf(finding) },
    properties: {
      ...(tool === undefined ? {} : { tool }),
      ...(criteria.length === 0 ? {} : { wcag: criteria }),
      ...(finding.subject === undefined ? {} : { artifact: finding.subject }),
    },
  };
}

/** Lines move; what is wrong, where by name, and in which file does not. */
function fingerprintOf({ code, message, span, artifact }: ReportedFinding): string {
  return sha256([code, message.en, span?.file, artifact?.path, artifact?.selector].join('\n'));
}

function placeOf(finding: ReportedFinding, roots: Located['roots']): object {
  const { span, artifact } = finding;
  const logical = artifact?.selector
    ? { logicalLocations: [{ fullyQualifiedName: artifact.selector, kind: 'element' }] }
    : {};
  if (span) return { ...spanOf(span, roots), ...logical };
  const location =
    artifact === undefined
      ? locationOf('PUBLICATION', 'publication.yaml', roots)
      : locationOf('OUTPUT', artifact.path, roots);
  return { physicalLocation: { artifactLocation: location }, ...logical };
}

function spanOf(span: NonNullable<ReportedFinding['span']>, roots: Located['roots']): object {
  const { file, line, column, endLine, endColumn } = span;
  return {
    physicalLocation: {
      artifactLocation: locationOf('PUBLICATION', file, roots),
      region: {
        startLine: line,
        startColumn: column,
        ...(endLine === undefined ? {} : { endLine }),
        ...(endColumn === undefined ? {} : { endColumn }),
      },
    },
  };
}

function locationOf(base: keyof typeof BASES, path: string, roots: Located['roots']): object {
  if (roots === undefined) return { uri: uriOf(path), uriBaseId: base };
  return { uri: uriOf((base === 'OUTPUT' ? roots.output : roots.source) + path) };
}

function uriOf(path: string): string {
  return path.split(/[\\/]/u).map(encodeURIComponent).join('/');
}
