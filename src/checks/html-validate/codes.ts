/** What the markup check can find. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

/** The codes of this check. */
export const htmlValidateCodes = {
  'web/markup': {
    severity: 'error',
    title: { de: 'Fehler im HTML einer Seite', en: 'Error in the HTML of a page' },
    why: {
      de: 'Vorlese-Programme und Browser raten, was gemeint ist, wenn HTML nicht stimmt, und raten verschieden.',
      en: 'Screen readers and browsers guess what is meant when HTML is wrong, and they guess differently.',
    },
    help: {
      de: 'Sehen Sie die genannte Stelle Ihres Textes an, etwa doppelte Kennungen oder übersprungene Überschriften. Ist dort nichts auffällig, liegt der Fehler in Lesbar oder in der Vorlage: bitte melden.',
      en: 'Look at the place in your text, for duplicate ids or skipped headings. If nothing is wrong there, Lesbar or the template is at fault: please report it.',
    },
  },
} as const satisfies CodeTable;
