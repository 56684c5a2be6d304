/**
 * Paragraphs. One that holds only a picture is a figure. In Leichte Sprache a line that holds only a
 * picture is one, too; the paragraph behind it holds the sentences it stands beside.
 */
import type { Paragraph as MdastParagraph } from 'mdast';
import type { Block, Image, Inline, Span } from '../../model/document.ts';
import { idFor, type Reading, spanOf } from './reading.ts';
import { trimInlines } from './text.ts';

/** The blocks a Markdown paragraph makes; none when all its content was refused. */
export function paragraph(node: MdastParagraph, reading: Reading): readonly Block[] {
  const inlines = trimInlines(reading.convert.inlines(node.children, reading));
  const span = spanOf(node, reading.text);
  return atPictureLines(inlines, reading).flatMap((part) => block(part, { span, reading }));
}

function block(
  part: readonly Inline[],
  { span, reading }: { readonly span: Span; readonly reading: Reading },
): readonly Block[] {
  const children = trimInlines(part);
  const [first] = children;
  if (first === undefined) return [];
  if (first.kind === 'image' && children.length === 1) return [figure(first, reading)];
  const last = children.at(-1)?.span ?? span;
  const { endLine = last.line, endColumn = last.column } = last;
  const at = { ...first.span, endLine, endColumn };
  return [{ kind: 'paragraph', id: idFor(at, 'paragraph', reading), span: at, children }];
}

function figure(image: Image, reading: Reading): Block {
  const { span } = image;
  return {
    kind: 'figure',
    id: idFor(span, 'figure', reading),
    span,
    image,
    caption: [],
    description: [],
  };
}

function atPictureLines(
  inlines: readonly Inline[],
  reading: Reading,
): readonly (readonly Inline[])[] {
  if (!reading.keepLines) return [inlines];
  const parts: Inline[][] = [[]];
  inlines.forEach((inline, index) => {
    const alone = isLineEnd(inlines[index - 1]) && isLineEnd(inlines[index + 1]);
    if (inline.kind === 'image' && alone) parts.push([inline]);
    else if (inline.kind === 'line-break' && isPictureOnly(parts.at(-1))) parts.push([]);
    else parts.at(-1)?.push(inline);
  });
  return parts;
}

/** The break behind a picture line says nothing: the picture has the line, the text begins anew. */
function isPictureOnly(part: readonly Inline[] | undefined): boolean {
  return part?.length === 1 && part[0]?.kind === 'image';
}

function isLineEnd(inline: Inline | undefined): boolean {
  return inline === undefined || inline.kind === 'line-break';
}
