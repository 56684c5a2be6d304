/**
 * The tagged PDF: PDF/UA-1 and PDF/A-2a in one A4 file, the standard edition with the Leichte
 * Sprache of each section in a box after it.
 */
import { finishPdf } from '../../paginate/finish/index.ts';
import { expectedTags } from '../../writers/typst/expected-tags.ts';
import type { Format } from '../format.ts';
import { pdfCodes } from './codes.ts';
import { pdfData, pdfLayout } from './layout.ts';

export const pdfFormat: Format = {
  name: 'pdf',
  title: { de: 'Barrierefreies PDF', en: 'Tagged PDF' },
  editions: ['standard'],
  layout: pdfLayout,
  speaks: false,
  codes: pdfCodes,
  render: async ({ document, paginations, host }) => {
    const pagination = paginations.find(({ layout }) => layout === pdfLayout.name);
    // Its layout could not be typeset: `paginate` has told why.
    if (pagination === undefined) return { value: [], diagnostics: [] };
    const expected = expectedTags(pdfData(document));
    const bytes = await finishPdf({ exports: pagination.exports, expected, host });
    const both = document.editions.length > 1;
    const artifact = {
      path: `${document.meta.slug}.pdf`,
      mediaType: 'application/pdf',
      bytes,
      download: {
        edition: pdfLayout.edition,
        title: 'Barrierefreies PDF',
        purpose: both
          ? 'Zum Ausdrucken und Aufbewahren; jeder Abschnitt steht auch in Leichter Sprache darin.'
          : 'Zum Ausdrucken und Aufbewahren; auch für Vorlese-Programme.',
        pages: pagination.pages.length,
      },
    };
    return { value: [artifact], diagnostics: [] };
  },
};
