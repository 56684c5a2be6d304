/**
 * A typographic cover: title, authors, publisher, and lines of text of which one is being read. SVG
 * with its letters embedded, since a reading system shows it as a picture, which loads nothing else.
 */
import type { Element } from 'xast';
import { element, toXmlBytes } from '../../writers/package/xml.ts';

/** What stands on the cover; `lang` (BCP 47) is the language of all of it. */
export type Cover = {
  readonly lang: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly authors: string;
  readonly publisher: string;
  /** On the band across the cover: `in Leichter Sprache`. */
  readonly editionNote: string | undefined;
  /** WOFF2 of the regular and the bold cut. */
  readonly fonts: { readonly regular: Uint8Array; readonly bold: Uint8Array };
};

const WIDTH = 1600;
const HEIGHT = 2560;
const MARGIN = 140;
const INK = '#12303f';
const PAPER = '#f7f3e8';
const MARKER = '#ffd45c';
const FAMILY = 'Lesbar';
/** Widths of the typeface's bold cut in em, generous, so that lines never touch the edge. */
const WIDE = 0.6;
const NARROW = 0.33;
const NARROW_LETTERS = /[iljtfrI.,:;!|'’ ‧·-]/;

/** The cover as SVG bytes. Title sizes shrink until the longest word and all lines fit. */
export function writeCover(cover: Cover): Uint8Array {
  const title = fitted(cover.title, { sizes: [200, 176, 152, 132, 112, 96, 80], most: 5 });
  const subtitle = fitted(cover.subtitle ?? '', { sizes: [84, 72, 62, 54], most: 4 });
  const top = 420 + title.size;
  const belowTitle = top + title.lines.length * title.size * 1.12;
  const name = [cover.title, cover.editionNote].filter((part) => part !== undefined).join(' – ');
  return toXmlBytes(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: String(WIDTH),
        height: String(HEIGHT),
        role: 'img',
        'xml:lang': cover.lang,
      },
      element('title', {}, name),
      element('style', {}, styleOf(cover)),
      rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT, fill: PAPER }),
      rectangle({ x: 0, y: 0, width: WIDTH, height: 60, fill: INK }),
      text(cover.authors, { x: MARGIN, y: 260, size: 68 }),
      title.lines.map((line, index) =>
        text(line, { x: MARGIN, y: top + index * title.size * 1.12, size: title.size, bold: true }),
      ),
      subtitle.lines.map((line, index) =>
        text(line, {
          x: MARGIN,
          y: belowTitle + index * subtitle.size * 1.25,
          size: subtitle.size,
        }),
      ),
      readLines(),
      note(cover.editionNote),
      text(cover.publisher, { x: MARGIN, y: HEIGHT - 130, size: 64 }),
    ),
  );
}

function styleOf({ fonts }: Cover): string {
  const face = (weight: number, bytes: Uint8Array) =>
    `@font-face{font-family:${FAMILY};font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")}`;
  return `${face(400, fonts.regular)}${face(700, fonts.bold)}text{font-family:${FAMILY},sans-serif}`;
}

/** Lines of text as bars; the one that is read aloud is marked. */
function readLines(): readonly Element[] {
  const widths = [1180, 1320, 1060, 1240, 640];
  const first = 1700;
  return widths.map((width, index) =>
    rectangle({
      x: MARGIN,
      y: first + index * 96 - (index === 2 ? 14 : 0),
      width,
      height: index === 2 ? 56 : 28,
      fill: index === 2 ? MARKER : INK,
      opacity: index === 2 ? 1 : 0.22,
    }),
  );
}

function note(words: string | undefined): readonly Element[] {
  if (words === undefined) return [];
  const width = widthOf(words) * 72 + 120;
  return [
    rectangle({ x: MARGIN, y: 1480, width, height: 130, fill: INK }),
    text(words, { x: MARGIN + 60, y: 1568, size: 72, bold: true, fill: PAPER }),
  ];
}

type Letters = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
};

function text(value: string, { x, y, size, bold, fill = INK }: Letters): Element {
  const attributes = { x: whole(x), y: whole(y), 'font-size': whole(size), fill };
  return element('text', { ...attributes, 'font-weight': bold ? '700' : '400' }, value);
}

type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly opacity?: number;
};

function rectangle({ x, y, width, height, fill, opacity }: Rectangle): Element {
  const place = { x: whole(x), y: whole(y), width: whole(width), height: whole(height) };
  return element('rect', { ...place, fill, opacity: opacity?.toString() });
}

type Fitted = { readonly size: number; readonly lines: readonly string[] };
type Fit = { readonly sizes: readonly number[]; readonly most: number };

/** The largest size at which the words need at most `most` lines; else what the longest word allows. */
function fitted(words: string, { sizes, most }: Fit): Fitted {
  const tries = sizes.map((size) => ({ size, lines: wrapped(words, size) }));
  const fits = tries.find(
    ({ size, lines }) => lines.length <= most && lines.every((line) => fitsWidth(line, size)),
  );
  return fits ?? asWideAsPossible(tries.at(-1)?.lines ?? []);
}

function asWideAsPossible(lines: readonly string[]): Fitted {
  const widest = Math.max(1, ...lines.map(widthOf));
  return { size: Math.floor((WIDTH - 2 * MARGIN) / widest), lines };
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

function fitsWidth(line: string, size: number): boolean {
  return widthOf(line) * size <= WIDTH - 2 * MARGIN;
}

function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (NARROW_LETTERS.test(letter) ? NARROW : WIDE), 0);
}

function whole(value: number): string {
  return String(Math.round(value));
}
