/** Findings about files and publication.yaml. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const fileCodes = {
  'source/missing-chapter': {
    severity: 'error',
    title: { de: 'Kapitel fehlt', en: 'Missing chapter' },
    why: {
      de: 'Ein Kapitel, das in publication.yaml steht, aber nicht im Ordner liegt, fehlte in jeder Ausgabe.',
      en: 'A chapter listed in publication.yaml that is not in the folder would be missing from every edition.',
    },
    help: {
      de: 'Prüfen Sie den Namen unter „kapitel:“ in publication.yaml, oder legen Sie die Datei an.',
      en: 'Check the name below “kapitel:” in publication.yaml, or create the file.',
    },
  },
  'source/repeated-chapter': {
    severity: 'error',
    title: { de: 'Kapitel steht zweimal in der Liste', en: 'Chapter listed twice' },
    why: {
      de: 'Dasselbe Kapitel käme zweimal vor; Links und Kennungen wären nicht mehr eindeutig.',
      en: 'The same chapter would occur twice; links and ids would no longer be unique.',
    },
    help: {
      de: 'Streichen Sie die zweite Zeile unter „kapitel:“ in publication.yaml.',
      en: 'Remove the second line below “kapitel:” in publication.yaml.',
    },
  },
  'source/path-outside': {
    severity: 'error',
    title: { de: 'Datei außerhalb der Publikation', en: 'File outside the publication' },
    why: {
      de: 'Eine Publikation darf nur Dateien aus ihrem eigenen Ordner zeigen. So gelangt nichts Fremdes hinein, und der Ordner lässt sich weitergeben.',
      en: 'A publication may only show files of its own folder. Nothing foreign gets in, and the folder can be passed on.',
    },
    help: {
      de: 'Kopieren Sie die Datei in den Ordner der Publikation, und geben Sie den Weg dorthin an.',
      en: "Copy the file into the publication's folder and give the path to it.",
    },
  },
  'source/not-utf8': {
    severity: 'error',
    title: { de: 'Datei ist nicht in UTF-8 gespeichert', en: 'File is not stored as UTF-8' },
    why: {
      de: 'Umlaute wären unlesbar, und die Vorlesestimme spräche Unsinn.',
      en: 'Umlauts would be unreadable, and the voice would speak nonsense.',
    },
    help: {
      de: 'Speichern Sie die Datei im Editor mit der Kodierung UTF-8.',
      en: 'Store the file with the encoding UTF-8 in your editor.',
    },
  },
  'source/too-large': {
    severity: 'error',
    title: { de: 'Datei oder Anzahl ist zu groß', en: 'File or count too large' },
    why: {
      de: 'Sehr große Dateien machen die Ausgaben unbrauchbar für Menschen mit langsamer Verbindung.',
      en: 'Very large files make the editions useless for people with slow connections.',
    },
    help: {
      de: 'Verkleinern Sie die Datei, oder teilen Sie sie auf.',
      en: 'Make the file smaller, or split it.',
    },
  },
  'source/too-deep': {
    severity: 'error',
    title: { de: 'Zu tief geschachtelt', en: 'Nested too deeply' },
    why: {
      de: 'Niemand findet sich in so vielen Ebenen zurecht, auch keine Vorlesesoftware.',
      en: 'Nobody finds their way in so many levels, and no screen reader does.',
    },
    help: {
      de: 'Lösen Sie die inneren Listen, Zitate oder Kästen in eigene Abschnitte auf.',
      en: 'Turn the inner lists, quotes or boxes into sections of their own.',
    },
  },
  'source/yaml-syntax': {
    severity: 'error',
    title: { de: 'publication.yaml oder Vorspann ist nicht lesbar', en: 'YAML cannot be read' },
    why: {
      de: 'Ohne diese Angaben lässt sich keine Ausgabe herstellen.',
      en: 'Without these entries no edition can be made.',
    },
    help: {
      de: 'Sehen Sie sich die Zeile und die davor an: Einrückung mit Leerzeichen, ein Leerzeichen nach dem Doppelpunkt, Anführungszeichen um Texte mit Doppelpunkt.',
      en: 'Look at this line and the one before: indent with spaces, a space behind the colon, quotes around texts with a colon.',
    },
  },
  'source/yaml-type': {
    severity: 'error',
    title: { de: 'Angabe hat die falsche Form', en: 'Entry of the wrong kind' },
    why: {
      de: 'Die Angabe steht in jeder Ausgabe und in Katalogen; dort muss sie gelesen werden können.',
      en: 'The entry stands in every edition and in catalogues, which must be able to read it.',
    },
    help: {
      de: 'Schreiben Sie die Angabe in der erwarteten Form.',
      en: 'Write the entry in the expected form.',
    },
  },
  'source/yaml-missing': {
    severity: 'error',
    title: { de: 'Pflichtangabe fehlt', en: 'Required entry missing' },
    why: {
      de: 'Titel, Verantwortliche, Datum, Lizenz und Kontakt gehören in jede Ausgabe.',
      en: 'Title, people in charge, date, licence and contact belong in every edition.',
    },
    help: {
      de: 'Tragen Sie die Angabe in publication.yaml ein.',
      en: 'Add the entry to publication.yaml.',
    },
  },
  'source/yaml-unknown-key': {
    severity: 'warning',
    title: { de: 'Unbekannte Angabe', en: 'Unknown entry' },
    why: {
      de: 'Eine unbekannte Angabe bleibt ohne Wirkung. Meist ist es ein Tippfehler.',
      en: 'An unknown entry has no effect. Most often it is a typing error.',
    },
    help: {
      de: 'Berichtigen Sie den Namen, oder streichen Sie die Zeile.',
      en: 'Correct the name, or remove the line.',
    },
  },
  'source/statement-incomplete': {
    severity: 'warning',
    title: {
      de: 'Erklärung zur Barrierefreiheit ist unvollständig',
      en: 'Accessibility statement is incomplete',
    },
    why: {
      de: 'Eine öffentliche Stelle muss sagen, wann und wie sie ihre Erklärung erstellt hat und welches Recht für sie gilt. Sonst wissen Menschen nicht, an wen sie sich mit einer Barriere wenden können.',
      en: 'A public body must say when and how it made its statement and which law holds for it. Otherwise people do not know whom to tell about a barrier.',
    },
    help: {
      de: 'Ergänzen Sie unter „erklaerung:“ in publication.yaml: „stand“ (ein Datum), „land“ (etwa thueringen) und „methode“ (selbstbewertung oder fremdbewertung).',
      en: 'Add below “erklaerung:” in publication.yaml: “stand” (a date), “land” (such as thueringen) and “methode” (selbstbewertung or fremdbewertung).',
    },
  },
} as const satisfies CodeTable;
