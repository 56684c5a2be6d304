/** Reads a PDF once for all checks that look into one, away from the main thread. */
import type { BlockPiece } from '../parity/observed.ts';
import { piecesOfPdf } from '../parity/pdf-pieces.ts';
import { type Judgement, judgePdf } from '../pdf-ua/judge.ts';
import { readStructure } from '../pdf-ua/read-structure.ts';
import { linksThatLeaveOrFail, type PdfLink } from './links.ts';

/** The bytes of one PDF. */
export type PdfInput = { readonly bytes: Uint8Array };

/** What one look found; `unread` says why it found nothing. */
export type Look<Found> = { readonly found: Found } | { readonly unread: string };

/** A PDF as the checks see it; plain data. */
export type PdfReading = {
  /** What violates PDF/UA-1. */
  readonly violations: Look<readonly Judgement[]>;
  /** What assistive technology gets, in reading order. */
  readonly blocks: Look<readonly BlockPiece[]>;
  /** Links that lead to no place in the file: out, or nowhere. */
  readonly links: Look<readonly PdfLink[]>;
};

/** Reads one PDF; called in the worker thread. It is taken in once for all looks. */
export async function run({ bytes }: PdfInput): Promise<PdfReading> {
  return {
    violations: await look(() => judgePdf(bytes)),
    blocks: await look(async () => piecesOfPdf(await readStructure(bytes))),
    links: await look(() => linksThatLeaveOrFail(bytes)),
  };
}

/** That a file cannot be read is a result; and where one looks in vain, others may see. */
async function look<Found>(find: () => Promise<Found>): Promise<Look<Found>> {
  try {
    return { found: await find() };
  } catch (error) {
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}
