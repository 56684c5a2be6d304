/**
 * Small PDFs written by hand, object by object, for constructions that no typesetter makes. Object
 * numbers: 1 catalogue, 2 page tree, 3 structure tree, 4 a simple font; pages and further objects as
 * `pageNumber` and the test say. Nothing is checked here: what a test writes is what stands there.
 */
import { openPdf, type PdfFile } from '../../../src/checks/pdf-ua/pdf-file.ts';

/** What to write. Every text is PDF syntax, in Latin-1. */
export type Handmade = {
  /** The content of each page. */
  readonly pages: readonly string[];
  /** Further entries of every page’s resources. */
  readonly resources?: string;
  /** Entries of the fonts, `/F1 4 0 R` apart. */
  readonly fonts?: string;
  /** Entries of the structure tree; without them the file has none. */
  readonly tree?: string;
  /** Further entries of the catalogue. */
  readonly catalog?: string;
  /** Further entries of each page. */
  readonly page?: string;
  /** Further objects by number, from 10. */
  readonly objects?: Readonly<Record<number, string>>;
};

/** The object number of a page, counted from 1; its content has the next number. */
export const pageNumber = (page: number): number => 100 + 2 * page;

/** A stream object with entries of its dictionary. */
export function stream(data: string, entries = ''): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/** The bytes of a file. */
export function handmade(parts: Handmade): Uint8Array {
  const objects = new Map(Object.entries({ ...fixed(parts), ...pageObjects(parts) }));
  for (const [number, body] of Object.entries(parts.objects ?? {})) objects.set(number, body);
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  text += 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, place] of places) {
    text += `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  }
  const size = Math.max(...places.keys()) + 1;
  text += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** The same, opened as the conditions get it. */
export const openHandmade = (parts: Handmade): Promise<PdfFile> => openPdf(handmade(parts));

function fixed({ pages, catalog = '', tree }: Handmade): Record<number, string> {
  const kids = pages.map((_, index) => `${pageNumber(index + 1)} 0 R`).join(' ');
  const root = tree === undefined ? '' : '/StructTreeRoot 3 0 R';
  return {
    1: `<< /Type /Catalog /Pages 2 0 R ${root} ${catalog} >>`,
    2: `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    3: `<< /Type /StructTreeRoot ${tree ?? ''} >>`,
    4: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  };
}

function pageObjects({ pages, resources, fonts, page }: Handmade): Record<number, string> {
  const own = `<< /Font << /F1 4 0 R ${fonts ?? ''} >> ${resources ?? ''} >>`;
  const objects: Record<number, string> = {};
  for (const [index, content] of pages.entries()) {
    const number = pageNumber(index + 1);
    objects[number] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources ${own} /Contents ${number + 1} 0 R ${page ?? ''} >>`;
    objects[number + 1] = stream(content);
  }
  return objects;
}
