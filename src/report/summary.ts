/** The table at the end of a build: what was made, how big, who looked at it. Pure. */

import type { Language } from '../diagnostics/as-text.ts';
import type { EditionName } from '../model/document.ts';
import { formatDuration, formatSize } from '../writers/amounts.ts';
import type { Report, ReportedFile, ReportedRun, Verdict } from './report.ts';

const HEAD = {
  de: ['Ausgabe', 'Datei', 'Größe', 'Umfang', 'Prüfungen', 'Befunde'],
  en: ['Edition', 'File', 'Size', 'Extent', 'Checks', 'Findings'],
} as const;

const EDITION = {
  standard: { de: 'Standard', en: 'standard' },
  easy: { de: 'Leichte Sprache', en: 'Leichte Sprache' },
} as const;

const VERDICT: Readonly<Record<Verdict, Readonly<Record<Language, string>>>> = {
  pass: { de: 'bestanden', en: 'passed' },
  fail: { de: 'nicht bestanden', en: 'failed' },
  incomplete: { de: 'unvollständig geprüft', en: 'checked incompletely' },
};

/** The whole summary: title and verdict, the table of downloads, a line on the checks. */
export function summaryOf(report: Report, language: Language): string {
  const rows = editionsIn(report).map((made) => rowOf(made, report, language));
  return [
    `${report.title}: ${VERDICT[report.verdict][language]}${countsOf(report, language)}`,
    ...(rows.length > 0 ? ['', ...table([HEAD[language], ...rows]), ''] : []),
    ...checksLine(report, language),
  ].join('\n');
}

const COUNTED = [
  ['error', { de: ['Fehler', 'Fehler'], en: ['error', 'errors'] }],
  ['warning', { de: ['Warnung', 'Warnungen'], en: ['warning', 'warnings'] }],
  ['info', { de: ['Hinweis', 'Hinweise'], en: ['note', 'notes'] }],
] as const;

/** ` (1 Fehler, 2 Warnungen)`, or nothing. */
function countsOf(report: Report, language: Language): string {
  const counts = COUNTED.flatMap(([severity, words]) => {
    const count = report.findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${words[language][count === 1 ? 0 : 1]}`];
  });
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`;
}

/** What a row tells of: a file to take away, with the recordings of a playlist, or the pages of a folder. */
export type Made = {
  readonly edition: EditionName;
  readonly path: string;
  readonly files: readonly ReportedFile[];
};

/** Pages first, folder by folder, then the files to take away; each in the report's order. */
export function editionsIn(report: Report): readonly Made[] {
  const pages = new Map<string, Made>();
  const downloads: Made[] = [];
  for (const file of report.files) {
    const { path, edition, download } = file;
    if (download) {
      const files = [file, ...recordingsOf(file, report.files)];
      downloads.push({ edition: download.edition, path, files });
    } else if (edition && !isRecording(file)) {
      const folder = `${path.slice(0, path.lastIndexOf('/') + 1)}*`;
      const files = [...(pages.get(folder)?.files ?? []), file];
      pages.set(folder, { edition, path: folder, files });
    }
  }
  return [...pages.values(), ...downloads];
}

function recordingsOf(
  { mediaType, download }: ReportedFile,
  files: readonly ReportedFile[],
): readonly ReportedFile[] {
  if (mediaType !== 'audio/mpegurl') return [];
  return files.filter((file) => isRecording(file) && file.edition === download?.edition);
}

function isRecording({ mediaType }: ReportedFile): boolean {
  return mediaType === 'audio/mpeg';
}

function rowOf({ edition, path, files }: Made, report: Report, language: Language) {
  const paths = new Set(files.map((file) => file.path));
  const runs = report.checks.filter((run) => paths.has(run.artifact));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return [
    EDITION[edition][language],
    path,
    formatSize(size, language),
    extentOf(files, language),
    runs.length === 0 ? '–' : statusOf(runs, language),
    String(runs.reduce((sum, run) => sum + run.findings, 0)),
  ];
}

function statusOf(runs: readonly ReportedRun[], language: Language): string {
  const worst = (['fail', 'incomplete'] as const).find((status) =>
    runs.some((run) => run.status === status),
  );
  const passed = runs.filter((run) => run.status === 'pass').length;
  return worst ? VERDICT[worst][language] : `${passed}/${runs.length}`;
}

function extentOf(files: readonly ReportedFile[], language: Language): string {
  const [file] = files;
  const count = file?.download ? file.download.pages : files.length;
  const duration = file?.download?.duration;
  const words = language === 'de' ? ['Seite', 'Seiten'] : ['page', 'pages'];
  return [
    ...(count === undefined ? [] : [`${count} ${words[count === 1 ? 0 : 1]}`]),
    ...(duration === undefined ? [] : [formatDuration(duration)]),
  ].join(', ');
}

function checksLine(report: Report, language: Language): readonly string[] {
  const tools = [...new Set(report.checks.map(({ tool }) => `${tool.name} ${tool.version}`))];
  const missing = report.checks.filter((run) => run.status === 'incomplete');
  const words =
    language === 'de'
      ? ['Geprüft mit', 'NICHT GEPRÜFT', 'Prüfung(en) liefen nicht zu Ende', 'Nicht eingesetzt']
      : ['Checked with', 'NOT CHECKED', 'check(s) did not finish', 'Not used'];
  const unused = (report.notUsed ?? []).map(({ check }) => check).join(', ');
  return [
    ...(tools.length > 0 ? [`${words[0]}: ${tools.join(', ')}`] : []),
    ...(tools.length > 0 && unused !== '' ? [`${words[3]}: ${unused} (--reference)`] : []),
    ...(missing.length > 0
      ? [`${words[1]}: ${missing.length} ${words[2]}: ${namesOf(missing)}`]
      : []),
  ];
}

function namesOf(runs: readonly ReportedRun[]): string {
  return [...new Set(runs.map((run) => run.check))].join(', ');
}

/** Columns padded to the widest cell, two blanks between; no trailing blanks. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
