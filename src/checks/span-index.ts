/**
 * From element ids back to the source: writers give every block, sentence and picture its id as
 * element id, so a finding in a page can be shown at the line its author wrote. Pure.
 */
import type { Document, Span } from '../model/document.ts';

/** Places in the source by element id. */
export type SpanIndex = ReadonlyMap<string, Span>;

const indexes = new WeakMap<Document, SpanIndex>();

/** Every id of the document, chapters to sentences, with its place in the source; made once for each. */
export function spanIndex(document: Document): SpanIndex {
  const known = indexes.get(document);
  if (known !== undefined) return known;
  const spans = new Map<string, Span>();
  for (const edition of document.editions) collect(edition.chapters, spans);
  indexes.set(document, spans);
  return spans;
}

/** The place of the first id that the document knows; `ids` run from the element outwards. */
export function spanOfIds(spans: SpanIndex, ids: readonly string[]): Span | undefined {
  for (const id of ids) {
    const span = spans.get(id);
    if (span !== undefined) return span;
  }
  return undefined;
}

/** Walks plain data, so that a new kind of node needs no line here. */
function collect(value: unknown, spans: Map<string, Span>): void {
  if (Array.isArray(value)) {
    for (const part of value) collect(part, spans);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && typeof value.id === 'string' && 'span' in value && isSpan(value.span)) {
    // A chapter shares its id with its heading; the heading's place is the narrower one.
    spans.set(value.id, value.span);
  }
  for (const part of Object.values(value)) collect(part, spans);
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'file' in value && 'line' in value;
}
