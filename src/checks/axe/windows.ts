/**
 * Shows pages to a visitor, two at a time, each window taking one page after the other, since a new
 * window costs more than a visit. A page that fails or takes too long stays unseen and says why; it
 * never takes the others with it.
 */
import type { Browser, Page } from 'playwright-core';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import { serveArtifacts } from './serve.ts';

/** Which pages to show, and in which browser. */
export type Tour = {
  readonly browser: Browser;
  readonly pages: readonly Artifact[];
  readonly artifacts: readonly Artifact[];
  /** Called after each page with the number of pages done. */
  readonly onDone: (page: Artifact, done: number) => void;
  /** Milliseconds for one page. */
  readonly timeout: number;
};

/** What a visitor brought back, or why there is nothing. */
export type Visit<Seen> = { readonly seen: Seen } | { readonly unscanned: Message };

/** Looks at one page in a window that others used before and will use again. */
export type Visitor<Seen> = (page: Page, artifact: Artifact) => Promise<Seen>;

/** Windows at the same time; the browser's processes share the machine with other checks. */
const AT_ONCE = 2;

/** Visits every page; the result has an entry for each. */
export async function visitPages<Seen>(
  tour: Tour,
  visitor: Visitor<Seen>,
): Promise<ReadonlyMap<Artifact, Visit<Seen>>> {
  const results = new Map<Artifact, Visit<Seen>>();
  // The largest first, so that at the end no window waits long for the other.
  const waiting = tour.pages.toSorted((a, b) => b.bytes.length - a.bytes.length);
  const lane = async (): Promise<void> => {
    const window: Window = {};
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.set(next, await visitOrSayWhy({ window, tour, visitor }, next));
      tour.onDone(next, results.size);
    }
    await close(window.page);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

/** Where pages are shown one after the other; without one before the first, and after a failure. */
type Window = { page?: Page | undefined };

/** A page in a context of its own: of the tabs of one context, only the one in front is painted at full speed. */
async function openWindow({ browser, artifacts, timeout }: Tour): Promise<Page> {
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

type Lane<Seen> = {
  readonly window: Window;
  readonly tour: Tour;
  readonly visitor: Visitor<Seen>;
};

async function visitOrSayWhy<Seen>(
  { window, tour, visitor }: Lane<Seen>,
  artifact: Artifact,
): Promise<Visit<Seen>> {
  const { timeout } = tour;
  const opened = { page: window.page };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Visit<Seen>>((resolve) => {
    timer = setTimeout(() => resolve({ unscanned: tookTooLong(timeout) }), timeout);
  });
  const work = async (): Promise<Visit<Seen>> => {
    try {
      opened.page ??= await openWindow(tour);
      return { seen: await visitor(opened.page, artifact) };
    } catch (error) {
      // Crashes and pages that never load are results of a check, not faults of ours.
      return { unscanned: crashed(error) };
    }
  };
  const result = await Promise.race([work(), late]);
  clearTimeout(timer);
  const isSound = 'seen' in result;
  window.page = isSound ? opened.page : undefined;
  // Not awaited: a page that hangs also hangs while closing, and the browser closes it anyway.
  if (!isSound) void close(opened.page);
  return result;
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
