/** Visits of pages that are kept by what the browser would see: only pages that changed are visited. */
import type { Browser } from 'playwright-core';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { CheckContext } from '../check.ts';
import { keyOfPage } from './page-key.ts';
import type { Tour, Visit } from './windows.ts';

const NO_BROWSER = {
  de: 'Es wurde kein Browser gefunden, der startet.',
  en: 'No browser was found that starts.',
};
/** Milliseconds for one page. */
const PAGE_TIMEOUT = 120_000;

/** Who visits, and what makes an older visit worthless. */
export type Visiting<Seen> = {
  /** Names and versions of all that looks. */
  readonly versions: readonly string[];
  readonly stage: Message;
  /** Called only when a page is missing; loads what is heavy. */
  readonly visit: (tour: Tour) => Promise<ReadonlyMap<Artifact, Visit<Seen>>>;
};

/** What was seen on each subject, now or when it was last visited as it is now. */
export async function keptVisits<Seen>(
  { host, subjects, artifacts }: CheckContext,
  { versions, stage, visit }: Visiting<Seen>,
): Promise<ReadonlyMap<Artifact, Visit<Seen>>> {
  const keys = new Map(subjects.map((page) => [page, keyOfPage(page, artifacts, versions)]));
  const results = new Map<Artifact, Visit<Seen>>();
  for (const [page, key] of keys) {
    const bytes = await host.cache.get(key);
    // The key holds a hash of all that went in, and only the lines below write under it.
    if (bytes !== undefined)
      results.set(page, { seen: JSON.parse(new TextDecoder().decode(bytes)) });
  }
  const pages = subjects.filter((page) => !results.has(page));
  if (pages.length === 0) return results;
  const browser: Browser | undefined = (await host.browser())?.browser;
  if (browser === undefined) {
    for (const page of pages) results.set(page, { unscanned: NO_BROWSER });
    return results;
  }
  const onDone = (page: Artifact, done: number) =>
    host.progress({ kind: 'step', stage, label: page.path, done, total: pages.length });
  const tour: Tour = { browser, pages, artifacts, onDone, timeout: PAGE_TIMEOUT };
  for (const [page, result] of await visit(tour)) {
    results.set(page, result);
    const key = keys.get(page);
    if ('seen' in result && key !== undefined) {
      await host.cache.put(key, new TextEncoder().encode(JSON.stringify(result.seen)));
    }
  }
  return results;
}
