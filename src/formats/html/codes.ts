/** Findings of the web edition. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const htmlCodes = {
  'html/font-missing': {
    severity: 'error',
    title: { de: 'Eine Schriftdatei fehlt', en: 'A font file is missing' },
    why: {
      de: 'Ohne die Schrift Atkinson Hyperlegible Next sehen die Seiten anders aus, und ähnliche Buchstaben sind schwerer zu unterscheiden.',
      en: 'Without Atkinson Hyperlegible Next the pages look different, and similar letters are harder to tell apart.',
    },
    help: {
      de: 'Installieren Sie das Programm neu: „npm ci“ im Ordner des Programms.',
      en: 'Install the program again: `npm ci` in its folder.',
    },
  },
} as const satisfies CodeTable;
