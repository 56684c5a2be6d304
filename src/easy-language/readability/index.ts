/** How readable editions are, counted in a thread and once for the same text and lexicon. */
import { createHash } from 'node:crypto';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValues } from '../../host/kept-value.ts';
import type { Edition } from '../../model/document.ts';
import { readLexiconFiles } from '../lexicon/lexicon-files.ts';
import type { EditionReadability } from './edition.ts';
import type { ReadabilityTask } from './readability-worker.ts';

export type { EditionReadability } from './edition.ts';

/** Raised when the same sentences come to other values. */
const VERSION = '1';

const worker: WorkerTask<ReadabilityTask, EditionReadability | null> = {
  module: new URL('./readability-worker.ts', import.meta.url),
};

/** In the order of the editions; one without sentences has none. */
export async function readabilityOfEditions(
  editions: readonly Edition[],
  host: Host,
): Promise<readonly EditionReadability[]> {
  const lexicon = await readLexiconFiles(host);
  const tables = createHash('sha256').update(VERSION);
  for (const bytes of Object.values(lexicon)) tables.update(bytes);
  const version = tables.digest('hex');
  const values = await keptValues<Edition, EditionReadability | null>(host.cache, editions, {
    keyOf: (edition) =>
      `readability:${createHash('sha256').update(version).update(JSON.stringify(edition)).digest('hex')}`,
    make: (missing) =>
      Promise.all(missing.map((edition) => host.inWorker(worker, { edition, lexicon }))),
  });
  return editions.flatMap((edition) => values.get(edition) ?? []);
}
