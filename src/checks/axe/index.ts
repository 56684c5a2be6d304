/**
 * Examines the web edition in a real Chromium with axe-core: light and dark, in three widths. Pages
 * whose files did not change since the last build are not scanned again, and when none did, no
 * browser is started and axe is not even loaded. It proves what axe can decide, and says what it left undecided.
 */
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun, CheckStatus, CoveredRule } from '../check.ts';
import { keptVisits, type Visit } from '../pages/kept-visits.ts';
import { isPage } from '../pages/page-key.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import { axeCodes } from './codes.ts';
import type { PageScan } from './page-scan.ts';

const PACKAGE = 'axe-core';
/** Raise it when the scan itself changes: older results in the cache are then not used. */
const SCAN_VERSION = '2';
const STAGE = { de: 'Web-Ausgabe im Browser prüfen', en: 'Checking the web edition in a browser' };

/** The check of web pages in a browser. */
export const axeCheck: Check = {
  name: 'axe',
  title: { de: 'Barrierefreiheit der Web-Ausgabe', en: 'Accessibility of the web edition' },
  codes: axeCodes,
  browses: true,
  examines: isPage,
  covers,
  run,
};

async function covers(): Promise<readonly CoveredRule[]> {
  const { axeRules } = await import('./rules.ts');
  const { title, criteria } = axeCodes['web/reflow'];
  const rules = [...axeRules.values()].map(({ id, help, criteria, url }) => ({
    rule: id,
    title: help,
    criteria,
    url,
  }));
  return [...rules, { rule: 'web/reflow', title, criteria }];
}

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const { host, subjects } = context;
  const visits = await keptVisits<PageScan>(context, {
    versions: [PACKAGE, versionOf(host), SCAN_VERSION],
    stage: STAGE,
    prepare: async () => (await import('./scan.ts')).axeVisitor(await readEngine(host)),
  });
  const spans = spanIndex(context.document);
  return Promise.all(subjects.map((page) => runOf(page, visits.get(page), { host, spans })));
}

function versionOf(host: Host): string {
  return host.packageVersion(PACKAGE) ?? 'unknown';
}

/** The short form of axe: half of what each page would have to take in otherwise. */
async function readEngine(host: Host): Promise<string> {
  const bytes = await host.packageFile(`${PACKAGE}/axe.min.js`);
  if (bytes === undefined) return (await import('./rules.ts')).axeSource;
  return new TextDecoder().decode(bytes);
}

type Places = { readonly host: Host; readonly spans: SpanIndex };

async function runOf(
  page: Artifact,
  visit: Visit<PageScan> | undefined,
  places: Places,
): Promise<CheckRun> {
  const base = {
    check: axeCheck.name,
    tool: { name: PACKAGE, version: versionOf(places.host) },
    artifact: page.path,
  };
  if (visit !== undefined && isClean(visit)) return { ...base, status: 'pass', diagnostics: [] };
  const { findingsOf, unscannedFinding } = await import('./findings.ts');
  if (visit === undefined || 'unscanned' in visit) {
    const why = visit?.unscanned ?? { de: 'Sie wurde ausgelassen.', en: 'It was left out.' };
    return { ...base, status: 'incomplete', diagnostics: [unscannedFinding(page.path, why)] };
  }
  const diagnostics = findingsOf(page.path, visit.seen, places.spans);
  return { ...base, status: statusOf(diagnostics), diagnostics };
}

function isClean(visit: Visit<PageScan>): boolean {
  if ('unscanned' in visit) return false;
  const { violations, undecided, overflow, failures } = visit.seen;
  return overflow === undefined && violations.length + undecided.length + failures.length === 0;
}

/** By what was found, not by how much: many undecided places must not hide one barrier. */
function statusOf(diagnostics: readonly Diagnostic[]): CheckStatus {
  if (hasErrors(diagnostics)) return 'fail';
  return diagnostics.length > 0 ? 'incomplete' : 'pass';
}
