/** The printer's copy of a booklet: its A5 pages on A4 sheets, to print on both sides, fold and staple. */
import { createHash } from 'node:crypto';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Metadata } from '../../model/document.ts';
import { spreadsOf } from './impose.ts';
import type { ImposeJob } from './impose-worker.ts';

/** A finished booklet, page after page. */
export type Booklet = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly meta: Pick<Metadata, 'title' | 'slug' | 'modified' | 'authors'>;
};

/**
 * The sheets as a file of their own. Readers are not offered it (no `download`): the booklet itself is
 * what is read on a screen. Same input, same bytes.
 */
export async function printerSheets(
  { bytes, pages, meta }: Booklet,
  host: Pick<Host, 'cache' | 'inWorker' | 'packageVersion'>,
): Promise<Artifact> {
  const job: ImposeJob = {
    bytes,
    spreads: spreadsOf(pages),
    title: `${meta.title} – zum Drucken, Falten und Heften`,
    authors: meta.authors,
    date: meta.modified,
  };
  const key = keyOf(job, host.packageVersion('@libpdf/core') ?? 'none');
  const cached = await host.cache.get(key);
  const module = new URL('./impose-worker.ts', import.meta.url);
  const sheets = cached ?? (await host.inWorker<ImposeJob, Uint8Array>({ module }, job));
  if (cached === undefined) await host.cache.put(key, sheets);
  return {
    path: `${meta.slug}-leicht-druckbogen.pdf`,
    mediaType: 'application/pdf',
    bytes: sheets,
    forPrinting: true,
  };
}

function keyOf({ bytes, ...said }: ImposeJob, version: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(['impose/1', version, said]));
  return hash.update(bytes).digest('hex');
}
