/** The code of what can happen to any check. */
import type { CodeTable } from '../diagnostics/diagnostic.ts';

/** Codes of the runner itself. */
export const checkCodes = {
  'check/crashed': {
    severity: 'warning',
    title: { de: 'Eine Prüfung ist abgebrochen', en: 'A check crashed' },
    why: {
      de: 'Was nicht zu Ende geprüft ist, gilt nicht als gut, auch wenn bis dahin nichts gefunden wurde.',
      en: 'What was not checked to the end does not count as well, even if nothing was found until then.',
    },
    help: {
      de: 'Starten Sie den Bau noch einmal. Bleibt die Meldung, melden Sie sie mit dem genannten Grund.',
      en: 'Build again. If the message stays, report it with the reason given.',
    },
  },
} as const satisfies CodeTable;
