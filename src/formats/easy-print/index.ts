/**
 * The print edition in Leichte Sprache: an A4 sheet or an A5 booklet, large type, one sentence a line,
 * pictures beside their sentences, codes to scan for the web edition. Tagged like the other PDF; the
 * sheets that a booklet is printed on are not.
 */

import type { Artifact } from '../../model/artifact.ts';
import { finishPdf } from '../../paginate/finish/index.ts';
import { expectedTags } from '../../writers/typst/expected-tags.ts';
import type { Format } from '../format.ts';
import { printerSheets } from './booklet.ts';
import { easyPrintCodes } from './codes.ts';
import { easyPrintData, easyPrintLayout } from './layout.ts';
import { sheetOf } from './sheet.ts';

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
    const pages = pagination.pages.length;
    const { meta } = document;
    const booklet = sheetOf(meta).paper === 'a5-booklet';
    const artifact: Artifact = {
      path: `${meta.slug}-leicht.pdf`,
      mediaType: 'application/pdf',
      bytes,
      download: {
        edition: easyPrintLayout.edition,
        title: booklet ? 'Heft in Leichter Sprache' : 'Leichte Sprache zum Ausdrucken',
        purpose: 'Große Schrift und Bilder auf Papier.',
        pages,
      },
    };
    const sheets = booklet ? [await printerSheets({ bytes, pages, meta }, host)] : [];
    return { value: [artifact, ...sheets], diagnostics: [] };
  },
};
