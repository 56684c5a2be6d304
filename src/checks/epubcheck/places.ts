/** From a line in a page or overlay of a book back to the place in the source that the author wrote. */
import type { Bytes } from '../../model/bytes.ts';
import type { Document, Span } from '../../model/document.ts';
import { openArchive } from '../archive.ts';
import { spanIndex } from '../span-index.ts';

/** A place in a book: path in the archive, line and column from 1. */
export type BookPlace = {
  readonly path: string;
  readonly line: number;
  readonly column?: number | undefined;
};

/** The id of the nearest node of the source, and where its author wrote it. */
export type Place = { readonly id: string; readonly span: Span };

/** The element with an id that a place belongs to: on its line up to its column, else above. */
export function placeFinder(
  document: Document,
  book: Bytes,
): (place: BookPlace) => Place | undefined {
  const spans = spanIndex(document);
  const pages = new Map<string, readonly string[]>();
  return ({ path, line, column }) => {
    const lines = pages.get(path) ?? linesOf(book, path);
    pages.set(path, lines);
    const own = lines[line - 1];
    if (own === undefined) return undefined;
    const before = lines.slice(0, line - 1).toReversed();
    for (const text of [own.slice(0, column ?? own.length), own, ...before]) {
      const id = idsIn(text, path).findLast((one) => spans.has(one));
      const span = id === undefined ? undefined : spans.get(id);
      if (id !== undefined && span !== undefined) return { id, span };
    }
    return undefined;
  };
}

/** Pages hold the ids of the text, overlays point to them; no other file knows them. */
function linesOf(book: Bytes, path: string): readonly string[] {
  if (!/\.(?:xhtml|smil)$/.test(path)) return [];
  try {
    const bytes = openArchive(book).bytes(path);
    return bytes === undefined ? [] : new TextDecoder().decode(bytes).split('\n');
  } catch {
    // A damaged archive is a finding already; it only has no place in the source.
    return [];
  }
}

function idsIn(text: string, path: string): readonly string[] {
  const pattern = path.endsWith('.smil') ? /#([^"]+)"/g : /\sid="([^"]+)"/g;
  return [...text.matchAll(pattern)].map(([, id = '']) => id);
}
