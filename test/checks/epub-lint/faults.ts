/** Faults for the base book, each made by changing as little as can be; named after their code. */
import { unzipSync } from 'fflate';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Changes } from './base-books.ts';

/** A fault, and what the finding must say. */
export type Fault = {
  readonly code: string;
  readonly what: string;
  readonly changes: Changes;
  /** In the German message. */
  readonly says: string;
  /** File and first words of the line to which the finding leads; absent where nobody wrote the place. */
  readonly line?: readonly [file: string, words: string];
};

const smil = 'overlay/01-antrag.smil';
const page = 'text/01-antrag.xhtml';
const opf = 'package.opf';
const nav = 'nav.xhtml';
const css = 'css/book.css';
const antrag = 'kapitel/01-antrag.md';
const active = /(\.-epub-media-overlay-active a) \{[^}]*\}/u;

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const mark = (rules: string) => swap(active, `$1 { ${rules} }`);
const meta = (line: string) => swap('</metadata>', `${line}</metadata>`);

/** The bytes of an MP3 file with each header changed. */
const headers = (change: (header: Uint8Array, index: number) => void) => (text: string) => {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  // Frames of MPEG-2 Layer III at 24 kHz and 64 kbit/s.
  for (let at = 0; at < bytes.length; at += 192) change(bytes.subarray(at, at + 4), at / 192);
  return bytes;
};

/** Bit rate 160 kbit/s (index 14) in one frame, and as many bytes as it then has. */
function withOneLargeFrame(text: string): Uint8Array {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const frame = new Uint8Array(480);
  frame.set([0xff, 0xf3, 0xe4, 0xc4]);
  return Buffer.concat([bytes.subarray(0, 192 * 5), frame, bytes.subarray(192 * 5)]);
}

export const narrationFaults: readonly Fault[] = [
  {
    code: 'book/foreign-recording',
    what: 'one sentence spoken from another chapter',
    changes: { [smil]: swap('../audio/01-antrag.mp3', '../audio/02-hilfe.mp3') },
    says: 'aus „EPUB/audio/02-hilfe.mp3“',
    line: [antrag, '# Der Antrag'],
  },
  {
    code: 'book/foreign-recording',
    what: 'a chapter spoken from another',
    changes: {
      'overlay/03-glossar.smil': (text) => text.replaceAll('audio/03-glossar', 'audio/02-hilfe'),
    },
    says: '„EPUB/text/03-glossar.xhtml“ wird',
    line: ['kapitel/03-glossar.md', '# Wörter'],
  },
  {
    code: 'book/unused-sound',
    what: 'a recording with more at its end',
    changes: { 'audio/03-glossar.mp3': (text) => latin(text + text.slice(192).repeat(2)) },
    says: 'der letzte Satz endet bei 5000 ms',
  },
  {
    code: 'book/hidden-spoken',
    what: 'a hidden item that is spoken',
    changes: { [page]: swap('<p id="p484b07bf71"', '<p hidden="" id="p484b07bf71"') },
    says: '„Lohn und Gehalt,“',
    line: [antrag, '   - Lohn'],
  },
  {
    code: 'book/not-skippable',
    what: 'a note whose group has no type',
    changes: { [smil]: swap(' epub:type="footnote"', '') },
    says: 'nicht als „footnote“',
    line: [antrag, '[^alter]'],
  },
  {
    code: 'book/highlight-contrast',
    what: 'yellow on white',
    changes: { [css]: mark('color: #ffff00; background-color: white') },
    says: 'Kontrast von 1,0:1',
  },
  {
    code: 'book/highlight-contrast',
    what: 'grey on grey',
    changes: { [css]: mark('color: #777; background: rgb(200, 200, 200)') },
    says: 'Kontrast von 2,6:1',
  },
  {
    code: 'book/highlight-night',
    what: 'a background alone',
    changes: { [css]: mark('background-color: #ffe08a') },
    says: 'Kontrast von 1,2:1',
  },
  {
    code: 'book/highlight-night',
    what: 'a rule for the night that spoils it',
    changes: {
      [css]: (text) =>
        `${text}\n@media (prefers-color-scheme: dark) { .-epub-media-overlay-active { background-color: #222222 } }`,
    },
    says: 'Kontrast von 1,3:1',
  },
  {
    code: 'book/highlight-unknown',
    what: 'a colour of another kind',
    changes: { [css]: mark('color: black; background-color: oklch(90% 0.1 90)') },
    says: 'ließen sich nicht lesen',
  },
  {
    code: 'book/highlight-moves',
    what: 'bold while spoken',
    changes: { [css]: mark('color: #000; background-color: #ffe08a; font-weight: bold') },
    says: 'setzt font-weight',
  },
  {
    code: 'book/highlight-unlinked',
    what: 'a page without its style sheet',
    changes: { [page]: swap(/<link [^>]*book\.css[^>]*><\/link>/u, '') },
    says: '„EPUB/text/01-antrag.xhtml“ bindet',
    line: [antrag, '# Der Antrag'],
  },
  {
    code: 'book/audio-variable',
    what: 'one frame of another bit rate',
    changes: { 'audio/03-glossar.mp3': withOneLargeFrame },
    says: 'wechselt zwischen 64, 160 kbit/s',
  },
  {
    code: 'book/audio-no-info',
    what: 'a recording without its first frame',
    changes: { 'audio/03-glossar.mp3': (text) => latin(text.slice(192)) },
    says: '„EPUB/audio/03-glossar.mp3“',
  },
  {
    code: 'book/audio-stereo',
    what: 'two channels',
    changes: {
      'audio/03-glossar.mp3': (text) => {
        const bytes = headers((header) => header.set([0x04], 3))(text);
        // The tag stands further back in a frame of two channels.
        bytes.copyWithin(21, 13, 13 + 160);
        return bytes;
      },
    },
    says: 'zwei Kanäle',
  },
];

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

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** How the recordings stand in an archive: true for packed. */
export function packedRecordings({ bytes }: Artifact): readonly boolean[] {
  const packed: boolean[] = [];
  unzipSync(bytes, {
    filter: ({ name, compression }) => {
      if (name.endsWith('.mp3')) packed.push(compression !== 0);
      return false;
    },
  });
  return packed;
}
