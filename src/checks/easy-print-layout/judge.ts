/** What is wrong with printed blocks, one function for each rule. Pure; places are found by who reports. */
import { foreignFonts } from '../../paginate/fonts.ts';
import { sentenceStarts } from '../../prepare/sentence-ends.ts';
import type { easyPrintLayoutCodes } from './codes.ts';
import { contrastOf } from './contrast.ts';
import type { Line, Printed, PrintedBlock, Run } from './printed.ts';

/** One thing that is wrong. */
export type Fault = {
  readonly code: keyof typeof easyPrintLayoutCodes;
  readonly page: number;
  /** The words that it is about, as printed. */
  readonly text: string;
  /** What was measured, for the message: `12 pt`. */
  readonly value: string;
};

/** What the publication asks for. */
export type Demand = {
  /** Points. */
  readonly size: number;
  /** Headings of the text, as letters alone: sections of ours need no picture. */
  readonly headings: ReadonlySet<string>;
};

/** Points that rounding may cost. */
const TOLERANCE = 0.06;
/** Lines are set at 1.5; a little less is nobody's fault. */
const SPACING = 1.45;
/** WCAG 1.4.3. */
const CONTRAST = 4.5;
/** Points by which lines may begin apart. */
const EDGE = 1.5;
/** Lines that end at the same place by chance: this many do not. */
const JUSTIFIED = 3;
/** BITV 2.0 Anlage 2 Teil 2 Nr. 9. */
const FAMILIES = 2;

const isText = ({ type }: PrintedBlock) => type === 'P' || type === 'LBody';
const isHeading = ({ type }: PrintedBlock) => /^H[1-6]$/u.test(type);

/** All faults, page by page in reading order. */
export function judge(printed: Printed, demand: Demand): readonly Fault[] {
  const { blocks } = printed;
  const rightEdge = edgesOf(printed);
  return [
    ...blocks.flatMap((block) => [
      ...smallType(block.runs, demand.size),
      ...faint(block.runs),
      ...slanted(block.runs),
      ...dividedWords(block, rightEdge),
      ...beyondEdge(block, rightEdge),
      ...(isText(block) ? [...severalSentences(block), ...tight(block), ...notLeft(block)] : []),
    ]),
    ...smallType(printed.artifacts.filter(isWorded), demand.size),
    ...faint(printed.artifacts.filter(isWorded)),
    ...picturesApart(blocks),
    ...withoutPicture(blocks, demand.headings),
    ...typefaces(printed),
  ];
}

/** The letters of a text, to find it again whatever its joints and blanks are. */
export function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function isWorded({ text }: Run): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The first run of a block says it for all. */
function firstOf(runs: readonly Run[], isWrong: (run: Run) => boolean): readonly Run[] {
  const found = runs.find((run) => isWorded(run) && isWrong(run));
  return found === undefined ? [] : [found];
}

function smallType(runs: readonly Run[], least: number): readonly Fault[] {
  return firstOf(runs, ({ size }) => size < least - TOLERANCE).map(({ page, text, size }) => ({
    code: 'easy-print/small-type',
    page,
    text,
    value: `${size} pt`,
  }));
}

function faint(runs: readonly Run[]): readonly Fault[] {
  const isFaint = ({ colour, ground }: Run) => contrastOf(colour, ground) < CONTRAST;
  return firstOf(runs, isFaint).map(({ page, text, colour, ground }) => ({
    code: 'easy-print/low-contrast',
    page,
    text,
    value: `${contrastOf(colour, ground).toFixed(1)}:1`,
  }));
}

function slanted(runs: readonly Run[]): readonly Fault[] {
  return firstOf(runs, ({ font }) => /italic|oblique/iu.test(font)).map(({ page, text, font }) => ({
    code: 'easy-print/italic',
    page,
    text,
    value: font,
  }));
}

/** The right edge of the text, page by page: as far from the paper's edge as its left one. */
type Edges = (page: number) => number;

function edgesOf({ pages, blocks }: Printed): Edges {
  const lefts = blocks.flatMap(({ lines }) => lines.map(({ x }) => x));
  const margin = lefts.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return (page) => (pages[page - 1]?.width ?? 0) - (Number.isFinite(margin) ? margin : 0);
}

/** A word with a hyphen or a joint at the end of its line, and what may stand behind it unseen. */
const DIVIDED = /(\S*[\p{L}\p{N}][-\u00ad\u2010·])\u200b?$/u;

