/** The messages of EPUBCheck by what they are about, and what to do about each. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { RuleGroup } from '../tool.ts';

const MESSAGES = 'https://w3c.github.io/epubcheck/docs/messages/';

const OURS: Message = {
  de: 'Das schreibt Lesbar selbst, Ihr Text ist nicht schuld. Bitte melden Sie es mit der genannten Regel.',
  en: 'Lesbar writes this itself, your text is not at fault. Please report it with the rule named.',
};
const LINKS: Message = {
  de: 'Prüfen Sie Links, Querverweise und Bilder an der genannten Stelle: Gibt es das Ziel?',
  en: 'Check links, cross-references and pictures at the place named: is the target there?',
};

/** What EPUBCheck looks at, narrow groups first. */
export const epubcheckRules: readonly RuleGroup[] = [
  {
    name: 'RSC-005',
    pattern: /^RSC-(?:005|016|017)$/,
    title: {
      de: 'Seiten und Paket entsprechen dem Schema',
      en: 'Pages and package follow the schema',
    },
    criteria: ['1.3.1', '4.1.2'],
    help: {
      de: 'Sehen Sie die genannte Stelle an, etwa doppelte Kennungen ({#…}). Ist dort nichts auffällig, melden Sie es mit der genannten Regel.',
      en: 'Look at the place named, for ids given twice ({#…}). If nothing is wrong there, report it with the rule named.',
    },
    url: MESSAGES,
  },
  {
    name: 'RSC',
    pattern: /^RSC-/,
    title: { de: 'Verweise führen zu etwas', en: 'References lead to something' },
    criteria: [],
    help: LINKS,
    url: MESSAGES,
  },
  {
    name: 'MED',
    pattern: /^MED-/,
    title: { de: 'Ton und Text gehören zusammen', en: 'Sound and text belong together' },
    criteria: [],
    help: OURS,
    url: MESSAGES,
  },
  {
    name: 'NAV',
    pattern: /^N(?:AV|CX)-/,
    title: {
      de: 'Das Inhaltsverzeichnis führt durchs Buch',
      en: 'The contents lead through the book',
    },
    criteria: ['2.4.5'],
    help: OURS,
    url: MESSAGES,
  },
  {
    name: 'OPF',
    pattern: /^OPF-/,
    title: {
      de: 'Das Paket beschreibt das Buch richtig',
      en: 'The package describes the book well',
    },
    criteria: [],
    help: {
      de: 'Prüfen Sie die Angaben in publication.yaml (Titel, Sprache, Kennung, Datum). Stimmen sie, melden Sie es.',
      en: 'Check what publication.yaml says (title, language, identifier, date). If it is right, report it.',
    },
    url: MESSAGES,
  },
  {
    name: 'PKG',
    pattern: /^PKG-/,
    title: {
      de: 'Das Buch ist ein richtiges EPUB-Archiv',
      en: 'The book is a proper EPUB archive',
    },
    criteria: [],
    help: OURS,
    url: MESSAGES,
  },
  {
    name: 'HTM, CSS, ACC, SCP',
    pattern: /^(?:HTM|CSS|ACC|SCP|CHK|INF)-/,
    title: { de: 'Seiten und Gestaltung sind zulässig', en: 'Pages and styles are allowed' },
    criteria: [],
    help: OURS,
    url: MESSAGES,
  },
];
