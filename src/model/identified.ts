/** Which chapter and which place in the source an element id stands for. */
import type { Block, Chapter, Inline, Span } from './document.ts';
import { type Part, partsOf, walkBlocks } from './reading-order.ts';
import { walkInlines } from './walk.ts';

/** A node with an id that every edition keeps. */
export type Identified = { readonly id: string; readonly span: Span };

/** Every node of a chapter that has an id: blocks, their rows, cells and items, sentences, notes. */
export function identifiedNodes(chapter: Chapter): readonly Identified[] {
  const nodes: Identified[] = [{ id: chapter.id, span: chapter.span }];
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
  walkInlines(part.inlines, (inline: Inline) => {
    if ('id' in inline) nodes.push(inline);
  });
  return nodes;
}
