/** The rules of veraPDF by what they are about (ISO 14289-1, ISO 19005-2), and what to do about each. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { RuleGroup } from '../tool.ts';

const WIKI = 'https://github.com/veraPDF/veraPDF-validation-profiles/wiki';
const UA = `${WIKI}/PDFUA-Part-1-rules`;
const ARCHIVE = `${WIKI}/PDFA-Parts-2-and-3-rules`;

/** No author can cause it. */
const OURS: Message = {
  de: 'Das schreibt Lesbar selbst, Ihr Text ist nicht schuld. Bitte melden Sie es mit der genannten Regel.',
  en: 'Lesbar writes this itself, your text is not at fault. Please report it with the rule named.',
};

/** What veraPDF is asked about, narrow groups first. */
export const verapdfRules: readonly RuleGroup[] = [
  {
    name: 'PDF/UA-1 7.1-9, 7.1-10',
    pattern: /^PDF\/UA-1 7\.1-(?:9|10)$/,
    title: { de: 'Das PDF zeigt seinen Titel', en: 'The PDF shows its title' },
    criteria: ['2.4.2'],
    help: {
      de: 'Prüfen Sie „titel“ in publication.yaml. Steht er dort, melden Sie es mit der genannten Regel.',
      en: 'Check “titel” in publication.yaml. If it is there, report it with the rule named.',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1 6.2, 7.1',
    pattern: /^PDF\/UA-1 (?:6\.2|7\.1)-/,
    title: { de: 'Aller Inhalt ist ausgezeichnet', en: 'All content is tagged' },
    criteria: ['1.3.1', '1.3.2', '4.1.2'],
    help: OURS,
    url: UA,
  },
  {
    name: 'PDF/UA-1 7.2 (Sprache)',
    pattern: /^PDF\/UA-1 7\.2-(?:2|2[1-59]|3[0-4])$/,
    title: { de: 'Die Sprache allen Textes ist bekannt', en: 'The language of all text is known' },
    criteria: ['3.1.1', '3.1.2'],
    help: {
      de: 'Prüfen Sie „sprache“ in publication.yaml und fremde Wörter an der genannten Stelle (:fremd[…]{lang=en}). Stimmen beide, melden Sie es.',
      en: 'Check “sprache” in publication.yaml and foreign words at the place named (:fremd[…]{lang=en}). If both are right, report it.',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1 7.2 (Tabellen und Listen)',
    pattern: /^PDF\/UA-1 7\.2-/,
    title: {
      de: 'Tabellen, Listen und Verzeichnisse sind richtig verschachtelt',
      en: 'Tables, lists and tables of contents are nested well',
    },
    criteria: ['1.3.1'],
    help: {
      de: 'Sehen Sie die Tabelle oder Liste an der genannten Stelle an: Hat jede Zeile gleich viele Zellen? Sonst melden Sie es.',
      en: 'Look at the table or list at the place named: does each row have as many cells? Otherwise report it.',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1 7.3',
    pattern: /^PDF\/UA-1 7\.3-/,
    title: { de: 'Bilder haben eine Beschreibung', en: 'Pictures have a description' },
    criteria: ['1.1.1'],
    help: {
      de: 'Schreiben Sie zu dem Bild, was darauf zu sehen ist: ![Beschreibung](bild.svg).',
      en: 'Say of the picture what it shows: ![description](picture.svg).',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1 7.4',
    pattern: /^PDF\/UA-1 7\.4/,
    title: { de: 'Überschriften überspringen keine Ebene', en: 'Headings skip no level' },
    criteria: ['1.3.1', '2.4.6'],
    help: {
      de: 'Auf „#“ folgt „##“, darauf „###“. Lassen Sie keine Ebene aus.',
      en: '“#” is followed by “##”, that by “###”. Leave out no level.',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1 7.5',
    pattern: /^PDF\/UA-1 7\.5-/,
    title: { de: 'Tabellen haben Kopfzellen', en: 'Tables have header cells' },
    criteria: ['1.3.1'],
    help: {
      de: 'Die erste Zeile einer Tabelle ist ihr Kopf. Ist auch die erste Spalte Kopf, schreiben Sie :::tabelle[…]{kopfspalte}.',
      en: 'The first row of a table is its head. If the first column is, too, write :::tabelle[…]{kopfspalte}.',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1 7.18',
    pattern: /^PDF\/UA-1 7\.18/,
    title: { de: 'Links sind ausgezeichnet und beschrieben', en: 'Links are tagged and described' },
    criteria: ['2.4.4', '2.1.1', '4.1.2'],
    help: {
      de: 'Prüfen Sie, ob der Link an der genannten Stelle einen Text hat. Hat er einen, melden Sie es.',
      en: 'Check whether the link at the place named has a text. If it has, report it.',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1 7.21',
    pattern: /^PDF\/UA-1 7\.21/,
    title: {
      de: 'Schriften sind eingebettet, jedes Zeichen ist lesbar',
      en: 'Fonts are embedded, each character can be read',
    },
    criteria: ['1.3.1'],
    help: {
      de: 'Steht an der genannten Stelle ein seltenes Zeichen? Ersetzen Sie es. Sonst melden Sie es.',
      en: 'Is there a rare character at the place named? Replace it. Otherwise report it.',
    },
    url: UA,
  },
  {
    name: 'PDF/UA-1',
    pattern: /^PDF\/UA-1 /,
    title: { de: 'Alle übrigen Regeln von PDF/UA-1', en: 'All other rules of PDF/UA-1' },
    criteria: [],
    help: OURS,
    url: UA,
  },
  {
    name: 'PDF/A-2a 6.7',
    pattern: /^PDF\/A-2a 6\.7/,
    title: {
      de: 'Das Archiv-PDF ist ausgezeichnet (Stufe A)',
      en: 'The archived PDF is tagged (level A)',
    },
    criteria: ['1.3.1', '3.1.1'],
    help: OURS,
    url: ARCHIVE,
  },
  {
    name: 'PDF/A-2a',
    pattern: /^PDF\/A-2a /,
    title: {
      de: 'Das PDF lässt sich auf Dauer aufbewahren (PDF/A-2a)',
      en: 'The PDF can be kept for good (PDF/A-2a)',
    },
    criteria: [],
    help: OURS,
    url: ARCHIVE,
  },
];
