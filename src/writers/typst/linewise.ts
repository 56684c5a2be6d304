/**
 * Leichte Sprache on paper: one sentence a line, and a picture beside the sentences that follow it
 * (DIN SPEC 33429). The order of reading stays: picture first, then its sentences.
 */
import type { Block, Image, Inline, Paragraph } from '../../model/document.ts';
import { anchor, paragraph, writeEach } from './blocks.ts';
import type { TypstBlock, TypstPair } from './data.ts';
import { writeImage, writeInlines } from './inlines.ts';
import type { Writing } from './writing.ts';

/** A piece that stands alone, or pictures that wait for their sentences, or sentences. */
type Piece =
  | { readonly kind: 'alone'; readonly blocks: readonly TypstBlock[] }
  | { readonly kind: 'picture'; readonly picture: TypstPair['images'][number] }
  | { readonly kind: 'lines'; readonly blocks: readonly TypstBlock[] };

/** Writes blocks line by line. */
export function writeLinewise(blocks: readonly Block[], writing: Writing): readonly TypstBlock[] {
  return joinPieces(blocks.flatMap((block) => piecesOf(block, writing)));
}

function piecesOf(block: Block, writing: Writing): readonly Piece[] {
  if (block.kind === 'paragraph') return piecesOfParagraph(block, writing);
  if (block.kind === 'list') return [{ kind: 'lines', blocks: writeEach([block], writing) }];
  if (block.kind === 'figure' && block.caption.length + block.description.length === 0) {
    return [...asLines(anchor(block, writing)), ...pieceOfImage(block.image, writing)];
  }
  return [{ kind: 'alone', blocks: writeEach([block], writing) }];
}

function piecesOfParagraph(block: Paragraph, writing: Writing): readonly Piece[] {
  const lines = linesOf(block.children).flatMap((line) => {
    const image = onlyImage(line);
    if (image !== undefined) return pieceOfImage(image, writing);
    return asLines(paragraph(writeInlines(line, writing)));
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

/** The picture of a line that holds nothing else. */
function onlyImage(line: readonly Inline[]): Image | undefined {
  const [first, ...rest] = line.filter((inline) => !isBlank(inline));
  if (first === undefined || rest.length > 0) return undefined;
  if (first.kind === 'sentence') return onlyImage(first.children);
  return first.kind === 'image' ? first : undefined;
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
    if (images.length > 0) blocks.push({ kind: 'pair', images: [...images], blocks: [...lines] });
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
