/**
 * Where a content stream writes: the transformation and text matrices as far as the beginning of each
 * shown string needs them (ISO 32000-1 8.3 and 9.4.2). How wide a string is stays unknown.
 */
import type { Operand, Operation } from './tokens.ts';

/** a b c d e f, as PDF writes a matrix. */
type Matrix = readonly [number, number, number, number, number, number];

/** A place on a page in points, from its lower left corner. */
export type Point = { readonly x: number; readonly y: number };

/** The state of writing. It is changed while operators are read. */
export type Pen = {
  page: Matrix;
  text: Matrix;
  line: Matrix;
  leading: number;
  readonly saved: Matrix[];
};

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A pen at the beginning of a page, or of a form that is drawn where another pen stands. */
export function newPen(outer?: Pen): Pen {
  return { page: outer?.page ?? IDENTITY, text: IDENTITY, line: IDENTITY, leading: 0, saved: [] };
}

/** Where the next string begins. */
export function pointOf(pen: Pen): Point {
  const [, , , , x, y] = times(pen.text, pen.page);
  return { x, y };
}

/** Follows one operator; those that do not move the pen are passed over. */
export function movePen(pen: Pen, { operator, operands }: Operation): void {
  if (operator === 'q') pen.saved.push(pen.page);
  else if (operator === 'Q') pen.page = pen.saved.pop() ?? pen.page;
  else if (operator === 'cm') pen.page = times(matrixOf(operands), pen.page);
  else if (operator === 'BT') setText(pen, IDENTITY);
  else if (operator === 'Tm') setText(pen, matrixOf(operands));
  else if (operator === 'Td') shift(pen, numbers(operands));
  else if (operator === 'TL') pen.leading = numbers(operands)[0] ?? 0;
  else if (operator === 'TD') {
    pen.leading = -(numbers(operands)[1] ?? 0);
    shift(pen, numbers(operands));
  } else if (operator === 'T*' || operator === "'" || operator === '"') {
    shift(pen, [0, -pen.leading]);
  }
}

function shift(pen: Pen, [x = 0, y = 0]: readonly number[]): void {
  setText(pen, times([1, 0, 0, 1, x, y], pen.line));
}

function setText(pen: Pen, matrix: Matrix): void {
  pen.text = matrix;
  pen.line = matrix;
}

function times(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

function matrixOf(operands: readonly Operand[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(operands);
  return [a, b, c, d, e, f];
}

function numbers(operands: readonly Operand[]): readonly number[] {
  return operands.map((operand) => (operand.kind === 'number' ? operand.value : 0));
}
