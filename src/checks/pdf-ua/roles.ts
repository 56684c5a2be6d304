/** The standard structure types of PDF 1.7 (ISO 32000-1 14.8.4) and role maps onto them. */
import type { PdfDict } from '@libpdf/core';
import { nameAt, type PdfFile } from './pdf-file.ts';

/** The types that need no mapping. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index'],
  ...['NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  ...['L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot'],
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Ruby', 'RB', 'RT', 'RP', 'Warichu', 'WT', 'WP', 'Figure', 'Formula', 'Form'],
]);

/** Where a name leads, and why it leads nowhere. */
export type Role = {
  readonly type: string;
  readonly problem?: 'unmapped' | 'circular';
};

/** Follows the role map from a name to a standard type. */
export function roleOf(file: PdfFile, roles: PdfDict | undefined, name: string): Role {
  const seen = new Set<string>();
  let type = name;
  while (!STANDARD_TYPES.has(type)) {
    if (seen.has(type)) return { type: name, problem: 'circular' };
    seen.add(type);
    const next = nameAt(file, roles, type);
    if (next === undefined) return { type: name, problem: 'unmapped' };
    type = next;
  }
  return { type };
}
