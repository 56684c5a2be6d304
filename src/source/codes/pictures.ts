/** Findings about pictures and tables. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const pictureCodes = {
  'source/missing-picture': {
    severity: 'error',
    title: { de: 'Bild fehlt', en: 'Missing picture' },
    why: {
      de: 'An dieser Stelle bliebe in jeder Ausgabe ein Loch.',
      en: 'Every edition would have a gap here.',
    },
    help: {
      de: 'Prüfen Sie den Dateinamen, auch Groß- und Kleinbuchstaben, oder legen Sie das Bild in den Ordner.',
      en: 'Check the file name, capitals included, or put the picture into the folder.',
    },
  },
  'source/picture-without-alt': {
    severity: 'error',
    title: { de: 'Bild ohne Beschreibung', en: 'Picture without alternative text' },
    why: {
      de: 'Wer das Bild nicht sieht, erfährt nicht, was es zeigt (WCAG 1.1.1).',
      en: 'Who does not see the picture does not learn what it shows (WCAG 1.1.1).',
    },
    help: {
      de: 'Schreiben Sie in die eckigen Klammern, was das Bild sagt. Ist es nur Schmuck, setzen Sie {.schmuck} dahinter.',
      en: 'Write what the picture says between the square brackets. If it is mere decoration, put {.schmuck} behind it.',
    },
  },
  'source/unsupported-picture': {
    severity: 'error',
    title: { de: 'Bild ist nicht lesbar', en: 'Picture cannot be read' },
    why: {
      de: 'Nur PNG, JPEG und SVG zeigt jedes Lesegerät.',
      en: 'Only PNG, JPEG and SVG are shown by every reading system.',
    },
    help: {
      de: 'Speichern Sie das Bild neu als PNG, JPEG oder SVG.',
      en: 'Store the picture anew as PNG, JPEG or SVG.',
    },
  },
  'source/unsafe-svg': {
    severity: 'error',
    title: {
      de: 'Zeichnung enthält Programm oder Verweise',
      en: 'Drawing holds program or references',
    },
    why: {
      de: 'Eine SVG-Datei kann Programme ausführen und Fremdes nachladen. Das darf eine Publikation nicht.',
      en: 'An SVG file can run programs and load foreign content. A publication must not.',
    },
    help: {
      de: 'Speichern Sie die Zeichnung als „einfaches SVG“ ohne Skripte, eingebettete Seiten und fremde Dateien, oder als PNG.',
      en: 'Store the drawing as “plain SVG” without scripts, embedded pages and foreign files, or as PNG.',
    },
  },
  'source/table-without-header': {
    severity: 'error',
    title: { de: 'Tabelle ohne Kopfzeile', en: 'Table without header row' },
    why: {
      de: 'Vorlesesoftware nennt zu jeder Zelle die Spalte. Ohne Kopfzeile fehlt dieser Halt (WCAG 1.3.1).',
      en: 'Screen readers name the column of each cell. Without a header row nothing guides the listener (WCAG 1.3.1).',
    },
    help: {
      de: 'Schreiben Sie in die erste Zeile, was in den Spalten steht.',
      en: 'Write into the first row what the columns hold.',
    },
  },
  'source/table-without-caption': {
    severity: 'warning',
    title: { de: 'Tabelle ohne Beschriftung', en: 'Table without caption' },
    why: {
      de: 'Mit einer Beschriftung weiß man, ob sich das Lesen lohnt, bevor man die Zellen hört.',
      en: 'A caption tells whether the table is worth reading before one hears the cells.',
    },
    help: {
      de: 'Setzen Sie :::tabelle[Beschriftung] vor die Tabelle und ::: dahinter.',
      en: 'Put :::tabelle[caption] before the table and ::: behind it.',
    },
  },
  'source/table-ragged': {
    severity: 'warning',
    title: { de: 'Tabellenzeilen sind verschieden lang', en: 'Rows of different length' },
    why: {
      de: 'Zellen rutschen unter die falsche Überschrift, oder Text geht verloren.',
      en: 'Cells slip below the wrong header, or text is lost.',
    },
    help: {
      de: 'Geben Sie jeder Zeile so viele Zellen wie der Kopfzeile; leere Zellen schreiben Sie als | |.',
      en: 'Give each row as many cells as the header row; write empty cells as | |.',
    },
  },
} as const satisfies CodeTable;
