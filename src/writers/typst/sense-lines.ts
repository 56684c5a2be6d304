/**
 * Lines of Leichte Sprache on paper end between units of sense: blanks inside a unit become no-break
 * spaces. PDFs show them as plain blanks to who reads or searches the text (the fonts have one glyph
 * for both). Tables and code are left as they are: their columns are narrower than any unit.
 */
import { glued, type Measure } from '../../easy-language/sense-units.ts';
import type { TypstBlock, TypstInline } from './data.ts';

/** Stands for what is no text: a picture, a note. */
const OBJECT = '\ufffc';

/** The blocks with glued units. Nothing else is changed: not a letter, not a node. */
export function inSenseLines(
  blocks: readonly TypstBlock[],
  measure: Measure,
): readonly TypstBlock[] {
  return blocks.map((block) => blockInLines(block, measure));
}

function blockInLines(block: TypstBlock, measure: Measure): TypstBlock {
  const inside = (blocks: readonly TypstBlock[]) => inSenseLines(blocks, measure);
  const line = (children: readonly TypstInline[]) => lineOf(children, measure);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: line(block.children) };
    case 'list':
      return { ...block, items: block.items.map(inside) };
    case 'definitions': {
      const items = block.items.map(({ term, blocks }) => ({
        term: line(term),
        blocks: inside(blocks),
      }));
      return { ...block, items };
    }
    case 'figure':
      return { ...block, caption: line(block.caption), description: inside(block.description) };
    case 'quote':
      return { ...block, blocks: inside(block.blocks), attribution: line(block.attribution) };
    case 'group':
      return { ...block, title: line(block.title), blocks: inside(block.blocks) };
    case 'pair':
      return { ...block, blocks: inside(block.blocks) };
    default:
      return block;
  }
}

/** A line is judged as a whole: an article may stand before words that are set in bold. */
function lineOf(children: readonly TypstInline[], measure: Measure): readonly TypstInline[] {
  const text = glued(children.map(plainOf).join(''), measure);
  let at = 0;
  const take = (inline: TypstInline): TypstInline => {
    if (inline.kind === 'text') {
      const from = at;
      at += inline.text.length;
      return { ...inline, text: text.slice(from, at) };
    }
    if ('children' in inline) return { ...inline, children: inline.children.map(take) };
    at += plainOf(inline).length;
    return inline;
  };
  return children.map(take);
}

function plainOf(inline: TypstInline): string {
  if (inline.kind === 'text') return inline.text;
  if ('children' in inline) return inline.children.map(plainOf).join('');
  if (inline.kind === 'code') return inline.text;
  return inline.kind === 'anchor' ? '' : OBJECT;
}
