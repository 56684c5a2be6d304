/**
 * How findings developed: one line for each build that changed something, kept beside the output so
 * that it outlives it. Lines that nobody can read any more are left out. Pure; the day is handed in.
 */
import type { Severity } from '../diagnostics/diagnostic.ts';
import { sha256 } from '../fingerprint.ts';
import type { Report, Verdict } from './report.ts';

/** What a build came to, in short. */
export type HistoryEntry = {
  /** ISO date, `2026-11-23`. */
  readonly date: string;
  readonly verdict: Verdict;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings by check, those that ran; `-` for the source itself. */
  readonly checks: Readonly<Record<string, number>>;
  /** Of the report: another hash, another build. */
  readonly hash: string;
};

/** The entry of a build. */
export function entryOf(report: Report, date: string): HistoryEntry {
  const count = (severity: Severity): number =>
    report.findings.filter((finding) => finding.severity === severity).length;
  const of = (check: string | undefined): number =>
    report.findings.filter((finding) => finding.check === check).length;
  return {
    date,
    verdict: report.verdict,
    findings: { error: count('error'), warning: count('warning'), info: count('info') },
    checks: {
      '-': of(undefined),
      ...Object.fromEntries(report.tests.map(({ check }) => [check, of(check)])),
    },
    hash: sha256(JSON.stringify(report)),
  };
}

/** The entries of a log, oldest first. */
export function readHistory(text: string): readonly HistoryEntry[] {
  return text.split('\n').flatMap((line) => {
    const entry = parsed(line);
    return entry === undefined ? [] : [entry];
  });
}

/** The log as it is written. */
export function writeHistory(history: readonly HistoryEntry[]): string {
  return history.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/** The log with one more entry; the same log where the last build came to the very same. */
export function withEntry(
  history: readonly HistoryEntry[],
  entry: HistoryEntry,
): readonly HistoryEntry[] {
  return history.at(-1)?.hash === entry.hash ? history : [...history, entry];
}

function parsed(line: string): HistoryEntry | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : undefined;
  } catch {
    // A line that was cut off, or edited by hand: the history goes on without it.
    return undefined;
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { date, verdict, findings, hash } = value as Partial<HistoryEntry>;
  return (
    typeof date === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/u.test(date) &&
    typeof hash === 'string' &&
    (verdict === 'pass' || verdict === 'fail' || verdict === 'incomplete') &&
    [findings?.error, findings?.warning, findings?.info].every(Number.isInteger)
  );
}
