/** Ids made of content: a letter for the sort of node and a short hash of what it says. */
import { createHash } from 'node:crypto';
import type { Block, DefinitionItem, Inline, TableRow } from '../model/document.ts';
import { partsOf } from '../model/reading-order.ts';

/** What an id is made of. */
export type Identity = {
  readonly edition: string;
  /** The nearest section whose id an author gave; the chapter's file name where there is none. */
  readonly section: string;
  /** Kind of the node, or `item`, `row`, `cell` … */
  readonly sort: string;
  readonly content: string;
};

/** Ten hexadecimal digits: 40 bits, so that 10,000 nodes collide in one document of 20,000. */
const digits = 10;

/** The id of a node, an NCName: `s1f0c2b7a9e`. Equal content gives equal ids. */
export function idOf({ edition, section, sort, content }: Identity): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([edition, section, sort, content]))
    .digest('hex');
  return `${sort.charAt(0)}${hash.slice(0, digits)}`;
}

/** All that a block says, for its id: text, alternative texts, code, and the kinds of what it holds. */
export function contentOf(block: Block): string {
  if (block.kind === 'code-block') return block.text;
  const parts = partsOf(block).map((part) =>
    'block' in part
      ? `${part.block.kind}\u001f${contentOf(part.block)}`
      : contentOfLine(part.inlines),
  );
  return parts.join('\u001e');
}

/** All that a line says. Pictures count with their file and alternative text. */
export function contentOfLine(line: readonly Inline[]): string {
  return line.map(contentOfInline).join('');
}

/** All that blocks say, those of a list item or a footnote. */
export function contentOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(contentOf).join('\u001e');
}

/** All that a row's cells say. */
export function contentOfRow(row: TableRow): string {
  return row.cells.map((cell) => contentOfLine(cell.children)).join('\u001e');
}

/** All that terms and their definitions say. */
export function contentOfDefinition(item: DefinitionItem): string {
  const terms = item.terms.map((term) => contentOfLine(term.children));
  return [...terms, ...item.definitions.map((one) => contentOfBlocks(one.children))].join('\u001e');
}

function contentOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'abbreviation':
      return inline.short;
    case 'term':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'image':
      return `${inline.picture}\u001f${inline.alt}`;
    case 'footnote-reference':
      return '';
    default:
      return contentOfLine(inline.children);
  }
}
