/** Rewrites blocks from the inside outwards; what a rewriting does not name stays. Pure. */
import type {
  Block,
  DefinitionItem,
  Figure,
  Inline,
  Table,
  TableRow,
} from '../../model/document.ts';

/** What becomes of each line and of each block, whose own lines and blocks are rewritten already. */
export type Rewriting = {
  readonly inlines: (inlines: readonly Inline[], holder: Block) => readonly Inline[];
  readonly block: (block: Block) => readonly Block[];
};

/** The blocks, rewritten. */
export function mapBlocks(blocks: readonly Block[], rewriting: Rewriting): readonly Block[] {
  return blocks.flatMap((block) => rewriting.block(withContent(block, rewriting)));
}

function withContent(block: Block, rewriting: Rewriting): Block {
  const line = (inlines: readonly Inline[]) => rewriting.inlines(inlines, block);
  const inner = (blocks: readonly Block[]) => mapBlocks(blocks, rewriting);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: line(block.children) };
    case 'list': {
      const items = block.items.map((item) => ({ ...item, children: inner(item.children) }));
      return { ...block, items };
    }
    case 'definition-list': {
      const items = block.items.map((item) => mapItem(item, line, inner));
      return { ...block, items };
    }
    case 'table':
      return mapTable(block, line);
    case 'figure':
      return mapFigure(block, line, inner);
    case 'quote': {
      const children = inner(block.children);
      return { ...block, children, attribution: line(block.attribution) };
    }
    case 'box':
    case 'contact': {
      const title = line(block.title);
      return { ...block, title, children: inner(block.children) };
    }
    case 'code-block':
    case 'thematic-break':
      return block;
  }
}

type Line = (inlines: readonly Inline[]) => readonly Inline[];
type Inner = (blocks: readonly Block[]) => readonly Block[];

function mapItem(item: DefinitionItem, line: Line, inner: Inner): DefinitionItem {
  const terms = item.terms.map((term) => ({ ...term, children: line(term.children) }));
  const definitions = item.definitions.map((definition) => ({
    ...definition,
    children: inner(definition.children),
  }));
  return { ...item, terms, definitions };
}

function mapTable(table: Table, line: Line): Table {
  const row = (one: TableRow): TableRow => ({
    ...one,
    cells: one.cells.map((cell) => ({ ...cell, children: line(cell.children) })),
  });
  const caption = line(table.caption);
  return { ...table, caption, header: row(table.header), rows: table.rows.map(row) };
}

function mapFigure(figure: Figure, line: Line, inner: Inner): Figure {
  const caption = line(figure.caption);
  return { ...figure, caption, description: inner(figure.description) };
}
