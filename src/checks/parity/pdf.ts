/** The reader of PDFs: what their tags say, in a worker. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import { readPdf } from '../pdf-reading/index.ts';
import { printedEdition } from './pdf-edition.ts';
import { type ArtifactReader, oneByOne, type Reading } from './reader.ts';

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
  lend: oneByOne(async ({ bytes }, { host }): Promise<Reading> => {
    const { blocks } = await readPdf(host, bytes);
    return 'unread' in blocks ? { unread: unreadMessage(blocks.unread) } : { blocks: blocks.found };
  }),
};

function unreadMessage(why: string): Message {
  return {
    de: `Das PDF ließ sich nicht lesen: ${why}`,
    en: `The PDF could not be read: ${why}`,
  };
}
