/** Opens a PDF with its structure tree and the content that the tree points to, once for all who ask. */
import { type Content, readContent } from './marked-content.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import { readTree, type Structure } from './structure.ts';

/** A PDF that is open; without `tagged` it has no structure tree. */
export type OpenPdf = {
  readonly file: PdfFile;
  readonly tagged?: { readonly structure: Structure; readonly content: Content };
};

const opened = new WeakMap<Uint8Array, Promise<OpenPdf>>();

/** Opens one, which is kept as long as somebody holds its bytes. @throws Error when they are no PDF */
export function openTagged(bytes: Uint8Array): Promise<OpenPdf> {
  const pdf = opened.get(bytes) ?? open(bytes);
  opened.set(bytes, pdf);
  return pdf;
}

async function open(bytes: Uint8Array): Promise<OpenPdf> {
  const file = await openPdf(bytes);
  const structure = readTree(file);
  return structure === undefined
    ? { file }
    : { file, tagged: { structure, content: readContent(file) } };
}
