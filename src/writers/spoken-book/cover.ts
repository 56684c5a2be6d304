/**
 * A square cover for books to listen to: title, authors, publisher, and lines of text of which one is
 * being read. SVG whose letters come from the fonts that whoever draws it has; no other resource.
 */
import type { Element } from 'xast';
import { element, toXmlBytes } from '../package/xml.ts';
import { EASY_NOTE, type SpokenBook } from './book.ts';

/** Pixels of each side: enough for a telephone's screen, small enough for tags of a file. */
export const COVER_SIDE = 1000;

/** The typeface that the letters are asked from. */
export const COVER_FAMILY = 'Atkinson Hyperlegible Next';

const MARGIN = 84;
const INK = '#12303f';
const PAPER = '#f7f3e8';
const MARKER = '#ffd45c';
/** Widths of the bold cut in em, generous, so that lines never touch the edge. */
const WIDE = 0.6;
const NARROW = 0.33;
const NARROW_LETTERS = /[iljtfrI.,:;!|'’ -]/;
const TITLE_SIZES = [128, 112, 96, 84, 72, 60, 50];
const MOST_LINES = 4;

/** What stands on the cover of a book. */
export type CoverWords = Pick<SpokenBook, 'edition' | 'lang' | 'title' | 'authors' | 'publisher'>;

/** The cover as SVG bytes. Titles shrink until the longest word and all lines fit. */
export function writeSquareCover(book: CoverWords): Uint8Array {
  const isEasy = book.edition === 'easy';
  const title = fitted(isEasy ? book.title.replace(` – ${EASY_NOTE}`, '') : book.title);
  const side = String(COVER_SIDE);
  return toXmlBytes(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${side} ${side}`,
        width: side,
        height: side,
        'xml:lang': book.lang,
      },
      element('title', {}, book.title),
      bar({ x: 0, y: 0, width: COVER_SIDE, height: COVER_SIDE, fill: PAPER }),
      bar({ x: 0, y: 0, width: COVER_SIDE, height: 36, fill: INK }),
      line(book.authors.join(', '), { y: 126, size: 40 }),
      title.lines.map((words, index) =>
        line(words, { y: 150 + title.size * (index * 1.12 + 1), size: title.size, bold: true }),
      ),
      isEasy ? note() : readLines(),
      line(book.publisher, { y: COVER_SIDE - 62, size: 40 }),
    ),
  );
}

/** Lines of text as bars; the one that is read aloud is marked. */
function readLines(): readonly Element[] {
  return [620, 790, 520].map((width, index) => {
    const isRead = index === 1;
    const place = { x: MARGIN, y: 700 + index * 58 - (isRead ? 9 : 0), width };
    return isRead
      ? bar({ ...place, height: 36, fill: MARKER })
      : bar({ ...place, height: 18, fill: INK, opacity: '0.22' });
  });
}

function note(): readonly Element[] {
  const size = 46;
  const width = widthOf(EASY_NOTE) * size + 72;
  return [
    bar({ x: MARGIN, y: 720, width, height: 92, fill: INK }),
    line(EASY_NOTE, { x: MARGIN + 36, y: 782, size, bold: true, fill: PAPER }),
  ];
}

type Letters = {
  readonly x?: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
};

function line(words: string, { x = MARGIN, y, size, bold, fill = INK }: Letters): Element {
  // One line that is too long shrinks by itself: names of authors have no upper limit.
  const widest = COVER_SIDE - MARGIN - x;
  const fits = Math.min(size, Math.floor(widest / Math.max(1, widthOf(words))));
  return element(
    'text',
    {
      x: whole(x),
      y: whole(y),
      'font-family': COVER_FAMILY,
      'font-size': whole(fits),
      'font-weight': bold ? '700' : '400',
      fill,
    },
    words,
  );
}

type Bar = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly opacity?: string;
};

function bar({ x, y, width, height, fill, opacity }: Bar): Element {
  const place = { x: whole(x), y: whole(y), width: whole(width), height: whole(height) };
  return element('rect', { ...place, fill, opacity });
}

type Fitted = { readonly size: number; readonly lines: readonly string[] };

/** The largest size at which the words need few lines and none is too long; else the smallest. */
function fitted(words: string): Fitted {
  const tries = TITLE_SIZES.map((size) => ({ size, lines: wrapped(words, size) }));
  const fits = tries.find(
    ({ size, lines }) => lines.length <= MOST_LINES && lines.every((one) => fitsWidth(one, size)),
  );
  return fits ?? tries.at(-1) ?? { size: 50, lines: [words] };
}

function wrapped(words: string, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fitsWidth(longer, size)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function fitsWidth(words: string, size: number): boolean {
  return widthOf(words) * size <= COVER_SIDE - 2 * MARGIN;
}

/** In em. */
function widthOf(words: string): number {
  return [...words].reduce((sum, one) => sum + (NARROW_LETTERS.test(one) ? NARROW : WIDE), 0);
}

function whole(value: number): string {
  return String(Math.round(value));
}
