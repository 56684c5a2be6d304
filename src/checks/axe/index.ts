/**
 * Examines the web edition in a real Chromium with axe-core: light and dark, narrow and wide. Pages
 * whose files did not change since the last build are not scanned again, and when none did, no
 * browser is started. It proves what axe can decide, and says what it left undecided.
 */
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun, CheckStatus } from '../check.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import { axeCodes } from './codes.ts';
import { findingsOf, unscannedFinding } from './findings.ts';
import { isPage, keyOfPage } from './page-key.ts';
import type { PageScan, ScanResult } from './page-scan.ts';
import { axeSource, axeVersion } from './rules.ts';
import { scanPages } from './scan.ts';

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
  examines: isPage,
  run,
};

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const { host, subjects, artifacts } = context;
  const keys = new Map(
    subjects.map((page) => [page, keyOfPage(page, artifacts, [axeVersion, SCAN_VERSION])]),
  );
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
  return subjects.map((page) => runOf(page, results.get(page) ?? { unscanned: NO_BROWSER }, spans));
}

async function scanMissing(
  host: Host,
  pages: readonly Artifact[],
  artifacts: readonly Artifact[],
): Promise<ReadonlyMap<Artifact, ScanResult>> {
  if (pages.length === 0) return new Map();
  const handle = await host.openBrowser();
  if (handle === undefined) return new Map(pages.map((page) => [page, { unscanned: NO_BROWSER }]));
  try {
    return await scanPages({
      browser: handle.browser,
      pages,
      artifacts,
      engine: await readEngine(host),
      timeout: PAGE_TIMEOUT,
      onDone: (page, done) =>
        host.progress({ kind: 'step', stage: STAGE, label: page.path, done, total: pages.length }),
    });
  } finally {
    await handle.close();
  }
}

/** The short form of axe: half of what each page would have to take in otherwise. */
async function readEngine(host: Host): Promise<string> {
  const bytes = await host.packageFile('axe-core/axe.min.js');
  return bytes === undefined ? axeSource : new TextDecoder().decode(bytes);
}

function runOf(page: Artifact, result: ScanResult, spans: SpanIndex): CheckRun {
  const base = {
    check: axeCheck.name,
    tool: { name: 'axe-core', version: axeVersion },
    artifact: page.path,
  };
  if ('unscanned' in result) {
    const diagnostics = [unscannedFinding(page.path, result.unscanned)];
    return { ...base, status: 'incomplete', diagnostics };
  }
  const diagnostics = findingsOf(page.path, result.scan, spans);
  return { ...base, status: statusOf(result.scan, diagnostics.length), diagnostics };
}

function statusOf(scan: PageScan, findings: number): CheckStatus {
  if (findings > scan.undecided.length) return 'fail';
  return findings > 0 ? 'incomplete' : 'pass';
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
