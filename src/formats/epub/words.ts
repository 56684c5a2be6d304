/** The words a book adds to the author's, for each edition; those of `easy` are Leichte Sprache. */
import type { EditionName } from '../../model/document.ts';

/**
 * Each word or heading by what it names; they hold joints (U+2027), which are shown when a page is
 * written.
 */
export type Words = {
  readonly titlePage: string;
  readonly contents: string;
  /** Heading of the page list: whose page numbers these are. */
  readonly pages: string;
  readonly landmarks: string;
  readonly start: string;
  readonly glossary: string;
  readonly bibliography: string;
  readonly about: string;
  readonly contact: string;
  /** Under the title, on title page and cover. */
  readonly editionNote?: string;
  /** Name of the print layout whose pages are listed, as part of `pageBreakSource`. */
  readonly printEdition: string;
  readonly published: string;
  readonly modified: string;
  readonly identifier: string;
};

/** The words of both editions. */
export const words: Readonly<Record<EditionName, Words>> = {
  standard: {
    titlePage: 'Titelseite',
    contents: 'Inhalt',
    pages: 'Seiten der PDF-Ausgabe',
    landmarks: 'Orientierung',
    start: 'Beginn des Textes',
    glossary: 'Glossar',
    bibliography: 'Quellen',
    about: 'Über diese Ausgabe',
    contact: 'Kontakt',
    printEdition: 'PDF-Ausgabe',
    published: 'Erschienen',
    modified: 'Zuletzt geändert',
    identifier: 'Kennung',
  },
  easy: {
    titlePage: 'Titel‧seite',
    contents: 'Inhalt',
    pages: 'Seiten im gedruckten Text',
    landmarks: 'Wichtige Stellen',
    start: 'Hier beginnt der Text',
    glossary: 'Schwere Wörter',
    bibliography: 'Quellen',
    about: 'Über diesen Text',
    contact: 'Hier bekommen Sie Hilfe',
    editionNote: 'in Leichter Sprache',
    printEdition: 'Druckausgabe in Leichter Sprache',
    published: 'Der Text ist vom',
    modified: 'Die letzte Änderung war am',
    identifier: 'Die Nummer von diesem Text',
  },
};
