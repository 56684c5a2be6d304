/** Faults of package and pages for the base book, each made by changing as little as can be. */
import { type Fault, swap } from './fault.ts';

const page = 'text/01-antrag.xhtml';
const opf = 'package.opf';
const nav = 'nav.xhtml';
const css = 'css/book.css';
const antrag = 'kapitel/01-antrag.md';
const meta = (line: string) => swap('</metadata>', `${line}</metadata>`);

/** Faults of what the book says of itself, and of its lists. */
export const packageFaults: readonly Fault[] = [
  {
    code: 'book/claims-audio',
    what: 'narration that is not told',
    changes: {
      [opf]: swap('<meta property="schema:accessibilityFeature">synchronizedAudioText</meta>', ''),
    },
    says: 'fehlt',
  },
  {
    code: 'book/claims-listening',
    what: 'listening as sufficient',
    changes: {
      [opf]: meta('<meta property="schema:accessModeSufficient">auditory</meta>'),
    },
    says: '„EPUB/title-page.xhtml“ wird nicht gesprochen',
  },
  ...['MathML'].map((claim) => ({
    code: 'book/false-claim',
    what: `${claim} where there is none`,
    changes: { [opf]: meta(`<meta property="schema:accessibilityFeature">${claim}</meta>`) },
    says: `„${claim}“`,
  })),
  {
    code: 'book/false-claim',
    what: 'headings that skip a level',
    changes: { [page]: swap(/<h2 id="wer">(.*?)<\/h2>/u, '<h4 id="wer">$1</h4>') },
    says: '„structuralNavigation“',
  },
  {
    code: 'book/conformance-text',
    what: 'the wording of a draft',
    changes: {
      [opf]: meta(
        '<meta property="dcterms:conformsTo" id="c">EPUB Accessibility 1.2 - WCAG 2.2 Level AA</meta><meta property="a11y:certifiedBy" refines="#c">X</meta>',
      ),
    },
    says: '„EPUB Accessibility 1.2 - WCAG 2.2 Level AA“',
  },
  {
    code: 'book/no-certifier',
    what: 'conformance that nobody vouches for',
    changes: {
      [opf]: meta(
        '<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
      ),
    },
    says: 'a11y:certifiedBy',
  },
  {
    code: 'book/no-cover',
    what: 'a cover that is a picture like others',
    changes: { [opf]: swap(' properties="cover-image"', '') },
    says: '„cover-image“',
  },
  {
    code: 'book/no-landmarks',
    what: 'no landmarks',
    changes: { [nav]: swap(/<nav epub:type="landmarks".*?<\/nav>/su, '') },
    says: '„bodymatter“',
  },
  {
    code: 'book/heading-not-listed',
    what: 'a section that is not in the contents',
    changes: { [nav]: swap(/<li><a href="text\/01-antrag\.xhtml#ablauf">.*?<\/li>/u, '') },
    says: '„So geht der Antrag“',
    line: [antrag, '## So geht der Antrag'],
  },
  {
    code: 'book/contents-differ',
    what: 'other words in the contents',
    changes: { [nav]: swap('So geht der Antrag', 'So ging der Antrag') },
    says: '„So ging der Antrag“',
    line: [antrag, '## So geht der Antrag'],
  },
  {
    code: 'book/contents-hidden',
    what: 'hidden contents',
    changes: { [nav]: swap('<nav id="contents"', '<nav hidden="" id="contents"') },
    says: 'ist verborgen',
  },
  {
    code: 'book/lists-shown',
    what: 'landmarks to be seen',
    changes: { [nav]: swap(/(<nav epub:type="landmarks"[^>]*) hidden=""/u, '$1') },
    says: '„landmarks“',
  },
  {
    code: 'book/page-list',
    what: 'a number that is another',
    changes: { [nav]: swap('#pagebreak-2">2<', '#pagebreak-2">7<') },
    says: '„7“',
    line: [antrag, ''],
  },
  {
    code: 'book/page-list',
    what: 'an entry that leads to a heading',
    changes: { [nav]: swap('#pagebreak-2">', '#antrag">') },
    says: 'keine Seite beginnt',
  },
  {
    code: 'book/page-list',
    what: 'a page that is not listed',
    changes: { [nav]: swap(/<li><a href="[^"]*#pagebreak-2">2<\/a><\/li>/u, '') },
    says: 'Die Seite „2“',
    line: [antrag, ''],
  },
];

const key = ['kapitel/01-antrag.md', '![Ein Schlüssel]'] as const;
const sentence = 'Diese Unterlagen brauchen wir:';

/** Faults of its pages and styles. */
export const pageFaults: readonly Fault[] = [
  ...['schluessel.png', 'Bild 3'].map((alt) => ({
    code: 'book/alt-file-name',
    what: `a picture called ${alt}`,
    changes: { [page]: swap('alt="Ein Schlüssel"', `alt="${alt}"`) },
    says: `„${alt}“`,
    line: key,
  })),
  {
    code: 'book/bold-heading',
    what: 'a bold paragraph',
    changes: { [page]: swap(sentence, `<strong>${sentence}</strong>`) },
    says: `„${sentence}“`,
    line: [antrag, sentence],
  },
  {
    code: 'book/table-headers',
    what: 'a table of plain cells',
    changes: {
      [page]: (text) => text.replaceAll(/<th\b/gu, '<td').replaceAll('</th>', '</td>'),
    },
    says: '„Wohngeld im Monat',
    line: [antrag, ''],
  },
  {
    code: 'book/page-language',
    what: 'a chapter in French',
    changes: { [page]: swap('lang="de" xml:lang="de"', 'lang="fr" xml:lang="fr"') },
    says: '„fr“',
    line: [antrag, '# Der Antrag'],
  },
  {
    code: 'book/language-of-part',
    what: 'an English sentence',
    changes: { [page]: swap(sentence, 'These are the papers that you need for this.') },
    says: 'wohl „en“',
    line: [antrag, sentence],
  },
  {
    code: 'book/language-of-part',
    what: 'an English quotation',
    changes: { [page]: swap(sentence, 'Der Grundsatz heißt „to be or not to be“.') },
    says: '„to be or not to be“',
    line: [antrag, sentence],
  },
  {
    code: 'book/title-file-name',
    what: 'a title that is a file',
    changes: { [page]: swap('<title>Der Antrag', '<title>ch001.xhtml') },
    says: '„ch001.xhtml“',
  },
  ...['font-size: 12px', 'line-height: 1.2 !important', 'font: 12pt serif'].map((rule) => ({
    code: 'book/fixed-size',
    what: rule,
    changes: { [css]: (text: string) => `${text}\np { ${rule}; }` },
    says: `„${rule}“`,
  })),
  {
    code: 'book/fixed-size',
    what: 'a size in the text',
    changes: { [page]: swap('<p id="p8cb83db74b"', '<p style="font-size:9px" id="p8cb83db74b"') },
    says: '„font-size: 9px“',
    line: [antrag, sentence],
  },
];
