/** The reader of PDFs: what their tags say, in a worker. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { WorkerTask } from '../../host/host.ts';
import { printedEdition } from './pdf-edition.ts';
import type { PdfInput, PdfOutput } from './pdf-worker.ts';
import type { ArtifactReader, Reading } from './reader.ts';

const task: WorkerTask<PdfInput, PdfOutput> = {
  module: new URL('./pdf-worker.ts', import.meta.url),
};

/** Reads tagged PDFs (`application/pdf`). */
export const pdfReader: ArtifactReader = {
  version: '1',
  manner: {
    notes: 'after-mark',
    numbering: 'chapter',
    writesOut: true,
    partsSentences: true,
    jointsInAlternatives: false,
  },
  edition: printedEdition,
  read: async ({ bytes }, { host }): Promise<Reading> => {
    const output = await host.inWorker(task, { bytes });
    return 'unread' in output ? { unread: unreadMessage(output.unread) } : output;
  },
};

function unreadMessage(why: string): Message {
  return {
    de: `Das PDF ließ sich nicht lesen: ${why}`,
    en: `The PDF could not be read: ${why}`,
  };
}
