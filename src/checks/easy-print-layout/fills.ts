/** The colour that is painted with, and the filled areas of a page, as the boxes around them. */
import type { Pen, Point } from '../pdf-ua/pen.ts';
import { pointOf } from '../pdf-ua/pen.ts';
import type { Operand, Operation } from '../pdf-ua/tokens.ts';
import type { Colour } from './printed.ts';

type Area = {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly colour: Colour;
};

/** What is filled so far; `colour` fills next. */
export type Fills = { colour: Colour; readonly areas: Area[]; readonly path: Point[] };

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [1, 1, 1];

/** An empty page. */
export function newFills(): Fills {
  return { colour: BLACK, areas: [], path: [] };
}

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const ENDS = new Set(['n', 'S', 's', ...FILLS]);

/** Follows colours and paths; what is clipped counts as filled whole. */
export function followPath(fills: Fills, { operator, operands }: Operation, pen: Pen): void {
  const given = numbersOf(operands);
  if (operator === 'cs') fills.colour = BLACK;
  else if (['g', 'rg', 'k', 'sc', 'scn'].includes(operator)) {
    fills.colour = colourFrom(given) ?? fills.colour;
  } else if (operator === 're') {
    const [x = 0, y = 0, width = 0, height = 0] = given;
    fills.path.push(onPage(pen, x, y), onPage(pen, x + width, y + height));
  } else if (operator === 'm' || operator === 'l' || operator === 'c') {
    const [x = 0, y = 0] = given.slice(-2);
    fills.path.push(onPage(pen, x, y));
  } else if (ENDS.has(operator)) {
    if (FILLS.has(operator) && fills.path.length > 0) fills.areas.push(areaOf(fills));
    fills.path.length = 0;
  }
}

/** The colour at a point; paper is white. */
export function colourOf({ areas }: Fills, { x, y }: Point): Colour {
  const area = areas.findLast(
    (one) => one.left <= x && x <= one.right && one.bottom <= y && y <= one.top,
  );
  return area?.colour ?? WHITE;
}

/** Grey, RGB or CMYK by the number of values; patterns have none. */
function colourFrom(values: readonly number[]): Colour | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (values.length === 1) return [a, a, a];
  if (values.length === 3) return [a, b, c];
  if (values.length === 4) return [(1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d)];
  return undefined;
}

function areaOf({ path, colour }: Fills): Area {
  const xs = path.map(({ x }) => x);
  const ys = path.map(({ y }) => y);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
    colour,
  };
}

function onPage(pen: Pen, x: number, y: number): Point {
  return pointOf({ ...pen, text: [1, 0, 0, 1, x, y] });
}

function numbersOf(operands: readonly Operand[]): readonly number[] {
  return operands.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
}
