/**
 * Shows pages to their visitors in two windows, each taking one page after the other, since a new
 * window costs more than a visit, and loading a page as much as looking at it: visitors of the same
 * page see it one after the other. A page that fails or takes too long stays unseen and says why; it
 * never takes the others with it.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import { inTime } from '../in-time.ts';
import { addressOf, serveArtifacts, watchFailures } from './serve.ts';

/** A page as it is shown: 1280 × 900 pixels, light, still; the next visitor finds it as it is left. */
export type Shown = {
  readonly page: Page;
  /** Straight to the engine of the browser. */
  readonly session: CDPSession;
  /** What failed since the page was loaded, sorted; from then on nothing is written down. */
  readonly failures: () => readonly string[];
};

/** Somebody who wants to see some of the pages. */
export type Guest = {
  readonly pages: readonly Artifact[];
  /** Run in every page before its own scripts; long ones should only define what is called later. */
  readonly script?: string;
  /** True for who changes nothing on a page, and so may see it before the others. */
  readonly leavesAsFound?: boolean;
  /** Resolves to what keeps the result: called only when the visit was in time. */
  readonly see: (page: Artifact, shown: Shown) => Promise<() => void>;
  /** Told that a page stays unseen, and why. */
  readonly miss: (page: Artifact, why: Message) => void;
  /** Told after each of its pages how many are done. */
  readonly onDone: (page: Artifact, done: number) => void;
};

/** Who wants to see what, and in which browser. */
export type Tour = {
  readonly browser: Browser;
  readonly artifacts: readonly Artifact[];
  readonly guests: readonly Guest[];
  /** Milliseconds for one visitor on one page. */
  readonly timeout: number;
};

/** The width in which pages are loaded, in CSS pixels. */
export const LOADED_WIDTH = 1280;
/** The height of every window. */
export const WINDOW_HEIGHT = 900;

/** Windows at the same time; the browser's processes share the machine with other checks. */
const AT_ONCE = 2;

/** Shows every page to all that want to see it. */
export async function guide(tour: Tour): Promise<void> {
  const waiting = [...showsOf(tour.guests)];
  const done = new Map<Guest, number>();
  const showTo = async (guest: Guest, window: Window, artifact: Artifact): Promise<void> => {
    await visitOrSayWhy(window, { tour, guest, artifact });
    const count = (done.get(guest) ?? 0) + 1;
    done.set(guest, count);
    guest.onDone(artifact, count);
  };
  const lane = async (): Promise<void> => {
    const window: Window = {};
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const guest of next.guests) await showTo(guest, window, next.artifact);
      endShow(window);
    }
    await close(window.page);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** A page that is loaded once, and who sees it then. */
type Show = { readonly artifact: Artifact; readonly guests: readonly Guest[] };

function showsOf(guests: readonly Guest[]): readonly Show[] {
  const pages = [...new Set(guests.flatMap((guest) => guest.pages))];
  const inOrder = guests.toSorted((a, b) => Number(!a.leavesAsFound) - Number(!b.leavesAsFound));
  const shows = pages
    // The largest first, so that at the end no window waits long for the other.
    .toSorted((a, b) => b.bytes.length - a.bytes.length)
    .map((artifact) => ({
      artifact,
      guests: inOrder.filter((guest) => guest.pages.includes(artifact)),
    }));
  if (shows.length >= AT_ONCE) return shows;
  // No window stays empty: the last half of those who want to see a page see it in another.
  return shows.flatMap(({ artifact, guests: all }) => {
    const half = Math.ceil(all.length / 2);
    return [all.slice(0, half), all.slice(half)]
      .filter((some) => some.length > 0)
      .map((some) => ({ artifact, guests: some }));
  });
}

/** Where pages are shown one after the other; without one before the first, and after a failure. */
type Window = { page?: Page | undefined; shown?: Shown | undefined };
type Showing = { readonly tour: Tour; readonly guest: Guest; readonly artifact: Artifact };

async function visitOrSayWhy(window: Window, showing: Showing): Promise<void> {
  const { timeout } = showing.tour;
  // After the time is over it may still go on, in a window that nobody uses any more.
  const own: Window = { page: window.page, shown: window.shown };
  const outcome = (await inTime(visit(own, showing), timeout)) ?? { why: tookTooLong(timeout) };
  if ('keep' in outcome) {
    window.page = own.page;
    window.shown = own.shown;
    outcome.keep();
    return;
  }
  window.page = undefined;
  window.shown = undefined;
  showing.guest.miss(showing.artifact, outcome.why);
  // Not awaited: a page that hangs also hangs while closing, and the browser closes it anyway.
  void close(own.page);
}

type Outcome = { readonly keep: () => void } | { readonly why: Message };

async function visit(window: Window, { tour, guest, artifact }: Showing): Promise<Outcome> {
  try {
    window.page ??= await openWindow(tour);
    window.shown ??= await show(window.page, artifact);
    return { keep: await guest.see(artifact, window.shown) };
  } catch (error) {
    // Crashes and pages that never load are results of a check, not faults of ours.
    return { why: crashed(error) };
  }
}

/** A page in a context of its own: of the tabs of one context, only the one in front is painted at full speed. */
async function openWindow({ browser, artifacts, guests, timeout }: Tour): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'de-DE' });
  context.setDefaultNavigationTimeout(timeout);
  await serveArtifacts(context, artifacts);
  const scripts = guests.flatMap(({ script }) => script ?? []);
  for (const content of scripts) await context.addInitScript({ content });
  return context.newPage();
}

async function show(page: Page, artifact: Artifact): Promise<Shown> {
  // What the page before still had under way ends here, before anything is watched.
  await page.goto('about:blank');
  await page.setViewportSize({ width: LOADED_WIDTH, height: WINDOW_HEIGHT });
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const watch = watchFailures(page);
  await page.goto(addressOf(artifact), { waitUntil: 'load' });
  const session = await page.context().newCDPSession(page);
  return { page, session, failures: watch.stop };
}

/** Nobody listens any more, whether or not somebody asked what failed. */
function endShow(window: Window): void {
  window.shown?.failures();
  window.shown = undefined;
}

async function close(page: Page | undefined): Promise<void> {
  // A browser that died has closed it already.
  await page
    ?.context()
    .close()
    .catch(() => {});
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
