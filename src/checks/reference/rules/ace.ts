/** The rules of Ace by what they are about: its own about books, and those of axe inside it. */
import type { Message } from '../../../diagnostics/diagnostic.ts';
import type { RuleGroup } from '../tool.ts';

const OURS: Message = {
  de: 'Das schreibt Lesbar selbst, Ihr Text ist nicht schuld. Bitte melden Sie es mit der genannten Regel.',
  en: 'Lesbar writes this itself, your text is not at fault. Please report it with the rule named.',
};

/** What Ace looks at, narrow groups first. */
export const aceRules: readonly RuleGroup[] = [
  {
    name: 'metadata-*',
    pattern: /^metadata-/,
    title: {
      de: 'Das Buch sagt, wie barrierefrei es ist',
      en: 'The book says how accessible it is',
    },
    criteria: [],
    help: {
      de: 'Prüfen Sie „barrierefreiheit“ in publication.yaml. Stimmt dort alles, melden Sie es mit der genannten Regel.',
      en: 'Check “barrierefreiheit” in publication.yaml. If all is right there, report it with the rule named.',
    },
    url: 'https://kb.daisy.org/publishing/docs/metadata/schema.org/index.html',
  },
  {
    name: 'epub-title, epub-lang',
    pattern:
      /^epub-(?:title|lang)$|^(?:document-title|html-has-lang|html-lang-valid|valid-lang)$|^html-xml-lang/,
    title: { de: 'Titel und Sprache sind angegeben', en: 'Title and language are given' },
    criteria: ['2.4.2', '3.1.1', '3.1.2'],
    help: {
      de: 'Prüfen Sie „titel“ und „sprache“ in publication.yaml und fremde Wörter (:fremd[…]{lang=en}).',
      en: 'Check “titel” and “sprache” in publication.yaml, and foreign words (:fremd[…]{lang=en}).',
    },
    url: 'https://kb.daisy.org/publishing/docs/html/lang.html',
  },
  {
    name: 'epub-pagelist-*, epub-pagesource, pagebreak-label',
    pattern: /^epub-page|^pagebreak-label$/,
    title: {
      de: 'Die Seitenzahlen stimmen mit dem Druck überein',
      en: 'Page numbers follow the print',
    },
    criteria: [],
    help: OURS,
    url: 'https://kb.daisy.org/publishing/docs/navigation/pagelist.html',
  },
  {
    name: 'epub-toc-order',
    pattern: /^epub-toc-order$/,
    title: { de: 'Das Inhaltsverzeichnis folgt dem Buch', en: 'The contents follow the book' },
    criteria: ['1.3.2', '2.4.5'],
    help: OURS,
    url: 'https://kb.daisy.org/publishing/docs/navigation/toc.html',
  },
  {
    name: 'epub-type-has-matching-role',
    pattern: /^epub-type-has-matching-role$|^aria-|^landmark|^region$/,
    title: {
      de: 'Teile des Buchs haben die richtige Rolle',
      en: 'Parts of the book have the right role',
    },
    criteria: ['1.3.1', '4.1.2'],
    help: OURS,
    url: 'https://kb.daisy.org/publishing/docs/html/roles.html',
  },
  {
    name: 'image-alt',
    pattern: /^[a-z-]*alt$|^image-|^svg-|^role-img/,
    title: { de: 'Bilder haben eine Beschreibung', en: 'Pictures have a description' },
    criteria: ['1.1.1'],
    help: {
      de: 'Schreiben Sie zu dem Bild, was darauf zu sehen ist: ![Beschreibung](bild.svg).',
      en: 'Say of the picture what it shows: ![description](picture.svg).',
    },
    url: 'https://kb.daisy.org/publishing/docs/html/images.html',
  },
  {
    name: 'heading-order',
    pattern: /^[a-z-]*heading/,
    title: { de: 'Überschriften überspringen keine Ebene', en: 'Headings skip no level' },
    // axe calls them good practice, no failure of a criterion.
    criteria: [],
    help: {
      de: 'Auf „#“ folgt „##“, darauf „###“. Lassen Sie keine Ebene aus, und lassen Sie keine Überschrift leer.',
      en: '“#” is followed by “##”, that by “###”. Leave out no level, and leave no heading empty.',
    },
    url: 'https://kb.daisy.org/publishing/docs/html/headings.html',
  },
  {
    name: 'color-contrast',
    pattern: /^[a-z-]*(?:contrast|color)/,
    title: { de: 'Text hebt sich vom Grund ab', en: 'Text stands out from its ground' },
    criteria: ['1.4.3'],
    help: OURS,
    url: 'https://kb.daisy.org/publishing/docs/css/color.html',
  },
  {
    name: 'link-name',
    pattern: /^link|^[a-z-]+-name$/,
    title: {
      de: 'Links und Bedienelemente haben einen Namen',
      en: 'Links and controls have a name',
    },
    criteria: ['2.4.4', '4.1.2'],
    help: {
      de: 'Prüfen Sie, ob der Link an der genannten Stelle einen Text hat.',
      en: 'Check whether the link at the place named has a text.',
    },
    url: 'https://kb.daisy.org/publishing/docs/html/links.html',
  },
  {
    name: 'list, table',
    pattern: /^[a-z-]*(?:list|table|td-|th-|scope)/,
    title: {
      de: 'Listen und Tabellen sind richtig aufgebaut',
      en: 'Lists and tables are built well',
    },
    criteria: ['1.3.1'],
    help: {
      de: 'Sehen Sie die Tabelle oder Liste an der genannten Stelle an: Hat die Tabelle eine Kopfzeile?',
      en: 'Look at the table or list at the place named: does the table have a header row?',
    },
    url: 'https://kb.daisy.org/publishing/docs/html/tables.html',
  },
];
