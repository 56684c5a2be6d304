/**
 * Follows a page's content and notes each run of letters with its type, place and colours, and the fills
 * under it. Drawings (form XObjects) are not followed: their lettering is part of a picture.
 */
import { PdfArray, type PdfDict, PdfNumber } from '@libpdf/core';
import { decode, type Font, readFont } from '../pdf-ua/fonts.ts';
import { readMark } from '../pdf-ua/marks.ts';
import {
  dictAt,
  dictsAt,
  listAt,
  numberAt,
  type PdfFile,
  type PdfPage,
  resolve,
} from '../pdf-ua/pdf-file.ts';
import { movePen, newPen, type Pen, pointOf } from '../pdf-ua/pen.ts';
import type { Operand, Operation } from '../pdf-ua/tokens.ts';
import { colourOf, type Fills, followPath, newFills } from './fills.ts';
import type { Colour, Run } from './printed.ts';

/** A run with the id it is marked with; undefined for artifacts. */
export type MarkedRun = Run & { readonly id: number | undefined };

type TypeFace = {
  readonly font: Font;
  readonly name: string;
  readonly widths: ReadonlyMap<number, number>;
  readonly otherwise: number;
};

type Painter = {
  readonly file: PdfFile;
  readonly page: PdfPage;
  readonly faces: Map<PdfDict, TypeFace>;
  readonly pen: Pen;
  readonly fills: Fills;
  readonly runs: MarkedRun[];
  /** Ids that are marked on this page, also those of pictures. */
  readonly ids: Set<number>;
  readonly marks: (number | undefined)[];
  readonly saved: { readonly face: TypeFace | undefined; readonly size: number; colour: Colour }[];
  face: TypeFace | undefined;
  size: number;
  /** How far the text has gone since the pen was last set, in text space. */
  gone: number;
};

/** What was painted on one page. */
export type Painted = {
  readonly runs: readonly MarkedRun[];
  readonly ids: ReadonlySet<number>;
};

/** A painter for a page; feed it all operations of the page in order. */
export function newPainter(file: PdfFile, page: PdfPage, faces: Painter['faces']): Painter {
  return {
    file,
    page,
    faces,
    pen: newPen(),
    fills: newFills(),
    runs: [],
    ids: new Set(),
    marks: [],
    saved: [],
    face: undefined,
    size: 0,
    gone: 0,
  };
}

const MOVES = new Set(['BT', 'Tm', 'Td', 'TD', 'T*', "'", '"']);

/** Follows one operation. */
export function paint(painter: Painter, operation: Operation): void {
  const { operator, operands } = operation;
  movePen(painter.pen, operation);
  if (MOVES.has(operator)) painter.gone = 0;
  followPath(painter.fills, operation, painter.pen);
  if (operator === 'Tj' || operator === 'TJ' || operator === "'" || operator === '"') {
    show(painter, operands);
  } else if (operator === 'Tf') setType(painter, operands);
  else if (operator === 'BDC' || operator === 'BMC') openMark(painter, operands);
  else if (operator === 'EMC') painter.marks.pop();
  else if (operator === 'q') save(painter);
  else if (operator === 'Q') restore(painter);
}

function save({ saved, face, size, fills }: Painter): void {
  saved.push({ face, size, colour: fills.colour });
}

function restore(painter: Painter): void {
  const before = painter.saved.pop();
  if (before === undefined) return;
  painter.face = before.face;
  painter.size = before.size;
  painter.fills.colour = before.colour;
}

function openMark(painter: Painter, operands: readonly Operand[]): void {
  const { id } = readMark(painter.file, painter.page.resources, operands);
  if (id !== undefined) painter.ids.add(id);
  painter.marks.push(id);
}

function setType(painter: Painter, [name, size]: readonly Operand[]): void {
  if (name?.kind !== 'name' || size?.kind !== 'number') return;
  const fonts = dictAt(painter.file, painter.page.resources, 'Font');
  const dict = dictAt(painter.file, fonts, name.value);
  painter.size = size.value;
  if (dict === undefined) return;
  painter.face = painter.faces.get(dict) ?? readFace(painter.file, dict);
  painter.faces.set(dict, painter.face);
}

function show(painter: Painter, operands: readonly Operand[]): void {
  const { face, pen, size } = painter;
  if (face === undefined) return;
  const from = placeAt(pen, painter.gone);
  let text = '';
  let end = painter.gone;
  for (const item of operands.flatMap((one) => (one.kind === 'array' ? one.items : [one]))) {
    if (item.kind === 'number') painter.gone -= (item.value / 1000) * size;
    if (item.kind !== 'string') continue;
    for (const glyph of decode(face.font, item.bytes)) {
      text += glyph.text ?? '\uFFFD';
      painter.gone += ((face.widths.get(glyph.code) ?? face.otherwise) / 1000) * size;
      if (glyph.text?.trim() !== '') end = painter.gone;
    }
  }
  const up = placeAt({ ...pen, text: moved(pen.text, 0, size) }, 0);
  const base = pointOf(pen);
  const onPaper = Math.hypot(up.x - base.x, up.y - base.y);
  painter.runs.push({
    id: painter.marks.findLast((one) => one !== undefined),
    text,
    font: face.name,
    size: Math.round(onPaper * 100) / 100,
    page: painter.page.number,
    ...from,
    right: placeAt(pen, end).x,
    colour: painter.fills.colour,
    ground: colourOf(painter.fills, { x: from.x + 0.5, y: from.y + onPaper / 3 }),
  });
}

function placeAt(pen: Pen, gone: number): { readonly x: number; readonly y: number } {
  return pointOf({ ...pen, text: moved(pen.text, gone, 0) });
}

/** A matrix after a step in its own space (ISO 32000-1 8.3.4). */
function moved([a, b, c, d, e, f]: Pen['text'], x: number, y: number): Pen['text'] {
  return [a, b, c, d, x * a + y * c + e, x * b + y * d + f];
}

function readFace(file: PdfFile, dict: PdfDict): TypeFace {
  const font = readFont(file, dict);
  const [descendant] = dictsAt(file, dict, 'DescendantFonts');
  return {
    font,
    name: font.name.replace(/^[A-Z]{6}\+/, ''),
    widths: widthsOf(file, descendant),
    otherwise: numberAt(file, descendant, 'DW') ?? 1000,
  };
}

/** `W` of a composite font: `first [w w …]` or `first last w` (ISO 32000-1 9.7.4.3). */
function widthsOf(file: PdfFile, descendant: PdfDict | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = listAt(file, descendant, 'W').map((item) => resolve(file, item));
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3);
    if (!(first instanceof PdfNumber)) break;
    if (second instanceof PdfArray) {
      for (const [step, width] of second.toArray().entries()) {
        if (width instanceof PdfNumber) widths.set(first.value + step, width.value);
      }
      at += 2;
    } else if (second instanceof PdfNumber && third instanceof PdfNumber) {
      const last = Math.min(second.value, first.value + 0xffff);
      for (let code = first.value; code <= last; code += 1) widths.set(code, third.value);
      at += 3;
    } else break;
  }
  return widths;
}
