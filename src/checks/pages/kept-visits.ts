/** Visits of pages that are kept by what the browser would see: only pages that changed are visited. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import { keep, keptOf } from '../../host/kept-value.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { CheckContext } from '../check.ts';
import { keyOfPage } from './page-key.ts';
import { atParty, NO_BROWSER } from './party.ts';
import type { Shown } from './tour.ts';

/** Looks at one page. */
export type Visitor<Seen> = {
  readonly look: (shown: Shown) => Promise<Seen>;
  /** What it needs in every page: a long script that is sent to each window once. */
  readonly script?: string;
};

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
export function keptVisits<Seen>(
  context: CheckContext,
  visiting: Visiting<Seen>,
): Promise<ReadonlyMap<Artifact, Visit<Seen>>> {
  return atParty(context, async (visit) => {
    const { host, subjects, artifacts } = context;
    const keys = new Map(
      subjects.map((page) => [page, keyOfPage(page, artifacts, visiting.versions)]),
    );
    const keyOf = (page: Artifact): string => keys.get(page) ?? '';
    const kept = await keptOf<Artifact, Seen>(host.cache, subjects, keyOf);
    const pages = subjects.filter((page) => !kept.has(page));
    const visits = new Map<Artifact, Visit<Seen>>();
    for (const [page, seen] of kept) visits.set(page, { seen });
    if (pages.length === 0) return visits;
    const { look, script } = await visiting.prepare();
    const toured = await visit({
      pages,
      ...(script === undefined ? {} : { script }),
      see: async (page, shown) => {
        const seen = await look(shown);
        return () => void visits.set(page, { seen });
      },
      miss: (page, unscanned) => void visits.set(page, { unscanned }),
      onDone: ({ path }, done) =>
        host.progress({
          kind: 'step',
          stage: visiting.stage,
          label: path,
          done,
          total: pages.length,
        }),
    });
    for (const page of pages) {
      const seen = visits.get(page);
      if (!toured) visits.set(page, { unscanned: NO_BROWSER });
      else if (seen !== undefined && 'seen' in seen) await keep(host.cache, keyOf(page), seen.seen);
    }
    return visits;
  });
}
