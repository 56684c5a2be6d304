/** Findings about what a book says of itself, and about its ways in: contents, pages, landmarks. */
import type { CodeTable } from '../../../diagnostics/diagnostic.ts';
import { reportBug } from '../../report-bug.ts';

/** The codes of this part. */
export const packageCodes = {
  'book/claims-audio': {
    severity: 'error',
    title: {
      de: 'Das Buch sagt das Falsche über seine Stimme',
      en: 'The book says the wrong thing about its voice',
    },
    why: {
      de: 'Wer ein Buch zum Mitlesen sucht, verlässt sich auf „synchronizedAudioText“ in den Angaben des Buchs.',
      en: 'Who looks for a book to read along with relies on “synchronizedAudioText” in its metadata.',
    },
    help: reportBug,
  },
  'book/claims-listening': {
    severity: 'error',
    title: {
      de: 'Das Buch verspricht, dass Hören genügt',
      en: 'The book promises that listening suffices',
    },
    why: {
      de: 'Nur ein Buch, das ganz gesprochen wird, auch Titelseite und Angaben, lässt sich allein mit den Ohren lesen.',
      en: 'Only a book that is spoken whole, title page and imprint too, can be read by ear alone.',
    },
    help: reportBug,
  },
  'book/false-claim': {
    severity: 'error',
    title: {
      de: 'Das Buch verspricht etwas, das es nicht hat',
      en: 'The book promises what it does not have',
    },
    why: {
      de: 'Bibliotheken und Läden zeigen diese Angaben zur Barrierefreiheit; wer sie braucht, steht sonst mit einem unbrauchbaren Buch da.',
      en: 'Libraries and shops show these accessibility facts; who needs them is left with a useless book.',
    },
    help: reportBug,
  },
  'book/conformance-text': {
    severity: 'error',
    title: {
      de: 'Die Angabe zur Konformität ist keine gültige',
      en: 'The statement of conformance is not a valid one',
    },
    why: {
      de: 'Läden erkennen nur den genauen Wortlaut von EPUB Accessibility 1.1 und zeigen sonst „keine Angabe“.',
      en: 'Shops know only the exact words of EPUB Accessibility 1.1 and otherwise show “no information”.',
    },
    help: reportBug,
  },
  'book/no-certifier': {
    severity: 'error',
    title: {
      de: 'Niemand steht für die Konformität ein',
      en: 'Nobody vouches for the conformance',
    },
    why: {
      de: 'Wer Konformität erklärt, muss sagen, wer sie geprüft hat (EPUB Accessibility 1.1, Abschnitt 4.2).',
      en: 'Who claims conformance must say who evaluated it (EPUB Accessibility 1.1, section 4.2).',
    },
    help: {
      de: 'Nennen Sie in publication.yaml unter „barrierefreiheit: bestaetigt“, wer geprüft hat und wann.',
      en: 'Name in publication.yaml, under “barrierefreiheit: bestaetigt”, who evaluated and when.',
    },
  },
  'book/no-cover': {
    severity: 'warning',
    title: { de: 'Das Buch hat kein Titelbild', en: 'The book has no cover' },
    why: {
      de: 'Im Bücherregal der Lese-App steht sonst ein leeres Blatt; auch wer nicht lesen kann, findet Bücher am Bild.',
      en: 'The shelf of the reading system shows a blank otherwise; people who cannot read find books by their picture.',
    },
    help: reportBug,
  },
  'book/no-landmarks': {
    severity: 'warning',
    title: { de: 'Dem Buch fehlen Sprungziele', en: 'The book has no landmarks' },
    why: {
      de: 'Mit „landmarks“ springen Lese-Apps zum Beginn des Textes statt zur Titelseite.',
      en: 'With landmarks, reading systems jump to the beginning of the text instead of the title page.',
    },
    help: reportBug,
    criteria: ['2.4.1'],
  },
  'book/heading-not-listed': {
    severity: 'error',
    title: {
      de: 'Eine Überschrift fehlt im Inhaltsverzeichnis',
      en: 'A heading is missing in the contents',
    },
    why: {
      de: 'Wer über das Inhaltsverzeichnis liest, findet diesen Abschnitt nicht.',
      en: 'Who reads by the contents does not find this section.',
    },
    help: reportBug,
    criteria: ['2.4.5'],
  },
  'book/contents-differ': {
    severity: 'error',
    title: {
      de: 'Das Inhaltsverzeichnis nennt eine Überschrift anders',
      en: 'The contents call a heading something else',
    },
    why: {
      de: 'Wer einem Eintrag folgt, erkennt nicht, ob er richtig ist.',
      en: 'Who follows an entry cannot tell whether it is the right place.',
    },
    help: reportBug,
    criteria: ['2.4.5'],
  },
  'book/contents-hidden': {
    severity: 'error',
    title: { de: 'Das Inhaltsverzeichnis ist verborgen', en: 'The contents are hidden' },
    why: {
      de: 'Ein verborgenes Verzeichnis zeigen manche Lese-Apps nirgends.',
      en: 'Some reading systems show hidden contents nowhere.',
    },
    help: reportBug,
    criteria: ['2.4.5'],
  },
  'book/lists-shown': {
    severity: 'warning',
    title: {
      de: 'Seitenliste oder Sprungziele stehen offen im Buch',
      en: 'Page list or landmarks stand open in the book',
    },
    why: {
      de: 'Lange Listen von Seitenzahlen halten beim Lesen auf; sie sind für Lese-Apps da und gehören verborgen.',
      en: 'Long lists of page numbers are in the way; they are for reading systems and belong hidden.',
    },
    help: reportBug,
  },
  'book/page-list': {
    severity: 'error',
    title: {
      de: 'Die Seitenliste führt an die falsche Stelle',
      en: 'The page list leads to the wrong place',
    },
    why: {
      de: 'Wer mit dem gedruckten Buch im selben Raum sitzt, landet auf einer anderen Seite als alle anderen.',
      en: 'Who sits in a room with the printed book lands on another page than everybody else.',
    },
    help: reportBug,
    criteria: ['2.4.5'],
  },
} as const satisfies CodeTable;
