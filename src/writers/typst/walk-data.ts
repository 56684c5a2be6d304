/** Walks Typst data in the order in which its tags will stand in the structure tree. */
import type { TypstBlock, TypstData, TypstFigure, TypstInline } from './data.ts';

/** Anything that stands on a page. */
export type TypstNode = TypstBlock | TypstInline;

/** Every node of the data, parents first. */
export function nodesOf(data: Pick<TypstData, 'front' | 'body' | 'back'>): readonly TypstNode[] {
  return [...data.front, ...data.body, ...data.back].flatMap(withDescendants);
}

/** Characters that surely fit on part of a page, in the largest type and the narrowest column. */
const SHORT = 500;

/** True for blocks that may be kept together: short text, no table and no large picture. */
export function isShort(blocks: readonly TypstBlock[]): boolean {
  const nodes = blocks.flatMap(withDescendants);
  const length = nodes.reduce((sum, node) => sum + ('text' in node ? node.text.length + 20 : 0), 0);
  return length <= SHORT && !nodes.some((node) => node.kind === 'table' || node.kind === 'figure');
}

function withDescendants(node: TypstNode): readonly TypstNode[] {
  return [node, ...childrenOf(node).flatMap(withDescendants)];
}

function childrenOf(node: TypstNode): readonly TypstNode[] {
  switch (node.kind) {
    case 'list':
      return node.items.flat();
    case 'definitions':
      return node.items.flatMap((item) => [...item.term, ...item.blocks]);
    case 'table':
      return [...node.caption, ...node.header.flat(), ...node.rows.flat(2)];
    case 'figure':
      return childrenOfFigure(node);
    case 'quote':
      return [...node.blocks, ...node.attribution];
    case 'pair':
      return [...node.images.map(({ image }) => image), ...node.blocks];
    case 'note':
      return node.blocks;
    case 'group':
      // An inline group has `children`, a block group a title and blocks.
      return 'blocks' in node ? [...node.title, ...node.blocks] : node.children;
    default:
      return 'children' in node ? node.children : [];
  }
}

/** Typst tags the caption before the picture. */
function childrenOfFigure(figure: TypstFigure): readonly TypstNode[] {
  return [...figure.caption, figure.image, ...figure.description];
}
