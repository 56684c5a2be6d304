/** Findings about artefacts that say something else than the text they were made from. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

const reportBug = {
  de: 'Bauen Sie die Veröffentlichung noch einmal. Bleibt die Meldung, ist es ein Fehler des Programms: Geben Sie diese Ausgabe nicht heraus und melden Sie ihn mit dem genannten Wortlaut.',
  en: 'Build the publication again. If the message stays, it is a fault of the program: do not hand out this edition, and report it with the words named.',
} as const;

export const parityCodes = {
  'parity/unread': {
    severity: 'warning',
    title: {
      de: 'Eine Ausgabe wurde nicht mit dem Text verglichen',
      en: 'An edition was not compared with the text',
    },
    why: {
      de: 'Ohne Vergleich weiß niemand, ob die Ausgabe den ganzen Text enthält.',
      en: 'Without the comparison nobody knows whether the edition holds the whole text.',
    },
    help: {
      de: 'Beheben Sie die genannte Ursache und bauen Sie noch einmal.',
      en: 'Remove the cause named and build again.',
    },
  },
  'parity/lost': {
    severity: 'error',
    title: { de: 'Text fehlt in einer Ausgabe', en: 'Text is missing from an edition' },
    why: {
      de: 'Wer diese Ausgabe liest, erfährt weniger als andere.',
      en: 'Who reads this edition learns less than others.',
    },
    help: reportBug,
  },
  'parity/added': {
    severity: 'error',
    title: {
      de: 'Eine Ausgabe enthält Text, der nicht in der Quelle steht',
      en: 'An edition holds text that is not in the source',
    },
    why: {
      de: 'Doppelter oder fremder Text verwirrt, vor allem beim Zuhören.',
      en: 'Text that is doubled or foreign confuses, listeners above all.',
    },
    help: reportBug,
  },
  'parity/order': {
    severity: 'error',
    title: {
      de: 'Text steht in einer Ausgabe an anderer Stelle',
      en: 'Text stands elsewhere in an edition',
    },
    why: {
      de: 'Hilfsmittel lesen in dieser Reihenfolge vor. Sätze in falscher Folge ergeben einen anderen Sinn.',
      en: 'Assistive technology reads in this order. Sentences out of order change the meaning.',
    },
    help: reportBug,
    criteria: ['1.3.2'],
  },
  'parity/changed': {
    severity: 'error',
    title: {
      de: 'Text lautet in einer Ausgabe anders',
      en: 'Text reads differently in an edition',
    },
    why: {
      de: 'Alle Ausgaben müssen dasselbe sagen.',
      en: 'All editions must say the same.',
    },
    help: reportBug,
  },
  'parity/heading': {
    severity: 'error',
    title: {
      de: 'Überschrift stimmt in einer Ausgabe nicht',
      en: 'A heading differs in an edition',
    },
    why: {
      de: 'Blinde Menschen springen von Überschrift zu Überschrift; ihre Ebenen sind der Aufbau des Textes.',
      en: 'Blind people jump from heading to heading; the levels are the structure of the text.',
    },
    help: reportBug,
    criteria: ['1.3.1', '2.4.6'],
  },
  'parity/list': {
    severity: 'error',
    title: { de: 'Liste stimmt in einer Ausgabe nicht', en: 'A list differs in an edition' },
    why: {
      de: 'Hilfsmittel sagen an, wie viele Einträge eine Liste hat. Stimmt die Zahl nicht, sucht man vergebens.',
      en: 'Assistive technology announces how many entries a list has. Wrong numbers send readers searching.',
    },
    help: reportBug,
    criteria: ['1.3.1'],
  },
  'parity/table': {
    severity: 'error',
    title: { de: 'Tabelle stimmt in einer Ausgabe nicht', en: 'A table differs in an edition' },
    why: {
      de: 'Ohne die richtigen Zeilen, Spalten und Kopfzellen weiß beim Vorlesen niemand, wozu ein Wert gehört.',
      en: 'Without the right rows, columns and headers no listener knows what a value belongs to.',
    },
    help: reportBug,
    criteria: ['1.3.1'],
  },
  'parity/link': {
    severity: 'error',
    title: { de: 'Link stimmt in einer Ausgabe nicht', en: 'A link differs in an edition' },
    why: {
      de: 'Ein Link mit falschem Ziel oder Wortlaut führt in die Irre.',
      en: 'A link with a wrong target or wording leads astray.',
    },
    help: reportBug,
    criteria: ['2.4.4'],
  },
  'parity/picture': {
    severity: 'error',
    title: {
      de: 'Bild oder Alternativtext stimmt in einer Ausgabe nicht',
      en: 'A picture or its alternative text differs in an edition',
    },
    why: {
      de: 'Wer das Bild nicht sieht, kennt nur seinen Alternativtext.',
      en: 'Who cannot see the picture has nothing but its alternative text.',
    },
    help: reportBug,
    criteria: ['1.1.1'],
  },
  'parity/language': {
    severity: 'error',
    title: {
      de: 'Sprache ist in einer Ausgabe falsch ausgezeichnet',
      en: 'The language is marked wrongly in an edition',
    },
    why: {
      de: 'Vorlese-Stimmen sprechen Wörter nach den Regeln der ausgezeichneten Sprache.',
      en: 'Voices pronounce words by the rules of the language that is marked.',
    },
    help: reportBug,
    criteria: ['3.1.1', '3.1.2'],
  },
  'parity/note': {
    severity: 'error',
    title: { de: 'Fußnote stimmt in einer Ausgabe nicht', en: 'A footnote differs in an edition' },
    why: {
      de: 'Von der Stelle im Text muss man zu ihrer Fußnote finden.',
      en: 'From its place in the text one must find the footnote.',
    },
    help: reportBug,
    criteria: ['1.3.1', '2.4.4'],
  },
  'parity/timeline': {
    severity: 'error',
    title: { de: 'Ton und Text passen nicht zusammen', en: 'Sound and text do not fit together' },
    why: {
      de: 'Wer zuhört und mitliest, hört an dieser Stelle etwas anderes, als markiert ist, oder nichts.',
      en: 'Who listens and reads along hears something else here than is marked, or nothing.',
    },
    help: reportBug,
    criteria: ['1.2.1'],
  },
  'parity/recording': {
    severity: 'error',
    title: { de: 'Tonaufnahme ist unvollständig', en: 'A recording is not complete' },
    why: {
      de: 'Wer nur zuhört, verliert den Schluss, ohne es zu merken.',
      en: 'Who only listens loses the end without noticing.',
    },
    help: reportBug,
    criteria: ['1.2.1'],
  },
} as const satisfies CodeTable;
