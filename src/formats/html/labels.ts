/** The words of the pages around the text, in both language levels. ‧ marks a joint. */
import type { EditionName } from '../../model/document.ts';

/** Names of landmarks, links and headings by what they are for; they hold joints (U+2027). */
export type Labels = {
  readonly edition: string;
  readonly skip: string;
  readonly home: string;
  readonly trail: string;
  readonly chapters: string;
  readonly onThisPage: string;
  readonly turn: string;
  readonly previous: string;
  readonly next: string;
  readonly listen: string;
  /** To this edition, from the other one. */
  readonly goTo: string;
  readonly switchTo: string;
  readonly about: string;
  readonly termHint: string;
  readonly contact: string;
  readonly statement: string;
  /** Names the links to what the law asks for. */
  readonly legal: string;
};

/** The labels of both editions; each page shows those of its own. */
export const labels: Readonly<Record<EditionName, Labels>> = {
  standard: {
    edition: 'Alltagssprache',
    skip: 'Zum Text springen',
    home: 'Startseite',
    trail: 'Sie sind hier',
    chapters: 'Alle Kapitel',
    onThisPage: 'Auf dieser Seite',
    turn: 'Blättern',
    previous: 'Vorheriges Kapitel',
    next: 'Nächstes Kapitel',
    listen: 'Dieses Kapitel anhören',
    goTo: 'Zur Alltagssprache',
    switchTo: 'In Alltagssprache',
    about: 'Über diesen Text',
    termHint: 'Der Link führt zur Erklärung des Wortes.',
    contact: 'Kontakt',
    statement: 'Erklärung zur Barrierefreiheit',
    legal: 'Barrierefreiheit',
  },
  easy: {
    edition: 'Leichte Sprache',
    skip: 'Direkt zum Text',
    home: 'Start‧seite',
    trail: 'Sie sind hier',
    chapters: 'Alle Kapitel',
    onThisPage: 'Das steht auf dieser Seite',
    turn: 'Vor und zurück',
    previous: 'Zurück',
    next: 'Weiter',
    listen: 'Kapitel anhören',
    goTo: 'Zur Leichten Sprache',
    switchTo: 'In Leichter Sprache',
    about: 'Über diesen Text',
    termHint: 'Hier ist das Wort erklärt.',
    contact: 'Fragen Sie uns',
    statement: 'Erklärung zur Barriere‧freiheit',
    legal: 'Barriere‧freiheit',
  },
};
