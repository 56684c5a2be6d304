/** Which languages a book is written in (EPUB 3.3, dc:language: the main one first, then the others). */
import type { Edition } from '../model/document.ts';
import { partsOf, walkBlocks } from '../model/reading-order.ts';
import { walkInlines } from '../model/walk.ts';

/** The edition's language, then those of marked words, in order of the alphabet. */
export function languagesOf(edition: Edition): readonly string[] {
  const others = new Set<string>();
  for (const { blocks, footnotes } of edition.chapters) {
    const all = [...blocks, ...footnotes.flatMap(({ children }) => children)];
    walkBlocks(all, (block) => {
      for (const part of partsOf(block)) {
        if ('block' in part) continue;
        walkInlines(part.inlines, (inline) => {
          if (inline.kind === 'language') others.add(inline.lang);
        });
      }
    });
  }
  others.delete(edition.lang);
  return [edition.lang, ...[...others].toSorted()];
}
