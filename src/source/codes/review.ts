/** Findings about the record of what test readers said. None of them counts as a review. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

const openAgain = {
  de: 'In jeder Ausgabe steht weiter „Entwurf. Noch nicht von einer Prüf-Gruppe geprüft.“',
  en: 'Every edition still says “Entwurf. Noch nicht von einer Prüf-Gruppe geprüft.”',
} as const;

const readAgain = {
  de: 'Stellen Sie mit „lesbar pruefbogen“ einen neuen Prüfbogen her und lassen Sie die Gruppe noch einmal lesen. Bis dahin können Sie „pruefung: offen“ eintragen.',
  en: 'Make a new sheet with “lesbar pruefbogen” and let the group read once more. Until then you may write “pruefung: offen”.',
} as const;

export const reviewCodes = {
  'source/review-missing': {
    severity: 'error',
    title: { de: 'Die Datei mit der Prüfung fehlt', en: 'The file with the review is missing' },
    why: openAgain,
    help: {
      de: 'Legen Sie die Datei, die „lesbar pruefbogen --antworten“ geschrieben hat, neben publication.yaml, oder tragen Sie „pruefung: offen“ ein.',
      en: 'Put the file that “lesbar pruefbogen --antworten” wrote beside publication.yaml, or write “pruefung: offen”.',
    },
  },
  'source/review-unproven': {
    severity: 'warning',
    title: { de: 'Prüfung ohne Nachweis', en: 'Review without a record' },
    why: {
      de: `Ob eine Gruppe diesen Text verstanden hat, lässt sich nur Abschnitt für Abschnitt sagen. ${openAgain.de}`,
      en: `Whether a group understood this text can only be said section by section. ${openAgain.en}`,
    },
    help: {
      de: 'Stellen Sie mit „lesbar pruefbogen“ einen Prüfbogen her. Aus den Antworten der Gruppe macht „lesbar pruefbogen --antworten DATEI“ den Nachweis.',
      en: 'Make a sheet with “lesbar pruefbogen”. From the answers of the group “lesbar pruefbogen --antworten FILE” makes the record.',
    },
  },
  'source/review-outdated': {
    severity: 'warning',
    title: {
      de: 'Der Text ist seit der Prüfung geändert',
      en: 'The text has changed since the review',
    },
    why: {
      de: `Die Gruppe hat einen anderen Text gelesen. ${openAgain.de}`,
      en: `The group read another text. ${openAgain.en}`,
    },
    help: readAgain,
  },
  'source/review-not-understood': {
    severity: 'warning',
    title: {
      de: 'Die Prüfgruppe hat etwas nicht verstanden',
      en: 'The test readers did not understand something',
    },
    why: {
      de: `Geprüft ist ein Text erst, wenn die Gruppe jeden Abschnitt verstanden hat. ${openAgain.de}`,
      en: `A text is checked only when the group understood every section. ${openAgain.en}`,
    },
    help: readAgain,
  },
} as const satisfies CodeTable;
