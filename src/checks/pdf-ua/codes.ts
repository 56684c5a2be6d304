/** What the PDF/UA check can find. The Matterhorn condition stands with each finding. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

const help = {
  de: 'Die Auszeichnung schreibt Lesbar selbst. Bitte melden Sie den Fehler mit der Bedingung, die hier genannt ist.',
  en: 'Lesbar writes the tags itself. Please report the error with the condition named here.',
};

/** The codes of this check. */
export const pdfUaCodes = {
  'pdf/ua-document': {
    severity: 'error',
    title: {
      de: 'Angaben zum PDF fehlen oder stimmen nicht',
      en: 'Facts about the PDF are missing or wrong',
    },
    why: {
      de: 'Vorlese-Programme lesen Titel, Sprache und Kennzeichnung zuerst; ohne sie behandeln sie die Datei als nicht barrierefrei.',
      en: 'Screen readers look at title, language and identification first; without them they treat the file as inaccessible.',
    },
    help,
  },
  'pdf/ua-content': {
    severity: 'error',
    title: {
      de: 'Inhalt steht außerhalb der Auszeichnung',
      en: 'Content stands outside of the tags',
    },
    why: {
      de: 'Was weder ausgezeichnet noch als Schmuck gekennzeichnet ist, wird gar nicht oder an falscher Stelle vorgelesen.',
      en: 'What is neither tagged nor marked as decoration is read in the wrong place or not at all.',
    },
    help,
  },
  'pdf/ua-structure': {
    severity: 'error',
    title: {
      de: 'Die Gliederung der Auszeichnung ist falsch',
      en: 'The structure of the tags is wrong',
    },
    why: {
      de: 'Überschriften, Listen und Verzeichnisse sind nur zu überblicken, wenn ihre Teile richtig ineinander stehen.',
      en: 'Headings, lists and contents can only be surveyed when their parts are nested as they should be.',
    },
    help,
  },
  'pdf/ua-table': {
    severity: 'error',
    title: {
      de: 'Eine Tabelle ist nicht richtig ausgezeichnet',
      en: 'A table is not tagged as it should be',
    },
    why: {
      de: 'Ohne Kopfzellen und gleichmäßige Zeilen weiß beim Vorlesen niemand, wozu ein Wert gehört.',
      en: 'Without header cells and regular rows nobody who listens knows what a value belongs to.',
    },
    help,
  },
  'pdf/ua-alternative': {
    severity: 'error',
    title: { de: 'Ein Bild hat keinen Alternativtext', en: 'A picture has no alternative text' },
    why: {
      de: 'Wer das Bild nicht sieht, erfährt ohne Alternativtext nicht, was es zeigt.',
      en: 'Readers who do not see the picture cannot know what it shows.',
    },
    help: {
      de: 'Geben Sie dem Bild einen Alternativtext; hat es einen, melden Sie bitte den Fehler.',
      en: 'Give the picture an alternative text; if it has one, please report the error.',
    },
  },
  'pdf/ua-annotation': {
    severity: 'error',
    title: {
      de: 'Ein Verweis ist nicht richtig ausgezeichnet',
      en: 'A link is not tagged as it should be',
    },
    why: {
      de: 'Ein Verweis ohne Auszeichnung und Beschreibung ist mit Tastatur und Vorlese-Programm nicht zu benutzen.',
      en: 'A link without tag and description cannot be used with keyboard and screen reader.',
    },
    help,
  },
  'pdf/ua-font': {
    severity: 'error',
    title: {
      de: 'Eine Schrift ist nicht richtig eingebettet',
      en: 'A font is not embedded as it should be',
    },
    why: {
      de: 'Ohne eingebettete Schrift und Zuordnung zu Buchstaben wird Falsches angezeigt oder vorgelesen.',
      en: 'Without the font and its map to letters the wrong thing is shown or read out.',
    },
    help,
  },
  'pdf/ua-language': {
    severity: 'error',
    title: {
      de: 'Die Sprache eines Textes ist nicht bestimmt',
      en: 'The language of a text is not given',
    },
    why: {
      de: 'Das Vorlese-Programm wählt die Stimme nach der Sprache.',
      en: 'Screen readers choose their voice by the language.',
    },
    help,
  },
  'pdf/ua-unread': {
    severity: 'warning',
    title: { de: 'Ein PDF konnte nicht geprüft werden', en: 'A PDF could not be checked' },
    why: {
      de: 'Was nicht geprüft ist, gilt nicht als gut.',
      en: 'What was not checked does not count as well.',
    },
    help,
  },
} as const satisfies CodeTable;
