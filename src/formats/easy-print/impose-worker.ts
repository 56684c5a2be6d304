/**
 * Worker: a PDF in A5 in, the same pages two by two on A4 out, for the printer. The result has neither
 * tags nor links and claims no standard: its pages stand in the order of the sheets, not of reading.
 */
import { createHash } from 'node:crypto';
import { PDF } from '@libpdf/core';
import type { Spread } from './impose.ts';

/** The finished booklet and its spreads; `date` is ISO, the only date in the file. */
export type ImposeJob = {
  readonly bytes: Uint8Array;
  readonly spreads: readonly Spread[];
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string;
};

/** A4 lying on its side, in points. */
const A4 = { width: 841.89, height: 595.28 };

/** Lays the pages out; called in the worker thread. */
export async function run(job: ImposeJob): Promise<Uint8Array> {
  const booklet = await PDF.load(job.bytes);
  const sheets = PDF.create();
  for (const { left, right } of job.spreads) {
    const side = sheets.addPage(A4);
    for (const [page, x] of [
      [left, 0],
      [right, A4.width / 2],
    ] as const) {
      if (page === null) continue;
      const embedded = await sheets.embedPage(booklet, page - 1);
      side.drawPage(embedded, { x, y: 0, width: A4.width / 2, height: A4.height });
    }
  }
  sheets.setTitle(job.title);
  sheets.setAuthor(job.authors.join(', '));
  sheets.setCreationDate(new Date(job.date));
  sheets.setModificationDate(new Date(job.date));
  return withOwnId(await sheets.save());
}

/** The library gives each new file an id by chance; the same sheets are to be the same bytes. */
function withOwnId(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(file);
  const at = bytes.lastIndexOf('/ID [<');
  const found = /^\/ID \[<([0-9A-F]{32})> <([0-9A-F]{32})>\]/i.exec(
    bytes.subarray(at, at + 80).toString('latin1'),
  );
  if (at < 0 || found === null) throw new Error('The sheets have no id.');
  const content = createHash('sha256').update(bytes.subarray(0, at));
  const id = content.digest('hex').slice(0, 32).toUpperCase();
  bytes.write(`/ID [<${id}> <${id}>]`, at, 'latin1');
  return new Uint8Array(bytes);
}
