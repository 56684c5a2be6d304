/** What the structure tree of a PDF holds, read through `@libpdf/core`: is it tagged, and how richly. */
import { judgePdf } from '../../../dist/checks/pdf-ua/judge.js';
import { openPdf } from '../../../dist/checks/pdf-ua/pdf-file.js';
import { readTree } from '../../../dist/checks/pdf-ua/structure.js';

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<{ pages: number, elements: number, types: Record<string, number>, violations: number }>}
 * `violations` of PDF/UA-1, as far as Lesbar's own check sees them
 */
export async function tagsIn(bytes) {
  const file = await openPdf(bytes);
  const nodes = readTree(file)?.nodes ?? [];
  /** @type {Record<string, number>} */
  const types = {};
  for (const { type } of nodes) types[type] = (types[type] ?? 0) + 1;
  const violations = await judgePdf(bytes);
  return { pages: file.pages.length, elements: nodes.length, types, violations: violations.length };
}
