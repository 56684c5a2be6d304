/**
 * Examines the web edition in a real Chromium with axe-core: light and dark, narrow and wide. Pages
 * whose files did not change since the last build are not scanned again, and when none did, no
 * browser is started and axe is not even loaded. It proves what axe can decide, and says what it left undecided.
 */
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun, CheckStatus } from '../check.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import { axeCodes } from './codes.ts';
import { isPage, keyOfPage } from './page-key.ts';
import type { PageScan, ScanResult } from './page-scan.ts';

const PACKAGE = 'axe-core';
/** Raise it when the scan itself changes: older results in the cache are then not used. */
const SCAN_VERSION = '1';
/** Milliseconds for one page. */
const PAGE_TIMEOUT = 120_000;

const NO_BROWSER = {
  de: 'Es wurde kein Browser gefunden, der startet.',
  en: 'No browser was found that starts.',
};
const STAGE = { de: 'Web-Ausgabe im Browser prüfen', en: 'Checking the web edition in a browser' };

/** The check of web pages in a browser. */
export const axeCheck: Check = {
  name: 'axe',
  title: { de: 'Barrierefreiheit der Web-Ausgabe', en: 'Accessibility of the web edition' },
  codes: axeCodes,
  browses: true,
  examines: isPage,
  run,
};

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const { host, subjects, artifacts } = context;
  const versions = [versionOf(host), SCAN_VERSION];
  const keys = new Map(subjects.map((page) => [page, keyOfPage(page, artifacts, versions)]));
  const results = new Map<Artifact, ScanResult>();
  for (const [page, key] of keys) {
    const scan = readScan(await host.cache.get(key));
    if (scan !== undefined) results.set(page, { scan });
  }
  const missing = subjects.filter((page) => !results.has(page));
  for (const [page, result] of await scanMissing(host, missing, artifacts)) {
    results.set(page, result);
    const key = keys.get(page);
    if ('scan' in result && key !== undefined) await host.cache.put(key, writeScan(result.scan));
  }
  const spans = spanIndex(context.document);
  return Promise.all(
    subjects.map((page) =>
      runOf(page, results.get(page) ?? { unscanned: NO_BROWSER }, { host, spans }),
    ),
  );
}

function versionOf(host: Host): string {
  return host.packageVersion(PACKAGE) ?? 'unknown';
}

async function scanMissing(
  host: Host,
  pages: readonly Artifact[],
  artifacts: readonly Artifact[],
): Promise<ReadonlyMap<Artifact, ScanResult>> {
  if (pages.length === 0) return new Map();
  const handle = await host.browser();
  if (handle === undefined) return new Map(pages.map((page) => [page, { unscanned: NO_BROWSER }]));
  const { scanPages } = await import('./scan.ts');
  return scanPages({
    browser: handle.browser,
    pages,
    artifacts,
    engine: await readEngine(host),
    timeout: PAGE_TIMEOUT,
    onDone: (page, done) =>
      host.progress({ kind: 'step', stage: STAGE, label: page.path, done, total: pages.length }),
  });
}

/** The short form of axe: half of what each page would have to take in otherwise. */
async function readEngine(host: Host): Promise<string> {
  const bytes = await host.packageFile(`${PACKAGE}/axe.min.js`);
  if (bytes === undefined) return (await import('./rules.ts')).axeSource;
  return new TextDecoder().decode(bytes);
}

type Places = { readonly host: Host; readonly spans: SpanIndex };

async function runOf(page: Artifact, result: ScanResult, places: Places): Promise<CheckRun> {
  const base = {
    check: axeCheck.name,
    tool: { name: PACKAGE, version: versionOf(places.host) },
    artifact: page.path,
  };
  if (isClean(result)) return { ...base, status: 'pass', diagnostics: [] };
  const { findingsOf, unscannedFinding } = await import('./findings.ts');
  if ('unscanned' in result) {
    const diagnostics = [unscannedFinding(page.path, result.unscanned)];
    return { ...base, status: 'incomplete', diagnostics };
  }
  const diagnostics = findingsOf(page.path, result.scan, places.spans);
  return { ...base, status: statusOf(diagnostics), diagnostics };
}

function isClean(result: ScanResult): boolean {
  if ('unscanned' in result) return false;
  const { violations, undecided, overflow, failures } = result.scan;
  return overflow === undefined && violations.length + undecided.length + failures.length === 0;
}

/** By what was found, not by how much: many undecided places must not hide one barrier. */
function statusOf(diagnostics: readonly Diagnostic[]): CheckStatus {
  if (hasErrors(diagnostics)) return 'fail';
  return diagnostics.length > 0 ? 'incomplete' : 'pass';
}

function writeScan(scan: PageScan): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(scan));
}

function readScan(bytes: Uint8Array | undefined): PageScan | undefined {
  // The key holds a hash of all that went in, and only `writeScan` writes under it.
  return bytes === undefined
    ? undefined
    : (JSON.parse(new TextDecoder().decode(bytes)) as PageScan);
}
