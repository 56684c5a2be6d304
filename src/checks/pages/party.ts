/** Checks that begin together visit together: each page is loaded once for all of them. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Guest } from './tour.ts';

/** Milliseconds for one visitor on one page. */
const PAGE_TIMEOUT = 120_000;

/** Why nobody saw anything. */
export const NO_BROWSER: Message = {
  de: 'Es wurde kein Browser gefunden, der startet.',
  en: 'No browser was found that starts.',
};

/** What those who visit together share: the browser, and all files that pages may load. */
export type Party = { readonly host: Host; readonly artifacts: readonly Artifact[] };

/** Checks that wait for each other: who of them wants to see what. */
type Gathering = {
  /** In the order in which they began; a place is kept for each that is not ready. */
  readonly guests: (Guest | 'awaited' | 'gone')[];
  readonly done: Promise<boolean>;
  readonly finish: (toured: Promise<boolean>) => void;
};

/** Parties that gather, by the artefacts that all checks of one build share. */
const gathering = new WeakMap<readonly Artifact[], Gathering>();

/** Hands in a guest; resolves when all pages are seen: to false when there is no browser. */
export type Visit = (guest: Guest) => Promise<boolean>;

/**
 * Takes a place in the party for as long as `use` runs. The tour begins when all who took one have
 * visited or left. To be called before anything is awaited, so that all who begin in the same moment
 * find each other.
 */
export async function atParty<Value>(
  { host, artifacts }: Party,
  use: (visit: Visit) => Promise<Value>,
): Promise<Value> {
  const party = gathering.get(artifacts) ?? newParty();
  gathering.set(artifacts, party);
  const place = party.guests.push('awaited') - 1;
  const fill = (guest: Guest | 'gone'): void => {
    if (party.guests[place] !== 'awaited') return;
    party.guests[place] = guest;
    if (party.guests.includes('awaited')) return;
    gathering.delete(artifacts);
    const guests = party.guests.filter(
      (one): one is Guest => typeof one === 'object' && one.pages.length > 0,
    );
    party.finish(guests.length === 0 ? Promise.resolve(true) : tourOf(host, artifacts, guests));
  };
  try {
    // Who begins in the same moment takes a place before anybody visits.
    await Promise.resolve();
    return await use((guest) => {
      fill(guest);
      return party.done;
    });
  } finally {
    // Who finds nothing to see, or fails, keeps nobody waiting.
    fill('gone');
  }
}

function newParty(): Gathering {
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
