/** What the check in a real browser can find on a page of the web edition. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

/** The codes of this check. */
export const axeCodes = {
  'web/axe': {
    severity: 'error',
    title: {
      de: 'Hindernis auf einer Seite der Web-Ausgabe',
      en: 'Barrier on a page of the web edition',
    },
    why: {
      de: 'axe-core hat die Seite in einem Browser untersucht und etwas gefunden, das Menschen mit Behinderungen an dieser Stelle aufhält.',
      en: 'axe-core examined the page in a browser and found something that stops people with disabilities there.',
    },
    help: {
      de: 'Lesen Sie die Erklärung hinter dem Link. Liegt die Ursache in Ihrem Text, ändern Sie ihn an der genannten Zeile; liegt sie in der Vorlage, melden Sie den Fehler.',
      en: 'Read the explanation behind the link. If your text is the cause, change it at the line given; if the template is, report it.',
    },
  },
  'web/axe-incomplete': {
    severity: 'warning',
    title: {
      de: 'Eine Regel konnte nicht entschieden werden',
      en: 'A rule could not be decided',
    },
    why: {
      de: 'axe-core konnte nicht feststellen, ob hier ein Hindernis ist. Solange das niemand prüft, gilt die Seite nicht als geprüft.',
      en: 'axe-core could not tell whether there is a barrier. Until somebody looks, the page does not count as checked.',
    },
    help: {
      de: 'Sehen Sie sich die genannte Stelle an, oder ändern Sie sie so, dass sie sich prüfen lässt.',
      en: 'Look at the place given, or change it so that it can be checked.',
    },
  },
  'web/reflow': {
    severity: 'error',
    criteria: ['1.4.10'],
    title: {
      de: 'Die Seite ist breiter als ein kleiner Bildschirm',
      en: 'The page is wider than a small screen',
    },
    why: {
      de: 'Wer stark vergrößert oder am Telefon liest, müsste jede Zeile waagerecht verschieben (WCAG 1.4.10).',
      en: 'Readers who zoom in or use a phone would have to scroll each line sideways (WCAG 1.4.10).',
    },
    help: {
      de: 'Kürzen oder trennen Sie lange Wörter und Adressen an dieser Stelle, oder verkleinern Sie das Bild.',
      en: 'Shorten or break long words and addresses at this place, or use a smaller picture.',
    },
  },
  'web/request': {
    severity: 'error',
    title: {
      de: 'Die Seite lädt etwas, das fehlt oder von außen kommt',
      en: 'The page loads something that is missing or from outside',
    },
    why: {
      de: 'Eine Seite muss ohne Netz und ohne Fehler vollständig sein; was fehlt, fehlt auch den Leserinnen und Lesern.',
      en: 'A page must be complete without a network and without errors; what is missing is missing for its readers.',
    },
    help: {
      de: 'Prüfen Sie den Dateinamen. Kommt die Datei nicht aus Ihrem Text, melden Sie den Fehler.',
      en: 'Check the file name. If the file does not come from your text, report it.',
    },
  },
  'web/unscanned': {
    severity: 'warning',
    title: {
      de: 'Eine Seite wurde nicht im Browser geprüft',
      en: 'A page was not checked in a browser',
    },
    why: {
      de: 'Ohne Browser lassen sich Kontraste, Namen und Zoom nicht prüfen. Was nicht geprüft ist, gilt nicht als gut.',
      en: 'Without a browser contrast, names and zoom cannot be checked. What was not checked does not count as well.',
    },
    help: {
      de: 'Rufen Sie „lesbar doctor“ auf: es sagt, welcher Browser gefunden wird.',
      en: 'Run “lesbar doctor”: it tells which browser is found.',
    },
  },
} as const satisfies CodeTable;
