/** Faults of narration for the base book, each made by changing as little as can be. */
import { type Fault, latin, swap } from './fault.ts';

const smil = 'overlay/01-antrag.smil';
const page = 'text/01-antrag.xhtml';
const css = 'css/book.css';
const antrag = 'kapitel/01-antrag.md';
const active = /(\.-epub-media-overlay-active a) \{[^}]*\}/u;

const mark = (rules: string) => swap(active, `$1 { ${rules} }`);

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

/** Faults of what is heard, and of how it is marked. */
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
