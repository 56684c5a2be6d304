/**
 * A sentence taken apart into pieces that each have one place in the source, and the way from a place
 * in its text back to that source. White space at both ends of a sentence is left out.
 */
import type { Inline, Sentence, Span } from '../model/document.ts';
import { columnIn } from '../model/text-place.ts';
import { JOINT } from './joint.ts';
import type { EasySentence } from './text.ts';

/** Text as written, joints and all, and where it begins in the sentence as written. */
type Piece = {
  readonly at: number;
  readonly text: string;
  readonly span: Span;
  /** The column of a character; at the end, the one behind the last. */
  readonly columnOf: (index: number) => number;
};

/** A sentence taken apart. */
export type Pieces = {
  /** With joints. */
  readonly written: string;
  readonly pieces: readonly Piece[];
  /** Places count in the text without joints. */
  readonly marked: EasySentence['marked'];
};

type Mark = EasySentence['marked'][number]['as'];

/** Takes a sentence apart. */
export function piecesOf(sentence: Sentence): Pieces {
  const pieces: Piece[] = [];
  const marked: { from: number; to: number; as: Mark }[] = [];
  let written = '';
  let length = 0;
  const take = (text: string, span: Span, columnOf: Piece['columnOf']): void => {
    // The sentence begins with its first letter, not with the space or the picture before it.
    const kept = written === '' ? text.trimStart() : text;
    const skipped = text.length - kept.length;
    if (kept !== '')
      pieces.push({
        at: written.length,
        text: kept,
        span,
        columnOf: (index) => columnOf(index + skipped),
      });
    written += kept;
    length += plain(kept);
  };
  const visit = (inline: Inline): void => {
    const from = length;
    if ('children' in inline) inline.children.forEach(visit);
    else {
      const leaf = leafOf(inline);
      if (leaf !== undefined) take(leaf.text, inline.span, leaf.columnOf);
    }
    const as = MARKS[inline.kind];
    if (as !== undefined && length > from) marked.push({ from, to: length, as });
  };
  sentence.children.forEach(visit);
  const end = plain(written.trimEnd());
  return {
    written: written.trimEnd(),
    pieces,
    marked: marked.map((mark) => ({ ...mark, to: Math.min(mark.to, end) })),
  };
}

const MARKS: Readonly<Partial<Record<Inline['kind'], Mark>>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  term: 'term',
  abbreviation: 'abbreviation',
  language: 'language',
  link: 'link',
  'cross-reference': 'link',
  code: 'code',
};

/** The text of an inline without children, and where its characters stand. */
function leafOf(inline: Inline): Pick<Piece, 'text' | 'columnOf'> | undefined {
  const behind = (before: number) => (index: number) => inline.span.column + before + index;
  switch (inline.kind) {
    case 'text':
      return { text: inline.value, columnOf: (index) => columnIn(inline, index) };
    case 'code':
      return { text: inline.value, columnOf: behind(1) };
    case 'abbreviation':
      return { text: inline.short, columnOf: behind(':abbr['.length) };
    case 'term':
      return { text: inline.text, columnOf: behind(':begriff['.length) };
    case 'line-break':
      return { text: ' ', columnOf: behind(0) };
    default:
      return undefined;
  }
}

function plain(written: string): number {
  return written.replaceAll(JOINT, '').length;
}

/** The place in the source of a part of the sentence's text, which has no joints. */
export function spanIn(
  sentence: Pick<Pieces, 'pieces' | 'written'> & { readonly within: Span },
  from: number,
  to: number,
): Span {
  const { pieces, written, within } = sentence;
  const first = placeOf(pieces, writtenIndex(written, from));
  // The end is that of the last character, so that what follows it stays out.
  const last = placeOf(pieces, writtenIndex(written, Math.max(from, to - 1)));
  if (first === undefined || last === undefined) return within;
  const { file, line, column } = first.start;
  return { file, line, column, endLine: last.end.line, endColumn: last.end.column };
}

/** Where the character that is the `index`th without joints stands in the sentence as written. */
function writtenIndex(written: string, index: number): number {
  let left = index;
  for (let at = 0; at < written.length; at += 1) {
    if (written[at] === JOINT) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return written.length;
}

type Place = { readonly file: string; readonly line: number; readonly column: number };

/** Start and end of one character. Where a text is longer than its place in the source, the place as a whole. */
function placeOf(
  pieces: readonly Piece[],
  index: number,
): { readonly start: Place; readonly end: Place } | undefined {
  const piece = pieces.findLast(({ at }) => at <= index) ?? pieces[0];
  if (piece === undefined) return undefined;
  const { span, columnOf, at, text } = piece;
  const { file, line, column, endLine = line, endColumn = column } = span;
  if (endLine !== line || columnOf(text.trimEnd().length) > endColumn) {
    return { start: { file, line, column }, end: { file, line: endLine, column: endColumn } };
  }
  const here = Math.min(index - at, text.length - 1);
  return {
    start: { file, line, column: columnOf(here) },
    end: { file, line, column: columnOf(here + 1) },
  };
}
