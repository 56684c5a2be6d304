/**
 * Leichte Sprache on paper: one sentence a line, and a picture beside the sentences that follow it
 * (DIN SPEC 33429). The order of reading stays: picture first, then its sentences.
 */
import type { Block, Image, Inline, Paragraph } from '../../model/document.ts';
import { anchor } from './anchors.ts';
import type { TypstBlock, TypstPair } from './data.ts';
import { pairOf, paragraph } from './groups.ts';
import { writeImage, writeInlines } from './inlines.ts';
import type { WriteBlocks, Writing } from './writing.ts';

/** A piece that stands alone, or pictures that wait for their sentences, or sentences. */
type Piece =
  | { readonly kind: 'alone'; readonly blocks: readonly TypstBlock[] }
  | { readonly kind: 'picture'; readonly picture: TypstPair['images'][number] }
  | { readonly kind: 'lines'; readonly blocks: readonly TypstBlock[] };

/** Writes blocks line by line; `writeEach` writes those that are no lines. */
export function writeLinewise(
  blocks: readonly Block[],
  writing: Writing,
  writeEach: WriteBlocks,
): readonly TypstBlock[] {
  return joinPieces(blocks.flatMap((block) => piecesOf(block, writing, writeEach)));
}

function piecesOf(block: Block, writing: Writing, writeEach: WriteBlocks): readonly Piece[] {
  if (block.kind === 'paragraph') return piecesOfParagraph(block, writing);
  if (block.kind === 'list') return [{ kind: 'lines', blocks: writeEach([block], writing) }];
  if (block.kind === 'figure' && block.caption.length + block.description.length === 0) {
    return [...asLines(anchor(block, writing)), ...pieceOfImage(block.image, writing)];
  }
  return [{ kind: 'alone', blocks: writeEach([block], writing) }];
}

function piecesOfParagraph(block: Paragraph, writing: Writing): readonly Piece[] {
  const lines = linesOf(block.children).flatMap((line) => {
    const { images, rest } = withoutPictures(line);
    return [
      ...images.flatMap((image) => pieceOfImage(image, writing)),
      ...asLines(rest.length === 0 ? [] : paragraph(writeInlines(rest, writing))),
    ];
  });
  return [...asLines(anchor(block, writing)), ...lines];
}

/** Each sentence, and each picture that stands between sentences, is a line of its own. */
function linesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [];
  const state = { open: false };
  for (const inline of inlines) {
    const whole = inline.kind === 'sentence' || inline.kind === 'image';
    if (whole || !state.open) lines.push([]);
    lines.at(-1)?.push(inline);
    state.open = !whole;
  }
  return lines.filter((line) => line.some((inline) => !isBlank(inline)));
}

function isBlank(inline: Inline): boolean {
  if (inline.kind === 'line-break') return true;
  return inline.kind === 'text' && inline.value.trim() === '';
}

type Line = { readonly images: readonly Image[]; readonly rest: readonly Inline[] };

/** Takes the pictures off that open a line; the blanks and line ends around it go, too. */
function withoutPictures(line: readonly Inline[]): Line {
  const open = trimmed(line);
  const [first, ...others] = open;
  if (first === undefined) return { images: [], rest: [] };
  if (first.kind === 'sentence') {
    const { images, rest } = withoutPictures(first.children);
    const kept = rest.length === 0 ? others : [{ ...first, children: rest }, ...others];
    return { images, rest: kept };
  }
  if (first.kind !== 'image') return { images: [], rest: open };
  const { images, rest } = withoutPictures(others);
  return { images: [first, ...images], rest };
}

function trimmed(line: readonly Inline[]): readonly Inline[] {
  const from = line.findIndex((inline) => !isBlank(inline));
  const to = line.findLastIndex((inline) => !isBlank(inline));
  return from < 0 ? [] : line.slice(from, to + 1);
}

function pieceOfImage(image: Image, writing: Writing): readonly Piece[] {
  const written = writeImage(image, writing);
  if (written === undefined) return [];
  const unit = writing.counts && !image.decorative ? image.id : null;
  const anchors = asLines(anchor(image, writing));
  return [...anchors, { kind: 'picture', picture: { unit, image: written } }];
}

function asLines(blocks: readonly TypstBlock[]): readonly Piece[] {
  return blocks.length === 0 ? [] : [{ kind: 'lines', blocks }];
}

function joinPieces(pieces: readonly Piece[]): readonly TypstBlock[] {
  const blocks: TypstBlock[] = [];
  const open: { images: TypstPair['images'][number][]; lines: TypstBlock[] } = {
    images: [],
    lines: [],
  };
  const close = () => {
    const { images, lines } = open;
    if (images.length > 0) blocks.push(pairOf([...images], [...lines]));
    else blocks.push(...lines);
    images.length = 0;
    lines.length = 0;
  };
  for (const piece of pieces) {
    if (piece.kind === 'lines') open.lines.push(...piece.blocks);
    else if (piece.kind === 'picture') {
      if (open.lines.length > 0) close();
      open.images.push(piece.picture);
    } else {
      close();
      blocks.push(...piece.blocks);
    }
  }
  close();
  return blocks;
}
