/** Findings about finished books. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const epubcheckCodes = {
  'epub/invalid': {
    severity: 'error',
    title: { de: 'Das EPUB verletzt den Standard', en: 'The EPUB violates the standard' },
    why: {
      de: 'Manche Lese-Apps öffnen ein fehlerhaftes EPUB nicht, und Bibliotheken nehmen es nicht an.',
      en: 'Some reading apps refuse a faulty EPUB, and libraries do not accept it.',
    },
    help: {
      de: 'Der genannte Text im Original ist die Ursache oder steht ihr am nächsten. Prüfen Sie Bilder, Links und Kennungen an dieser Stelle; sonst melden Sie den Fehler mit der genannten Regel.',
      en: 'The source text named is the cause or next to it. Look at pictures, links and ids there; otherwise report the error with the rule named.',
    },
  },
  'epub/not-checked': {
    severity: 'warning',
    title: { de: 'Das EPUB wurde nicht geprüft', en: 'The EPUB was not checked' },
    why: {
      de: 'Ohne Prüfung weiß niemand, ob das EPUB in allen Lese-Apps aufgeht.',
      en: 'Without the check nobody knows whether every reading app can open the EPUB.',
    },
    help: {
      de: 'Starten Sie den Bau noch einmal. Bleibt die Meldung, installieren Sie die Pakete neu (npm ci).',
      en: 'Build again. If the message stays, install the packages anew (npm ci).',
    },
  },
} as const satisfies CodeTable;
