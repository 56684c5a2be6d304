/**
 * Paper and type of the print edition: how wide, how large, and what fits in a line. Two papers: the A4
 * sheet for the counter, and A5 for a booklet. All lengths in points.
 */
import type { Measure } from '../../easy-language/sense-units.ts';
import type { EasyPrintSettings, Metadata } from '../../model/document.ts';

/** What the template sets the pages by. */
export type Sheet = EasyPrintSettings & {
  readonly width: number;
  readonly height: number;
  /** Left and right, and above; below stands the page number. */
  readonly margin: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Of running text. */
  readonly text: number;
  /** Width of the picture column, and of the space beside it. */
  readonly picture: number;
  readonly gutter: number;
  /** True where a column beside pictures would be too narrow: pictures stand above their sentences. */
  readonly stacked: boolean;
  /** The narrowest column of running text: a longer word leaves the page. */
  readonly column: number;
};

const MILLIMETRE = 72 / 25.4;

/** The rulebooks mean Arial; this type has smaller letters at the same size. */
const AS_ARIAL = 14.5 / 14;

/** How wide a letter is on the average, blanks counted: measured on our fonts and texts. */
const LETTER = 0.52;

/** Fewer letters in a line break too many units of sense. */
const NARROWEST = 24;

/** Edges of a box with its colour, and the mark of a list with its space, in parts of the type size. */
const BOX = 26;
const MARK = 1.6;

/** Units of sense fill about this part of a line where they may. */
const UNIT = 0.6;

const papers = {
  a4: { width: 210, height: 297, x: 25, top: 25, bottom: 28, picture: 32, gutter: 7 },
  'a5-booklet': { width: 148, height: 210, x: 15, top: 15, bottom: 20, picture: 24, gutter: 5 },
} as const;

/** What is printed where the publication says nothing. */
const DEFAULT: EasyPrintSettings = { paper: 'a4', size: 14 };

/** The sheet that a publication asks for. */
export function sheetOf(meta: Pick<Metadata, 'easy'>): Sheet {
  const settings = meta.easy.print ?? DEFAULT;
  const paper = papers[settings.paper];
  const points = (millimetres: number) => Math.round(millimetres * MILLIMETRE * 100) / 100;
  const text = Math.round(settings.size * AS_ARIAL * 10) / 10;
  const [picture, gutter] = [points(paper.picture), points(paper.gutter)];
  const wide = points(paper.width - 2 * paper.x);
  const beside = wide - picture - gutter;
  const stacked = lettersIn(beside, text) < NARROWEST;
  return {
    ...settings,
    width: points(paper.width),
    height: points(paper.height),
    margin: { x: points(paper.x), top: points(paper.top), bottom: points(paper.bottom) },
    text,
    picture,
    gutter,
    stacked,
    column: Math.floor((stacked ? wide : beside) - BOX - MARK * text),
  };
}

/** How long lines and their units are on this sheet, in letters. */
export function measureOf({ column, text }: Sheet): Measure {
  const line = lettersIn(column, text);
  return { line, unit: Math.round(line * UNIT) };
}

function lettersIn(width: number, size: number): number {
  return Math.floor(width / (size * LETTER));
}
