/** Findings about making a book. What a finished book looks like is for the checks to say. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const epubCodes = {
  'epub/narration-gap': {
    severity: 'warning',
    title: {
      de: 'Die Vorlese-Stimme lässt Text aus',
      en: 'The narration leaves out text',
    },
    why: {
      de: 'Wer den Text nur hört, erfährt nicht, was in diesen Sätzen steht. Die Angaben im EPUB sagen es.',
      en: 'Somebody who only listens never learns what these sentences say. The metadata of the EPUB say so.',
    },
    help: {
      de: 'Bauen Sie die Veröffentlichung noch einmal. Bleibt die Meldung, melden Sie den Fehler mit dem Namen des Kapitels.',
      en: 'Build the publication again. If the message stays, report the error with the name of the chapter.',
    },
  },
} as const satisfies CodeTable;
