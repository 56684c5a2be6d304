/** Findings about the pages of a book: pictures, tables, headings, languages, styles. */
import type { CodeTable } from '../../../diagnostics/diagnostic.ts';
import { reportBug } from '../../report-bug.ts';

/** The codes of this part. */
export const pageCodes = {
  'book/alt-file-name': {
    severity: 'error',
    title: {
      de: 'Ein Bild ist mit seinem Dateinamen beschrieben',
      en: 'A picture is described by its file name',
    },
    why: {
      de: 'Wer das Bild nicht sieht, hört „bild-3.png“ und weiß nichts.',
      en: 'Who does not see the picture hears “picture-3.png” and knows nothing.',
    },
    help: {
      de: 'Schreiben Sie in einem Satz, was das Bild zeigt.',
      en: 'Write in one sentence what the picture shows.',
    },
    criteria: ['1.1.1'],
  },
  'book/bold-heading': {
    severity: 'warning',
    title: { de: 'Fettschrift spielt Überschrift', en: 'Bold text plays a heading' },
    why: {
      de: 'Vorlese-Programme springen von Überschrift zu Überschrift; fette Absätze finden sie nicht.',
      en: 'Screen readers jump from heading to heading; they do not find bold paragraphs.',
    },
    help: {
      de: 'Machen Sie daraus eine Überschrift (## …), oder betonen Sie nur einzelne Wörter.',
      en: 'Make it a heading (## …), or stress single words only.',
    },
    criteria: ['1.3.1', '2.4.6'],
  },
  'book/table-headers': {
    severity: 'error',
    title: { de: 'Eine Tabelle hat keine Kopfzellen', en: 'A table has no header cells' },
    why: {
      de: 'Ohne Kopfzellen sagt ein Vorlese-Programm nicht, zu welcher Spalte ein Wert gehört.',
      en: 'Without header cells a screen reader does not say which column a value belongs to.',
    },
    help: reportBug,
    criteria: ['1.3.1'],
  },
  'book/page-language': {
    severity: 'error',
    title: {
      de: 'Ein Kapitel ist in der falschen Sprache ausgezeichnet',
      en: 'A chapter is marked as the wrong language',
    },
    why: {
      de: 'Vorlese-Programme sprechen den ganzen Text dann mit der Aussprache einer anderen Sprache.',
      en: 'Screen readers then speak the whole text by the rules of another language.',
    },
    help: reportBug,
    criteria: ['3.1.1'],
  },
  'book/language-of-part': {
    severity: 'warning',
    title: {
      de: 'Ein Satz in einer anderen Sprache ist nicht ausgezeichnet',
      en: 'A sentence in another language is not marked',
    },
    why: {
      de: 'Die Stimme spricht ihn nach deutschen Regeln, und er ist nicht zu verstehen.',
      en: 'The voice speaks it by German rules, and it cannot be understood.',
    },
    help: {
      de: 'Zeichnen Sie den Satz mit :fremd[…]{lang=en} aus.',
      en: 'Mark the sentence with :fremd[…]{lang=en}.',
    },
    criteria: ['3.1.2'],
  },
  'book/title-file-name': {
    severity: 'error',
    title: { de: 'Eine Seite heißt wie ihre Datei', en: 'A page is titled like its file' },
    why: {
      de: 'Vorlese-Programme nennen den Titel zuerst; „ch001.xhtml“ hilft niemandem.',
      en: 'Screen readers say the title first; “ch001.xhtml” helps nobody.',
    },
    help: reportBug,
    criteria: ['2.4.2'],
  },
  'book/fixed-size': {
    severity: 'error',
    title: {
      de: 'Das Buch legt Schriftgröße oder Abstände fest',
      en: 'The book fixes text size or spacing',
    },
    why: {
      de: 'Wer große Schrift oder weite Zeilen braucht, kann sie in der Lese-App nicht einstellen.',
      en: 'Who needs large type or wide lines cannot set them in the reading system.',
    },
    help: {
      de: 'Nehmen Sie in templates/epub/book.css em statt px oder pt, und lassen Sie !important weg.',
      en: 'Use em instead of px or pt in templates/epub/book.css, and no !important.',
    },
    criteria: ['1.4.4', '1.4.12'],
  },
} as const satisfies CodeTable;
