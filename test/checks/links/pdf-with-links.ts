/** A PDF file of one page with link annotations, written by hand. */
import { Buffer } from 'node:buffer';

/** Links: to an address, to a page by its index, to a named destination, or to nothing. */
export type PdfLinks = readonly {
  readonly uri?: string;
  readonly page?: number;
  readonly name?: string;
  readonly contents: string;
}[];

/** The file's bytes. */
export async function pdfWith(links: PdfLinks): Promise<Uint8Array> {
  const annotations = links.map(({ uri, page, name, contents }) => {
    const target = [
      uri === undefined ? '' : `/A << /S /URI /URI (${uri}) >>`,
      page === undefined ? '' : `/Dest [3 0 R /XYZ 0 100 0]`,
      name === undefined ? '' : `/Dest (${name})`,
    ].join('');
    return `<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /Contents (${contents}) ${target} >>`;
  });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [${annotations.join(' ')}] >>`,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
