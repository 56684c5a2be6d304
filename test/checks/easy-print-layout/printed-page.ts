/** Printed pages from a few words, as they are read back from a PDF: right but for what a test changes. */
import { judge } from '../../../src/checks/easy-print-layout/judge.ts';
import type {
  Line,
  Printed,
  PrintedBlock,
  Run,
} from '../../../src/checks/easy-print-layout/printed.ts';

/** 20 points between lines, each letter 7 points wide, text from 50 to 350 of a page 400 points wide. */
const STEP = 22;
const LETTER = 7;
const LEFT = 50;

export type LineParts = Partial<Run> & { readonly text: string };

/** A block of lines below each other; the first at `y`. */
export function block(
  lines: readonly (string | LineParts)[],
  more: Partial<PrintedBlock> = {},
): PrintedBlock {
  const page = more.page ?? 1;
  const runs = lines.map((line, at) => run({ page, y: 300 - at * STEP, ...partsOf(line) }));
  const found = runs.map(lineOf);
  const text = runs.map((one) => one.text).join('');
  return { type: 'P', text, page, boxes: [], runs, lines: found, ...more };
}

const partsOf = (line: string | LineParts): LineParts =>
  typeof line === 'string' ? { text: line } : line;

function run(parts: LineParts): Run {
  const x = parts.x ?? LEFT;
  return {
    font: 'AtkinsonHyperlegibleNext-Regular',
    size: 14.5,
    page: 1,
    y: 300,
    right: x + parts.text.trimEnd().length * LETTER,
    colour: [0, 0, 0],
    ground: [1, 1, 1],
    ...parts,
    x,
  };
}

const lineOf = ({ text, page, x, y, right, size }: Run): Line => ({
  text,
  page,
  x,
  y,
  right,
  size,
});

export const figure = (page = 1, boxes: readonly number[] = []): PrintedBlock =>
  block([], { type: 'Figure', page, boxes });
export const heading = (text: string, page = 1): PrintedBlock =>
  block([text], { type: 'H2', page });

/** Codes and values of what is found; 14 pt are asked for, and pictures below „Hilfe“. */
export function found(blocks: readonly PrintedBlock[], artifacts: readonly LineParts[] = []) {
  const pages = [1, 2, 3].map(() => ({ width: 400, height: 600 }));
  const printed: Printed = { pages, blocks, artifacts: artifacts.map(run) };
  return judge(printed, { size: 14, headings: new Set(['hilfe']) }).map(
    ({ code, page, value }) => `${code.replace('easy-print/', '')} ${page} ${value}`,
  );
}
