/** Findings about finished DAISY 2.02 books, rule by rule of the specification. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';
import { reportBug } from '../report-bug.ts';

export const daisyLintCodes = {
  'talking-book/not-checked': {
    severity: 'warning',
    title: {
      de: 'Das DAISY-Hörbuch wurde nicht geprüft',
      en: 'The DAISY book was not checked',
    },
    why: {
      de: 'Ohne Prüfung weiß niemand, ob Abspielgeräte das Buch öffnen können.',
      en: 'Without the check nobody knows whether players can open the book.',
    },
    help: reportBug,
  },
  'talking-book/bad-structure': {
    severity: 'error',
    title: { de: 'Aufbau gegen DAISY 2.02', en: 'Structure against DAISY 2.02' },
    why: {
      de: 'Abspielgeräte kennen nur die Elemente, die DAISY 2.02 an dieser Stelle erlaubt. Bei anderen öffnen viele das Buch nicht.',
      en: 'Players know only the elements that DAISY 2.02 allows in this place. With others, many do not open the book.',
    },
    help: reportBug,
  },
  'talking-book/heading-skipped': {
    severity: 'error',
    title: {
      de: 'Eine Überschrift überspringt eine Ebene',
      en: 'A heading skips a level',
    },
    why: {
      de: 'Auf DAISY-Geräten wählt man eine Ebene und springt von Überschrift zu Überschrift. Eine übersprungene Ebene findet man so nicht.',
      en: 'On DAISY players one chooses a level and jumps from heading to heading. A level that is skipped is not found that way.',
    },
    help: reportBug,
  },
  'talking-book/bad-metadata': {
    severity: 'error',
    title: {
      de: 'Angabe zum Buch fehlt oder ist ungültig',
      en: 'Metadata missing or invalid',
    },
    why: {
      de: 'Hörbüchereien nehmen ein Buch nur mit diesen Angaben an, und Geräte erkennen daran das Format.',
      en: 'Libraries accept a book only with these data, and players tell the format by them.',
    },
    help: reportBug,
  },
  'talking-book/wrong-count': {
    severity: 'error',
    title: { de: 'Eine Anzahl stimmt nicht', en: 'A count is wrong' },
    why: {
      de: 'Geräte sagen diese Zahlen an und prüfen damit, ob eine Kopie vollständig ist.',
      en: 'Players announce these numbers and use them to see whether a copy is complete.',
    },
    help: reportBug,
  },
  'talking-book/wrong-time': {
    severity: 'error',
    title: { de: 'Eine Zeitangabe stimmt nicht', en: 'A time is wrong' },
    why: {
      de: 'Aus diesen Zeiten berechnen Geräte, wo man im Buch ist und wie viel noch bleibt.',
      en: 'Players work out from these times where one is in the book and how much is left.',
    },
    help: reportBug,
  },
  'talking-book/dead-reference': {
    severity: 'error',
    title: { de: 'Ein Verweis führt ins Leere', en: 'A reference leads nowhere' },
    why: {
      de: 'Wer an diese Stelle springt, hört nichts, oder das Gerät bleibt stehen.',
      en: 'Who jumps there hears nothing, or the player stops.',
    },
    help: reportBug,
  },
  'talking-book/foreign-file': {
    severity: 'error',
    title: {
      de: 'Datei, die nicht in ein DAISY-Hörbuch gehört',
      en: 'A file that does not belong in a DAISY book',
    },
    why: {
      de: 'DAISY 2.02 erlaubt nur bestimmte Arten von Dateien, alle in einem Ordner und mit einfachen Namen. Andere findet ein Gerät nicht oder weist das Buch ab.',
      en: 'DAISY 2.02 allows only certain kinds of files, all in one folder and with plain names. A player does not find others, or refuses the book.',
    },
    help: reportBug,
  },
  'talking-book/bad-recording': {
    severity: 'error',
    title: {
      de: 'Tonaufnahme, die nicht jedes Gerät abspielt',
      en: 'A recording that not every player plays',
    },
    why: {
      de: 'Ältere Geräte springen in Aufnahmen mit wechselnder Bitrate an falsche Stellen und stolpern über Stereo und ID3-Angaben.',
      en: 'Older players jump to wrong places in recordings of variable bit rate and stumble over stereo and ID3 tags.',
    },
    help: reportBug,
  },
  'talking-book/not-skippable': {
    severity: 'error',
    title: {
      de: 'Was man auslassen kann, ist nicht so gekennzeichnet',
      en: 'What can be left out is not marked so',
    },
    why: {
      de: 'Wer Seitenzahlen, Fußnoten oder Kästen ausschaltet, soll sie nicht hören, und wer sie einschaltet, soll keine vermissen.',
      en: 'Who switches off page numbers, notes or sidebars must not hear them, and who switches them on must miss none.',
    },
    help: reportBug,
  },
  'talking-book/narrator-hidden': {
    severity: 'error',
    title: {
      de: 'Das Buch sagt nicht, dass ein Computer spricht',
      en: 'The book does not say that a computer speaks',
    },
    why: {
      de: 'Wer ein Hörbuch ausleiht, soll vorher wissen, ob ein Mensch oder eine künstliche Stimme liest.',
      en: 'Who borrows a talking book must know before whether a person or a synthetic voice reads it.',
    },
    help: reportBug,
  },
} as const satisfies CodeTable;
