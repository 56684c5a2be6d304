/** Reads a PDF back into pieces, away from the main thread. */
import { readStructure } from '../pdf-ua/read-structure.ts';
import type { BlockPiece } from './observed.ts';
import { piecesOfPdf } from './pdf-pieces.ts';

/** The bytes of one PDF. */
export type PdfInput = { readonly bytes: Uint8Array };
/** `unread` says why it could not be read. */
export type PdfOutput = { readonly blocks: readonly BlockPiece[] } | { readonly unread: string };

/** Reads one PDF; called in the worker thread. */
export async function run({ bytes }: PdfInput): Promise<PdfOutput> {
  try {
    return { blocks: piecesOfPdf(await readStructure(bytes)) };
  } catch (error) {
    // A file that cannot be read is a result.
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}
