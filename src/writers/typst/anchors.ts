/** Anchors: places that a cross-reference or a glossary word points to. Headings need none. */
import type { Inline } from '../../model/document.ts';
import type { TypstBlock, TypstInline } from './data.ts';
import { withUnit, writeInlines } from './inlines.ts';
import type { Writing } from './writing.ts';

/** An anchor where something points to; headings are labels themselves. */
export function anchor(
  node: { readonly id: string; readonly kind?: string },
  writing: Writing,
): readonly (TypstBlock & { kind: 'anchor' })[] {
  const needed = writing.links.targets.has(node.id) && node.kind !== 'heading';
  return needed ? [{ kind: 'anchor', id: node.id }] : [];
}

/** The inlines of a cell or term with the anchor that something may point to. */
export function anchoredInlines(
  node: { readonly id: string; readonly children: readonly Inline[] },
  writing: Writing,
): readonly TypstInline[] {
  const written = writeInlines(node.children, writing);
  return writing.links.targets.has(node.id)
    ? withUnit(node.id, written, { ...writing, counts: false })
    : written;
}
