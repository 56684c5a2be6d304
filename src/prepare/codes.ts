/** The findings of `prepare`: what only the whole document can show. */
import type { CodeTable } from '../diagnostics/diagnostic.ts';

/** Codes of the stage `prepare`. */
export const prepareCodes = {
  'prepare/unused-footnote': {
    severity: 'warning',
    title: { de: 'Fußnote ohne Stelle im Text', en: 'Footnote that nothing refers to' },
    why: {
      de: 'Eine Fußnote, auf die keine Stelle im Text verweist, erscheint in keiner Ausgabe. Ihr Inhalt geht verloren.',
      en: 'A footnote that no place in the text refers to appears in no edition. Its content is lost.',
    },
    help: {
      de: 'Setzen Sie den Verweis (zum Beispiel [^1]) an die Stelle im Text, oder löschen Sie die Fußnote.',
      en: 'Put the reference (for example [^1]) where it belongs in the text, or delete the footnote.',
    },
  },
  'prepare/link-leaves-edition': {
    severity: 'warning',
    title: {
      de: 'Verweis auf einen Abschnitt, den diese Ausgabe nicht hat',
      en: 'Reference to a section that this edition does not have',
    },
    why: {
      de: 'Jede Ausgabe ist eine Datei für sich. Ein Verweis in die andere Ausgabe führt dort ins Leere. Deshalb erscheint er als Text ohne Verweis.',
      en: 'Each edition is a file of its own. A link into the other edition leads nowhere there. So it appears as plain text.',
    },
    help: {
      de: 'Verweisen Sie auf einen Abschnitt, den es in dieser Ausgabe gibt, oder schreiben Sie den fehlenden Abschnitt (in Leichter Sprache: einen Block :::leicht).',
      en: 'Link to a section that this edition has, or write the missing section (in Leichte Sprache: a :::leicht block).',
    },
  },
} as const satisfies CodeTable;
