/** What to do about a fault that no author can have made. */
import type { Message } from '../diagnostics/diagnostic.ts';

/** Help for codes of faults in what the program itself writes. */
export const reportBug: Message = {
  de: 'Bauen Sie das Buch noch einmal. Bleibt die Meldung, ist es ein Fehler des Programms: Melden Sie ihn mit dem genannten Wert.',
  en: 'Build the book again. If the message stays, it is a fault of the program: report it with the value named.',
};
