/**
 * A line of inlines as one flat text, and the line cut at offsets of that text. Cuts go through
 * text, emphasis and language spans; links, code, abbreviations and glossary words stay whole.
 */
import type { Inline, Span, Text } from '../model/document.ts';
import { columnIn, textFrom } from '../model/text-place.ts';

/** A line as text. Offsets are UTF-16 units of `text`. */
export type FlatLine = {
  /** Pictures are one U+FFFC each; footnote references have no length. */
  readonly text: string;
  /** What must not be cut, ascending. */
  readonly atoms: readonly { readonly from: number; readonly to: number }[];
  /** Offsets right behind each line break. */
  readonly breaks: readonly number[];
};

/** U+FFFC OBJECT REPLACEMENT CHARACTER stands for a picture: it may open a sentence. */
const PICTURE = '\uFFFC';

/** Flattens a line. */
export function flatten(line: readonly Inline[]): FlatLine {
  const pieces: string[] = [];
  const atoms: { from: number; to: number }[] = [];
  const breaks: number[] = [];
  const visit = (inlines: readonly Inline[], from: number, insideAtom: boolean): number => {
    let at = from;
    for (const inline of inlines) {
      const start = at;
      const atom = isAtom(inline);
      if ('children' in inline) at = visit(inline.children, at, insideAtom || atom);
      else pieces.push(leafText(inline));
      if (!('children' in inline)) at += lengthOf(inline);
      if (atom && !insideAtom) atoms.push({ from: start, to: at });
      if (inline.kind === 'line-break') breaks.push(at);
    }
    return at;
  };
  visit(line, 0, false);
  return { text: pieces.join(''), atoms, breaks };
}

/**
 * Cuts a line into pieces at ascending offsets, none of them inside an atom. A footnote reference at
 * an offset stays with what is before it.
 */
export function cut(
  line: readonly Inline[],
  offsets: readonly number[],
): readonly (readonly Inline[])[] {
  const pieces: (readonly Inline[])[] = [];
  let rest = line;
  let from = 0;
  for (const offset of offsets) {
    const [before, after] = cutAt(rest, offset - from);
    pieces.push(before);
    rest = after;
    from = offset;
  }
  return [...pieces, rest];
}

function cutAt(
  inlines: readonly Inline[],
  offset: number,
): readonly [readonly Inline[], readonly Inline[]] {
  let left = offset;
  for (const [index, inline] of inlines.entries()) {
    const length = lengthOf(inline);
    if (left < length) {
      const rest = inlines.slice(index + 1);
      if (left === 0) return [inlines.slice(0, index), [inline, ...rest]];
      const [first, second] = cutInline(inline, left);
      return [
        [...inlines.slice(0, index), first],
        [second, ...rest],
      ];
    }
    left -= length;
    if (left === 0 && !isReference(inlines[index + 1])) {
      return [inlines.slice(0, index + 1), inlines.slice(index + 1)];
    }
  }
  return [inlines, []];
}

function cutInline(inline: Inline, offset: number): readonly [Inline, Inline] {
  if (inline.kind === 'text') return cutText(inline, offset);
  if (!('children' in inline) || isAtom(inline)) throw new Error(`Cannot cut a ${inline.kind}`);
  const [before, after] = cutAt(inline.children, offset);
  return [
    { ...inline, span: spanOf(before, inline.span), children: before },
    { ...inline, span: spanOf(after, inline.span), children: after },
  ];
}

function cutText(text: Text, offset: number): readonly [Text, Text] {
  const [before, after] = [textFrom(text, 0, offset), textFrom(text, offset)];
  const lines = before.value.split('\n');
  const line = text.span.line + lines.length - 1;
  const column = lines.length === 1 ? columnIn(text, offset) : (lines.at(-1)?.length ?? 0) + 1;
  return [
    { ...before, span: { ...before.span, endLine: line, endColumn: column } },
    { ...after, span: { ...after.span, line, column } },
  ];
}

/** From the beginning of the first inline to the end of the last. */
export function spanOf(inlines: readonly Inline[], otherwise: Span): Span {
  const { file, line, column } = inlines[0]?.span ?? otherwise;
  const { endLine, endColumn } = inlines.at(-1)?.span ?? otherwise;
  return {
    file,
    line,
    column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function isReference(inline: Inline | undefined): boolean {
  return inline?.kind === 'footnote-reference';
}

function isAtom(inline: Inline): boolean {
  switch (inline.kind) {
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'language':
    case 'sentence':
      return false;
    default:
      return true;
  }
}

function lengthOf(inline: Inline): number {
  if (!('children' in inline)) return leafText(inline).length;
  return inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
}

function leafText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'abbreviation':
      return inline.short;
    case 'term':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'image':
      return PICTURE;
    default:
      return '';
  }
}
