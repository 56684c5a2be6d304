/** The codes of what can happen to any check. */
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
  'check/timed-out': {
    severity: 'warning',
    title: { de: 'Eine Prüfung wurde nicht fertig', en: 'A check did not finish' },
    why: {
      de: 'Nach der genannten Zeit wartet niemand mehr. Was bis dahin nicht geprüft war, gilt als ungeprüft.',
      en: 'After the time given nobody waits any longer. What was not checked until then counts as unchecked.',
    },
    help: {
      de: 'Starten Sie den Bau noch einmal, wenn der Rechner weniger zu tun hat. Bleibt die Meldung, melden Sie sie.',
      en: 'Build again when the machine has less to do. If the message stays, report it.',
    },
  },
  'check/contradiction': {
    severity: 'warning',
    title: { de: 'Eine Prüfung widerspricht sich', en: 'A check contradicts itself' },
    why: {
      de: 'Eine Prüfung, die ein Ergebnis auslässt oder „bestanden“ sagt und doch Fehler nennt, beweist nichts.',
      en: 'A check that leaves out a result, or says “passed” and names errors all the same, proves nothing.',
    },
    help: {
      de: 'Das ist ein Fehler der Prüfung, nicht Ihres Textes. Bitte melden Sie ihn mit dem genannten Grund.',
      en: 'This is a bug of the check, not of your text. Please report it with the reason given.',
    },
  },
} as const satisfies CodeTable;
