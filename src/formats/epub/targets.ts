/** Where links within a book lead: which chapter's page holds the element of an id. */
import type { Block, Chapter, Edition } from '../../model/document.ts';
import { type Part, partsOf, walkBlocks } from '../../model/reading-order.ts';
import { walkInlines } from '../../model/walk.ts';

type Identified = { readonly id: string };

/** The slug of the chapter that holds it, for every id of an edition. */
export function slugsById(edition: Edition): ReadonlyMap<string, string> {
  return new Map(
    edition.chapters.flatMap((chapter) =>
      identifiedNodes(chapter).map(({ id }) => [id, chapter.slug] as const),
    ),
  );
}

/** Blocks, their rows, cells and items, sentences, notes. */
function identifiedNodes(chapter: Chapter): readonly Identified[] {
  const nodes: Identified[] = [{ id: chapter.id }];
  const blocks = [...chapter.blocks, ...chapter.footnotes.flatMap(({ children }) => children)];
  walkBlocks(blocks, (block) => {
    nodes.push(block, ...innerNodes(block), ...partsOf(block).flatMap(ofPart));
  });
  return [...nodes, ...chapter.footnotes];
}

function innerNodes(block: Block): readonly Identified[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'definition-list':
      return block.items.flatMap((item) => [item, ...item.terms, ...item.definitions]);
    case 'table':
      return [block.header, ...block.rows].flatMap((row) => [row, ...row.cells]);
    default:
      return [];
  }
}

function ofPart(part: Part): readonly Identified[] {
  if ('block' in part) return [];
  const nodes: Identified[] = [];
  walkInlines(part.inlines, (inline) => {
    if ('id' in inline) nodes.push(inline);
  });
  return nodes;
}
