/**
 * The print edition in Leichte Sprache: A4, large type, one sentence a line, pictures beside their
 * sentences, a code to scan for the web edition. Tagged like the other PDF.
 */
import { finishPdf } from '../../paginate/finish/index.ts';
import { expectedTags } from '../../writers/typst/expected-tags.ts';
import type { Format } from '../format.ts';
import { easyPrintCodes } from './codes.ts';
import { easyPrintData, easyPrintLayout } from './layout.ts';

export const easyPrintFormat: Format = {
  name: 'easy-print',
  title: { de: 'Leichte Sprache zum Ausdrucken', en: 'Leichte Sprache in print' },
  editions: ['easy'],
  layout: easyPrintLayout,
  speaks: false,
  codes: easyPrintCodes,
  render: async ({ document, paginations, host }) => {
    const pagination = paginations.find(({ layout }) => layout === easyPrintLayout.name);
    // Its layout could not be typeset: `paginate` has told why.
    if (pagination === undefined) return { value: [], diagnostics: [] };
    const expected = expectedTags(easyPrintData(document));
    const bytes = await finishPdf({ exports: pagination.exports, expected, host });
    const artifact = {
      path: `${document.meta.slug}-leicht.pdf`,
      mediaType: 'application/pdf',
      bytes,
      download: {
        edition: easyPrintLayout.edition,
        title: 'Leichte Sprache zum Ausdrucken',
        purpose: 'Große Schrift und Bilder auf Papier.',
        pages: pagination.pages.length,
      },
    };
    return { value: [artifact], diagnostics: [] };
  },
};
