/**
 * What the sheet says beside the text. What test readers read is Leichte Sprache, a sentence a line, ‧
 * marks a joint; the last page is for the people who asked them. The instructions are a draft, too.
 */

/** What can be ticked under a section, as it stands in the answers. */
export const CHOICES = ['verstanden', 'schwer', 'nicht verstanden'] as const;

/** Says what the sheet is, in titles and file properties. */
export const SHEET = 'Prüf‧bogen';

/** A heading with its lines. */
export type Passage = { readonly title: string; readonly lines: readonly string[] };

/** First page, before the steps. */
export const REQUEST: readonly string[] = [
  'Wir haben einen Text in Leichter Sprache geschrieben.',
  'Ist der Text wirklich leicht?',
  'Das können nur Sie uns sagen.',
  'Bitte lesen Sie den Text.',
  'Und sagen Sie uns Ihre Meinung.',
];

/** What the group does with each section, in this order. */
export const STEPS: Passage = {
  title: 'So geht es',
  lines: [
    'Lesen Sie einen Abschnitt.',
    'Sprechen Sie in der Gruppe über den Abschnitt.',
    'Kreuzen Sie unter dem Abschnitt an: verstanden, schwer oder nicht verstanden.',
    'Kennen Sie ein besseres Wort? Dann schreiben Sie das Wort rechts neben die Zeile.',
  ],
};

/** What nobody needs to be afraid of. */
export const COMFORT: Passage = {
  title: 'Das ist wichtig',
  lines: [
    'Sie können nichts falsch machen.',
    'Ist ein Satz schwer?',
    'Dann müssen wir den Satz besser machen.',
    'Sie dürfen immer eine Pause machen.',
    'Sie dürfen immer aufhören.',
  ],
};

/** Who has read. */
export const READERS = {
  title: 'Wer hat gelesen?',
  group: 'So heißt die Gruppe:',
  date: 'Datum:',
  lines: [
    'Möchten Sie Ihren Namen sagen?',
    'Sie müssen Ihren Namen nicht sagen.',
    'Kreuzen Sie „Ja“ an?',
    'Dann steht Ihr Name später im Text.',
  ],
  columns: ['Name', 'Ja', 'Nein'],
  /** Empty rows for names. */
  rows: 6,
} as const;

/** Words around a section. */
export const SECTION = {
  title: (number: number, total: number) => `Abschnitt ${number} von ${total}`,
  columns: { line: 'Zeile', picture: 'Bild', text: 'Text', better: 'Besseres Wort' },
  /** It may stand on the page after the section's last line, so it says which one it means. */
  question: (number: number) => `Wie ist Abschnitt ${number}? Bitte kreuzen Sie an:`,
  version: (fingerprint: string) => `Fassung ${fingerprint}`,
} as const;

/** After the last section. */
export const THANKS: Passage = {
  title: 'Vielen Dank!',
  lines: ['Sie haben uns sehr geholfen.', 'Wir machen den Text jetzt besser.'],
};

/** For those who asked the group: plain language. @param file the template for the answers */
export function forEditors(file: string): Passage {
  return {
    title: 'Für die Redaktion',
    lines: [
      `Tragen Sie die Kreuze und die besseren Wörter in die Datei „${file}“ ein; wie das geht, steht darin.`,
      `Dann sagt „lesbar pruefbogen --antworten ${file}“, wo etwas zu ändern ist, und schreibt den Nachweis der Prüfung.`,
      'Er gilt nur, wenn die Gruppe jeden Abschnitt verstanden hat und der Text seitdem derselbe ist. Deshalb steht unter jedem Abschnitt seine Fassung.',
      'Auch die Anleitung auf diesem Bogen hat noch keine Prüfgruppe gelesen.',
    ],
  };
}
