/**
 * Visits of pages that are kept by what the browser would see: only pages that changed are visited.
 * Checks that begin together visit together: each page is loaded once for all of them.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { CheckContext } from '../check.ts';
import { keyOfPage } from './page-key.ts';
import type { Guest, Shown } from './tour.ts';

const NO_BROWSER = {
  de: 'Es wurde kein Browser gefunden, der startet.',
  en: 'No browser was found that starts.',
};
/** Milliseconds for one visitor on one page. */
const PAGE_TIMEOUT = 120_000;

/** Looks at one page. */
export type Visitor<Seen> = (shown: Shown) => Promise<Seen>;

/** What a visitor brought back, or why there is nothing. */
export type Visit<Seen> = { readonly seen: Seen } | { readonly unscanned: Message };

/** Who visits, and what makes an older visit worthless. */
export type Visiting<Seen> = {
  /** Names and versions of all that looks. */
  readonly versions: readonly string[];
  readonly stage: Message;
  /** Called only when a page is missing; loads what is heavy. */
  readonly prepare: () => Promise<Visitor<Seen>>;
};

/** What was seen on each subject, now or when it was last visited as it is now. */
export async function keptVisits<Seen>(
  context: CheckContext,
  { versions, stage, prepare }: Visiting<Seen>,
): Promise<ReadonlyMap<Artifact, Visit<Seen>>> {
  const { host, subjects, artifacts } = context;
  // Before anything is awaited: who begins in the same moment joins the same tour.
  const join = joinTour(context);
  const keys = new Map(subjects.map((page) => [page, keyOfPage(page, artifacts, versions)]));
  const results = new Map<Artifact, Visit<Seen>>();
  for (const [page, key] of keys) {
    const bytes = await host.cache.get(key);
    // The key holds a hash of all that went in, and only the lines below write under it.
    if (bytes !== undefined) {
      results.set(page, { seen: JSON.parse(new TextDecoder().decode(bytes)) });
    }
  }
  const pages = subjects.filter((page) => !results.has(page));
  const visitor = pages.length === 0 ? undefined : await prepare();
  const toured = await join({
    pages,
    see: async (page, shown) => {
      const seen = await visitor?.(shown);
      return () => void (seen === undefined || results.set(page, { seen }));
    },
    miss: (page, unscanned) => void results.set(page, { unscanned }),
    onDone: (page, done) =>
      host.progress({ kind: 'step', stage, label: page.path, done, total: pages.length }),
  });
  for (const page of pages) {
    const visit = results.get(page);
    const key = keys.get(page);
    if (!toured) results.set(page, { unscanned: NO_BROWSER });
    else if (visit !== undefined && 'seen' in visit && key !== undefined) {
      await host.cache.put(key, new TextEncoder().encode(JSON.stringify(visit.seen)));
    }
  }
  return results;
}

/** Checks that wait for each other: who of them wants to see what. */
type Party = {
  /** In the order in which they began; a place is kept for each that is not ready. */
  readonly guests: (Guest | undefined)[];
  readonly done: Promise<boolean>;
  readonly finish: (toured: Promise<boolean>) => void;
};

/** Parties that gather, by the artefacts that all checks of one build share. */
const gathering = new WeakMap<readonly Artifact[], Party>();

/**
 * Takes a place in the party. The function it returns hands in the guest and resolves when all pages
 * are seen: false when there is no browser.
 */
function joinTour({ host, artifacts }: CheckContext): (guest: Guest) => Promise<boolean> {
  const party = gathering.get(artifacts) ?? newParty();
  gathering.set(artifacts, party);
  const place = party.guests.push(undefined) - 1;
  return async (guest) => {
    party.guests[place] = guest;
    if (!party.guests.includes(undefined)) {
      gathering.delete(artifacts);
      const guests = party.guests.flatMap((one) => (one && one.pages.length > 0 ? [one] : []));
      party.finish(guests.length === 0 ? Promise.resolve(true) : tourOf(host, artifacts, guests));
    }
    return party.done;
  };
}

function newParty(): Party {
  const { promise, resolve } = withResolvers<boolean>();
  return { guests: [], done: promise, finish: resolve };
}

function withResolvers<T>() {
  let resolve: (value: T | Promise<T>) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function tourOf(
  host: Host,
  artifacts: readonly Artifact[],
  guests: readonly Guest[],
): Promise<boolean> {
  const browser = (await host.browser())?.browser;
  if (browser === undefined) return false;
  const { guide } = await import('./tour.ts');
  await guide({ browser, artifacts, guests, timeout: PAGE_TIMEOUT });
  return true;
}
