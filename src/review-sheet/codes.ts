/** What can be wrong with the answers of a group of test readers, in the words that `explain` uses. */
import type { CodeTable } from '../diagnostics/diagnostic.ts';

const fromSheet = {
  de: 'Die Nummern und Fassungen in der Datei sind die vom Bogen. Nur so lässt sich sagen, welcher Text gelesen wurde.',
  en: 'Numbers and versions in the file are those of the sheet. Only so can be told which text was read.',
} as const;

export const reviewSheetCodes = {
  'pruefbogen/unknown-section': {
    severity: 'error',
    title: { de: 'Diesen Abschnitt gibt es nicht', en: 'There is no such section' },
    why: fromSheet,
    help: {
      de: 'Lassen Sie „abschnitt“ und „fassung“ so, wie sie in der Vorlage stehen. Gehört die Datei zu einem älteren Bogen, stellen Sie mit „lesbar pruefbogen“ einen neuen her.',
      en: 'Leave “abschnitt” and “fassung” as they are in the template. If the file belongs to an older sheet, make a new one with “lesbar pruefbogen”.',
    },
  },
  'pruefbogen/section-twice': {
    severity: 'error',
    title: { de: 'Ein Abschnitt steht zweimal da', en: 'A section is there twice' },
    why: {
      de: 'Zwei Antworten zu einem Abschnitt können sich widersprechen.',
      en: 'Two answers to one section may contradict each other.',
    },
    help: {
      de: 'Streichen Sie eine der beiden Antworten. Mehrere Gruppen bekommen je eine eigene Datei.',
      en: 'Remove one of the two. Several groups get a file each.',
    },
  },
  'pruefbogen/unknown-line': {
    severity: 'error',
    title: { de: 'Diese Zeile steht nicht in dem Abschnitt', en: 'No such line in the section' },
    why: {
      de: 'Ohne die richtige Nummer weiß niemand, welches Wort die Gruppe meint.',
      en: 'Without the right number nobody knows which word the group means.',
    },
    help: {
      de: 'Sehen Sie auf dem Bogen nach: Die Nummer steht links neben dem Satz.',
      en: 'Look at the sheet: the number stands left of the sentence.',
    },
  },
  'pruefbogen/changed': {
    severity: 'warning',
    title: {
      de: 'Der Text ist seit dem Bogen geändert',
      en: 'The text has changed since the sheet',
    },
    why: {
      de: 'Die Gruppe hat einen anderen Text gelesen als den, der jetzt da steht.',
      en: 'The group read another text than the one that stands there now.',
    },
    help: {
      de: 'Stellen Sie mit „lesbar pruefbogen“ einen neuen Bogen her und lassen Sie diesen Abschnitt noch einmal lesen.',
      en: 'Make a new sheet with “lesbar pruefbogen” and let this section be read once more.',
    },
  },
  'pruefbogen/unanswered': {
    severity: 'warning',
    title: { de: 'Zu einem Abschnitt fehlt die Antwort', en: 'A section has no answer' },
    why: {
      de: 'Geprüft ist der Text erst, wenn die Gruppe jeden Abschnitt verstanden hat.',
      en: 'The text is checked only when the group understood every section.',
    },
    help: {
      de: 'Schreiben Sie hinter „ergebnis:“ eines davon: verstanden, schwer, nicht verstanden. Hat die Gruppe den Abschnitt nicht gelesen, lassen Sie ihn nachlesen.',
      en: 'Write behind “ergebnis:” one of: verstanden, schwer, nicht verstanden. If the group has not read the section, let it be read.',
    },
  },
} as const satisfies CodeTable;
