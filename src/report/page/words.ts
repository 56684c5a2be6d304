/** German words of the report page: states, counts, days. */
import type { CheckStatus } from '../../checks/check.ts';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { EditionName } from '../../model/document.ts';
import type { CriterionStatus } from '../by-criterion.ts';
import type { Verdict } from '../report.ts';

/** A state in words and as a sign; the sign is never the only one to tell it. */
export type State = { readonly sign: string; readonly words: string; readonly tone: Tone };

/** How a state looks. */
export type Tone = 'good' | 'bad' | 'open';

export const VERDICT: Readonly<Record<Verdict, State>> = {
  pass: { sign: '✓', words: 'Keine Fehler gefunden', tone: 'good' },
  fail: { sign: '✗', words: 'Fehler gefunden', tone: 'bad' },
  incomplete: { sign: '?', words: 'Unvollständig geprüft', tone: 'open' },
};

export const RUN: Readonly<Record<CheckStatus, State>> = {
  pass: { sign: '✓', words: 'ohne Befund', tone: 'good' },
  fail: { sign: '✗', words: 'nicht bestanden', tone: 'bad' },
  incomplete: { sign: '?', words: 'nicht zu Ende geprüft', tone: 'open' },
};

/** Nothing found is no proof, so it looks open, not good. */
export const CRITERION: Readonly<Record<CriterionStatus, State>> = {
  failed: { sign: '✗', words: 'Barriere gefunden', tone: 'bad' },
  undecided: { sign: '?', words: 'Nicht entschieden', tone: 'open' },
  'nothing-found': { sign: '–', words: 'Maschinell nichts gefunden, nicht bewiesen', tone: 'open' },
  person: { sign: '–', words: 'Braucht einen Menschen', tone: 'open' },
};

export const SEVERITY: Readonly<Record<Severity, State>> = {
  error: { sign: '✗', words: 'Fehler', tone: 'bad' },
  warning: { sign: '!', words: 'Warnung', tone: 'open' },
  info: { sign: 'i', words: 'Hinweis', tone: 'open' },
};

export const EDITION: Readonly<Record<EditionName, string>> = {
  standard: 'Alltagssprache',
  easy: 'Leichte Sprache',
};

/** `1 Datei`, `2 Dateien`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `1 Fehler, 2 Warnungen`; `keine Befunde`. */
export function countFindings(findings: readonly { readonly severity: Severity }[]): string {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return inWords({ error: of('error'), warning: of('warning'), info: of('info') });
}

/** The same of numbers that are known. */
export function inWords({ error, warning, info }: Readonly<Record<Severity, number>>): string {
  const parts = [
    ...(error > 0 ? [count(error, 'Fehler', 'Fehler')] : []),
    ...(warning > 0 ? [count(warning, 'Warnung', 'Warnungen')] : []),
    ...(info > 0 ? [count(info, 'Hinweis', 'Hinweise')] : []),
  ];
  return parts.join(', ') || 'keine Befunde';
}

/** `23.11.2026` of an ISO date. */
export function dayOf(date: string): string {
  return date.split('-').toReversed().join('.');
}
