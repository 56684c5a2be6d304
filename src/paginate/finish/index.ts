/**
 * Completes a typeset PDF: what Typst cannot say (PDF/UA-1 beside PDF/A-2a, row headers, sections,
 * link texts) is added to catalog and structure tree. No page content is touched.
 */
import { createHash } from 'node:crypto';
import type { Host } from '../../host/host.ts';
import type { LayoutExports } from '../../model/pagination.ts';
import type { ExpectedTags } from '../../writers/typst/expected-tags.ts';
import type { FinishJob, run } from './finish-worker.ts';

/** What one layout was exported as, and the tags that its data lets expect. */
export type FinishInput = {
  readonly exports: LayoutExports;
  readonly expected: ExpectedTags;
  readonly host: Pick<Host, 'cache' | 'inWorker' | 'packageVersion'>;
};

/** The finished file: PDF/UA-1 and, from the native engine, PDF/A-2a. Same input, same bytes. */
export async function finishPdf(input: FinishInput): Promise<Uint8Array> {
  const { exports, expected, host } = input;
  const key = keyOf(input);
  const cached = await host.cache.get(key);
  if (cached !== undefined) return cached;
  const module = new URL('./finish-worker.ts', import.meta.url);
  const { archival, accessible } = exports;
  const job: FinishJob = { archival, accessible, expected };
  const finished = await host.inWorker<FinishJob, Awaited<ReturnType<typeof run>>>({ module }, job);
  await host.cache.put(key, finished);
  return finished;
}

function keyOf({ exports, expected, host }: FinishInput): string {
  const version = host.packageVersion('@libpdf/core') ?? 'none';
  const hash = createHash('sha256');
  hash.update(JSON.stringify(['finish/3', version, expected, exports.archival.length]));
  hash.update(exports.archival);
  hash.update(exports.accessible ?? new Uint8Array());
  return hash.digest('hex');
}
