/**
 * Scans pages in one browser: each page is loaded once, axe is injected once, and then the colour
 * scheme and the width of the window are switched. Two windows take the pages one after the other,
 * since a new one costs more than a scan. A page that fails or takes too long stays unscanned; it
 * never takes the others with it.
 */
import type { Browser, Page } from 'playwright-core';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import { type AxeHits, configureAxe, findOverflow, type Hit, runAxe, settle } from './in-page.ts';
import type { Overflow, PageScan, RuleHit, ScanResult } from './page-scan.ts';
import { axeRules, germanTexts } from './rules.ts';
import { addressOf, serveArtifacts, watchFailures } from './serve.ts';

/** What to scan, and in which browser. */
export type ScanOrder = {
  readonly browser: Browser;
  readonly pages: readonly Artifact[];
  readonly artifacts: readonly Artifact[];
  /** The source of axe-core. */
  readonly engine: string;
  /** Called after each page with the number of pages done. */
  readonly onDone: (page: Artifact, done: number) => void;
  /** Milliseconds for one page in all its states. */
  readonly timeout: number;
};

/** Windows at the same time; the browser's processes share the machine with other checks. */
const AT_ONCE = 2;
const HEIGHT = 900;
const SCHEMES = ['light', 'dark'] as const;
/** CSS pixels: WCAG 1.4.10 (1280 px at 400 %), and a window on a desk. The wide one first: pages load in it. */
const WIDTHS = [1280, 320] as const;

/** Scans pages; the result has an entry for each page. */
export async function scanPages(order: ScanOrder): Promise<ReadonlyMap<Artifact, ScanResult>> {
  const results = new Map<Artifact, ScanResult>();
  // The largest first, so that at the end no window waits long for the other.
  const waiting = order.pages.toSorted((a, b) => b.bytes.length - a.bytes.length);
  const lane = async (): Promise<void> => {
    const window: Window = {};
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.set(next, await scanOrSayWhy(window, next, order));
      order.onDone(next, results.size);
    }
    await close(window.page);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

/** Where pages are shown one after the other; without one before the first, and after a failure. */
type Window = { page?: Page | undefined };

/** A page in a context of its own: of the tabs of one context, only the one in front is painted at full speed. */
async function openWindow({ browser, artifacts, timeout }: ScanOrder): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'de-DE' });
  context.setDefaultNavigationTimeout(timeout);
  await serveArtifacts(context, artifacts);
  return context.newPage();
}

async function close(page: Page | undefined): Promise<void> {
  // A browser that died has closed it already.
  await page
    ?.context()
    .close()
    .catch(() => {});
}

async function scanOrSayWhy(
  window: Window,
  artifact: Artifact,
  order: ScanOrder,
): Promise<ScanResult> {
  const { timeout, engine } = order;
  const opened = { page: window.page };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ScanResult>((resolve) => {
    timer = setTimeout(() => resolve({ unscanned: tookTooLong(timeout) }), timeout);
  });
  const work = async (): Promise<ScanResult> => {
    try {
      opened.page ??= await openWindow(order);
      return { scan: await scanPage(opened.page, artifact, engine) };
    } catch (error) {
      // Crashes and pages that never load are results of a check, not faults of ours.
      return { unscanned: crashed(error) };
    }
  };
  const result = await Promise.race([work(), late]);
  clearTimeout(timer);
  const isSound = 'scan' in result;
  window.page = isSound ? opened.page : undefined;
  // Not awaited: a page that hangs also hangs while closing, and the browser closes it anyway.
  if (!isSound) void close(opened.page);
  return result;
}

async function scanPage(page: Page, artifact: Artifact, engine: string): Promise<PageScan> {
  // What the page before still had under way ends here, before anything is watched.
  await page.goto('about:blank');
  await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  await page.emulateMedia({ colorScheme: SCHEMES[0] });
  const watch = watchFailures(page);
  await page.goto(addressOf(artifact), { waitUntil: 'load' });
  await inject(page, engine);
  await page.evaluate(configureAxe, germanTexts);
  const states: { name: string; hits: AxeHits }[] = [];
  let overflow: Overflow | undefined;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(settle);
      const hits = await page.evaluate(runAxe, [...axeRules.keys()]);
      states.push({ name: `${colorScheme} ${width}`, hits });
    }
    if (width === 320) overflow = await page.evaluate(findOverflow);
  }
  return {
    violations: merge(states.map(({ name, hits }) => ({ name, hits: hits.violations }))),
    undecided: merge(states.map(({ name, hits }) => ({ name, hits: hits.undecided }))),
    ...(overflow === undefined ? {} : { overflow }),
    failures: watch.stop(),
  };
}

/** Straight to the engine of the browser: `page.evaluate` would wrap and compile the whole text again. */
async function inject(page: Page, engine: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: engine });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  await session.detach();
}

/** The same rule on the same element is one hit, however many states of the page show it. */
function merge(
  states: readonly { readonly name: string; readonly hits: readonly Hit[] }[],
): readonly RuleHit[] {
  const merged = new Map<string, RuleHit>();
  for (const { name, hits } of states) {
    for (const hit of hits) {
      const key = `${hit.rule}\n${hit.element.selector}`;
      const known = merged.get(key);
      merged.set(key, { ...(known ?? hit), states: [...(known?.states ?? []), name] });
    }
  }
  return [...merged.values()];
}

function tookTooLong(timeout: number): Message {
  const seconds = Math.round(timeout / 1000);
  return {
    de: `Die Seite war nach ${seconds} Sekunden nicht fertig untersucht.`,
    en: `The page was not finished after ${seconds} seconds.`,
  };
}

function crashed(error: unknown): Message {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { de: `Der Browser brach ab: ${line}`, en: `The browser gave up: ${line}` };
}
