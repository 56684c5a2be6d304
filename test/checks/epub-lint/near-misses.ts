/** Changes of the base book that look like faults and are none. */
import type { Changes } from './base-books.ts';
import { latin, swap } from './fault.ts';

const page = 'text/01-antrag.xhtml';
const opf = 'package.opf';
const nav = 'nav.xhtml';
const css = 'css/book.css';
const smil = 'overlay/01-antrag.smil';
const antrag = 'Diese Unterlagen brauchen wir:';
const active = /(\.-epub-media-overlay-active a) \{[^}]*\}/u;
const mark = (rules: string) => swap(active, `$1 { ${rules} }`);
const meta = (line: string) => swap('</metadata>', `${line}</metadata>`);
const words = (text: string): Changes => ({ [page]: swap(antrag, text) });

/** Name and change. */
export const nearMisses: readonly (readonly [string, Changes])[] = [
  // Narration
  ['a note called a rearnote', { [smil]: swap('epub:type="footnote"', 'epub:type="rearnote"') }],
  ['a note among other types', { [smil]: swap('"footnote"', '"aside footnote"') }],
  ['a description that can be folded', { [page]: swap(' open=""', '') }],
  ['other colours that can be read', { [css]: mark('color: #fff; background: #003366') }],
  ['colours in short', { [css]: mark('color: #000; background-color: #fe8') }],
  ['colours by name', { [css]: mark('color: black; background-color: yellow') }],
  ['colours as numbers', { [css]: mark('color: rgb(0 0 0); background: rgb(255, 224, 138)') }],
  [
    'a pair of its own at night',
    {
      [css]: (text) =>
        `${text}\n@media (prefers-color-scheme: dark) { .-epub-media-overlay-active { background-color: #003366; color: #ffffff } }`,
    },
  ],
  [
    'a frame around a picture that is spoken',
    { [css]: (text) => `${text}\nimg.-epub-media-overlay-active { outline: 3em solid #000; }` },
  ],
  ['a cursor while speaking', { [css]: mark('color: #000; background: #fe8; cursor: pointer') }],
  [
    'a little silence at the end',
    { 'audio/03-glossar.mp3': (text) => latin(text + text.slice(-192).repeat(60)) },
  ],
  [
    'a second style sheet',
    { [page]: swap('</head>', '<link rel="stylesheet" href="../css/book.css"></link></head>') },
  ],
  // Package
  [
    'conformance that somebody vouches for',
    {
      [opf]: meta(
        '<meta property="dcterms:conformsTo" id="c">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta><meta property="a11y:certifiedBy" refines="#c">Amt</meta>',
      ),
    },
  ],
  [
    'conformance to something else',
    { [opf]: meta('<meta property="dcterms:conformsTo">https://example.org/profil</meta>') },
  ],
  [
    'no conformance, said openly',
    { [opf]: meta('<meta property="dcterms:conformsTo">none</meta>') },
  ],
  [
    'a cover among other properties',
    { [opf]: swap('properties="cover-image"', 'properties="svg cover-image"') },
  ],
  [
    'a claim for people to judge',
    { [opf]: meta('<meta property="schema:accessibilityFeature">transcript</meta>') },
  ],
  [
    'the ear together with the eye',
    { [opf]: meta('<meta property="schema:accessModeSufficient">textual,auditory</meta>') },
  ],
  ['joints in the contents', { [nav]: swap('>So geht der Antrag<', '>So geht der An\u00adtrag<') }],
  ['other case in the contents', { [nav]: swap('So geht der Antrag', 'SO GEHT DER ANTRAG') }],
  [
    'landmarks with more types',
    { [nav]: swap('epub:type="bodymatter"', 'epub:type="chapter bodymatter"') },
  ],
  [
    'a page mark by its role alone',
    { [page]: swap('epub:type="pagebreak" role="doc-pagebreak"', 'role="doc-pagebreak"') },
  ],
  [
    'a page mark that is titled',
    { [page]: swap(/(role="doc-pagebreak") aria-label="1"/u, '$1 title="1"') },
  ],
  ['an entry with space around', { [nav]: swap('#pagebreak-2">2<', '#pagebreak-2"> 2\n<') }],
  // Pages
  [
    'a picture that shows a picture',
    { [page]: swap('alt="Ein Schlüssel"', 'alt="Ein Bild an der Wand"') },
  ],
  ['a name with a dot', { [page]: swap('alt="Ein Schlüssel"', 'alt="Die Seite jena.de"') }],
  ['a sentence all bold', words('<strong>Das ist sehr wichtig.</strong>')],
  ['a bold beginning', words('<strong>Wichtig:</strong> Bringen Sie alles mit')],
  ['two bold words apart', words('<strong>Lohn</strong> und <strong>Rente</strong>')],
  [
    'a long paragraph all bold',
    words(`<strong>${'Alle Angaben müssen stimmen und vollständig sein '.repeat(3)}</strong>`),
  ],
  ['a bold cell', { [page]: swap('>190 Euro<', '><strong>190 Euro</strong><') }],
  [
    'a table that only lays out',
    {
      [page]: swap('</body>', '<table role="presentation"><tr><td></td></tr></table></body>'),
    },
  ],
  [
    'a regional language',
    { [page]: swap('lang="de" xml:lang="de"', 'lang="de-AT" xml:lang="de-AT"') },
  ],
  [
    'a section in the language',
    { [page]: swap('<section id="antrag', '<section lang="de" id="antrag') },
  ],
  [
    'an English sentence that is marked',
    words('<span lang="en">These are the papers that you need.</span>'),
  ],
  [
    'an English quotation that is marked',
    words('Der Grundsatz heißt „<span lang="en">to be or not to be</span>“'),
  ],
  ['a few English words', words('Das Start-up heißt „The Code and More“ und sitzt in Jena.')],
  [
    'German with words that English has',
    words('Was war so in dem Land, in dem man so was an hat?'),
  ],
  ['code', words('Geben Sie <code>if this and that then there</code> ein')],
  ['names', words('Unterschrieben haben Le Monde, La Repubblica und The Times')],
  ['a title with a dot', { [page]: swap('<title>Der Antrag', '<title>Der Antrag auf jena.de') }],
  ['an example in the title', { [page]: swap('<title>Der Antrag', '<title>Was ist index.html?') }],
  ...[
    'line-height: 1.7',
    'font-size: 1.2em',
    'border: 1px solid',
    'margin: 12px',
    'font: 1em serif',
  ].map((rule): readonly [string, Changes] => [
    rule,
    { [css]: (text) => `${text}\np { ${rule}; }` },
  ]),
  ['importance of something else', { [css]: (text) => `${text}\np { hyphens: auto !important; }` }],
  ['a fixed size in a comment', { [css]: (text) => `${text}\n/* p { font-size: 12px; } */` }],
];