/** A word wider than its line may be parted at a joint: nothing else is left to do. */
function dividedWords({ lines }: PrintedBlock, rightEdge: Edges): readonly Fault[] {
  return lines.flatMap((line, at): readonly Fault[] => {
    const next = lines[at + 1];
    const before = DIVIDED.exec(line.text)?.[1];
    const after = /^\p{L}\S*/u.exec(next?.text ?? '')?.[0];
    if (next === undefined || before === undefined || after === undefined) return [];
    const room = rightEdge(line.page) - line.x;
    if (widthOf(line, before) + widthOf(next, after) > room) return [];
    const text = `${before}${after}`;
    return [{ code: 'easy-print/line-end-hyphen', page: line.page, text, value: `„${text}“` }];
  });
}

function widthOf({ x, right, text }: Line, part: string): number {
  return ((right - x) * part.length) / Math.max(1, text.trimEnd().length);
}

function beyondEdge({ lines }: PrintedBlock, rightEdge: Edges): readonly Fault[] {
  const line = lines.find(({ right, page }) => right > rightEdge(page) + EDGE);
  if (line === undefined) return [];
  const over = Math.round(line.right - rightEdge(line.page));
  return [
    { code: 'easy-print/word-too-wide', page: line.page, text: line.text, value: `${over} pt` },
  ];
}

function severalSentences({ text, page }: PrintedBlock): readonly Fault[] {
  const count = sentenceStarts(text.replaceAll('\u00a0', ' ')).length + 1;
  if (count < 2) return [];
  return [{ code: 'easy-print/several-sentences', page, text, value: String(count) }];
}

function tight({ lines, text }: PrintedBlock): readonly Fault[] {
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (next === undefined || next.page !== line.page) continue;
    const spacing = (line.y - next.y) / line.size;
    if (spacing <= 0 || spacing >= SPACING) continue;
    return [{ code: 'easy-print/tight-lines', page: line.page, text, value: spacing.toFixed(2) }];
  }
  return [];
}

function notLeft({ lines, text, page }: PrintedBlock): readonly Fault[] {
  const [first] = lines;
  if (first === undefined) return [];
  const off = lines.find(({ x }) => Math.abs(x - first.x) > EDGE);
  const full = lines.slice(0, -1);
  const isJustified =
    full.length >= JUSTIFIED && full.every(({ right }) => Math.abs(right - first.right) < 0.2);
  if (off === undefined && !isJustified) return [];
  const value = off === undefined ? 'Blocksatz' : `${Math.round(off.x - first.x)} pt`;
  return [{ code: 'easy-print/not-left', page, text, value }];
}

/**
 * A picture belongs to the text behind it; before a heading, at the end and at the end of its box, to
 * what is before it.
 */
function picturesApart(blocks: readonly PrintedBlock[]): readonly Fault[] {
  return blocks.flatMap((block, at): readonly Fault[] => {
    if (block.type !== 'Figure') return [];
    const next = blocks.slice(at + 1).find(({ type }) => type !== 'Figure' && type !== 'Lbl');
    const before = blocks.slice(0, at).findLast(({ type }) => type !== 'Figure');
    const isLast = next === undefined || isHeading(next) || leavesBox(block, next);
    const home = isLast ? before : next;
    if (home === undefined || home.page === block.page) return [];
    const { text, page } = home;
    return [{ code: 'easy-print/picture-apart', page: block.page, text, value: String(page) }];
  });
}

function leavesBox(inside: PrintedBlock, next: PrintedBlock): boolean {
  const box = inside.boxes.at(-1);
  return box !== undefined && !next.boxes.includes(box);
}

function withoutPicture(
  blocks: readonly PrintedBlock[],
  headings: ReadonlySet<string>,
): readonly Fault[] {
  return blocks.flatMap((block, at): readonly Fault[] => {
    if (!isHeading(block) || !headings.has(lettersOf(block.text))) return [];
    const rest = blocks.slice(at + 1);
    const end = rest.findIndex(isHeading);
    const section = end < 0 ? rest : rest.slice(0, end);
    if (!section.some(isText) || section.some(({ type }) => type === 'Figure')) return [];
    const { page, text } = block;
    return [{ code: 'easy-print/no-picture', page, text, value: text }];
  });
}

function typefaces({ blocks }: Printed): readonly Fault[] {
  const runs = blocks.flatMap((block) => block.runs);
  const strange = new Set(foreignFonts(runs.map(({ font }) => font)));
  const first = runs.find(({ font }) => strange.has(font));
  if (first !== undefined) {
    const { page, text, font } = first;
    return [{ code: 'easy-print/typeface', page, text, value: font }];
  }
  const families = new Map(runs.map((run) => [run.font.replace(/-.*$/u, ''), run]));
  const [last] = [...families.values()].slice(FAMILIES);
  if (last === undefined) return [];
  const value = [...families.keys()].join(', ');
  return [{ code: 'easy-print/typeface', page: last.page, text: last.text, value }];
}
