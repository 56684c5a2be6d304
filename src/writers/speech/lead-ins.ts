/**
 * Words that a listener needs and a reader sees: the number of a list's item, and that a footnote
 * begins. They are spoken with the unit they introduce and have no clip of their own.
 */
import type { Block, Chapter } from '../../model/document.ts';
import { unitsOf, walkBlocks } from '../../model/reading-order.ts';

/** The words before a unit, by the unit's id. */
export function leadIns(chapter: Chapter): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const introduce = (blocks: readonly Block[], lead: string): void => {
    const first = blocks.flatMap(unitsOf)[0];
    if (first === undefined) return;
    const before = words.get(first.id);
    words.set(first.id, before === undefined ? lead : `${before} ${lead}`);
  };
  for (const footnote of chapter.footnotes) {
    introduce(footnote.children, `Fußnote ${footnote.number}:`);
  }
  const all = [...chapter.blocks, ...chapter.footnotes.flatMap((footnote) => footnote.children)];
  walkBlocks(all, (block) => {
    if (block.kind !== 'list' || !block.ordered) return;
    block.items.forEach((item, index) => {
      introduce(item.children, `${block.start + index}:`);
    });
  });
  return words;
}
