/**
 * What PDFs hold, for all checks that look into them: loading what reads PDFs and taking one in costs
 * more than each of the looks, so that whoever asks first asks for all of them.
 */
import type { Host, WorkerTask } from '../../host/host.ts';
import type { PdfInput, PdfReading } from './pdf-worker.ts';

const task: WorkerTask<PdfInput, PdfReading> = {
  module: new URL('./pdf-worker.ts', import.meta.url),
  near: new URL('../../paginate/finish/finish-worker.ts', import.meta.url),
};

const readings = new WeakMap<Host, WeakMap<Uint8Array, Promise<PdfReading>>>();

/** Reads a PDF, once as long as somebody holds its bytes. @throws Error when the worker died */
export function readPdf(host: Host, bytes: Uint8Array): Promise<PdfReading> {
  const known = readings.get(host) ?? new WeakMap<Uint8Array, Promise<PdfReading>>();
  readings.set(host, known);
  const reading = known.get(bytes) ?? host.inWorker(task, { bytes });
  known.set(bytes, reading);
  // What killed one worker need not kill the next.
  reading.catch(() => known.delete(bytes));
  return reading;
}
