/**
 * Building a changed copy of a content tree. A `Rebuild` says what to change; this file knows the
 * shape of every node, so that no step has to. Content first, then the node that holds it.
 */
import type {
  Block,
  Chapter,
  DefinitionItem,
  Document,
  Edition,
  Inline,
  Table,
  TableRow,
} from '../model/document.ts';
import {
  contentOf,
  contentOfBlocks,
  contentOfDefinition,
  contentOfLine,
  contentOfRow,
} from './identity.ts';

/** A node with an id. */
export type Identified = { readonly id: string };

/** What to change; what is left out stays as it is. */
export type Rebuild = {
  /** Changes a line: the direct children of a heading, paragraph, term, cell, caption or title. */
  readonly line?: (line: readonly Inline[]) => readonly Inline[];
  /** Replaces one inline by any number of inlines. */
  readonly inline?: (inline: Inline) => readonly Inline[];
  /** Changes a node that has an id. */
  readonly node?: <Node extends Identified>(node: Node, about: About) => Node;
};

/** What is known about a node whatever its type. */
export type About = {
  /** Its kind, or `item`, `row`, `cell` … for nodes without one. */
  readonly sort: string;
  /** All that it says; of a footnote reference, the id of the footnote. */
  readonly content: () => string;
};

/** A copy of the document, each chapter changed by `change`. */
export function rebuildChapters(
  document: Document,
  change: (chapter: Chapter, edition: Edition) => Chapter,
): Document {
  const editions = document.editions.map((edition) => ({
    ...edition,
    chapters: edition.chapters.map((chapter) => change(chapter, edition)),
  }));
  return { ...document, editions };
}

/** A copy of the chapter with its blocks and footnotes rebuilt. */
export function rebuildChapter(chapter: Chapter, rebuild: Rebuild): Chapter {
  return {
    ...chapter,
    blocks: rebuildBlocks(chapter.blocks, rebuild),
    footnotes: chapter.footnotes.map((footnote) => holder(footnote, 'footnote', rebuild)),
  };
}

/** Copies of the blocks, all that they hold rebuilt. */
export function rebuildBlocks(blocks: readonly Block[], rebuild: Rebuild): readonly Block[] {
  return blocks.map((block) => {
    const about = { sort: block.kind, content: () => contentOf(block) };
    return node(inside(block, rebuild), about, rebuild);
  });
}

function inside(block: Block, rebuild: Rebuild): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: line(block.children, rebuild) };
    case 'list':
      return { ...block, items: block.items.map((item) => holder(item, 'item', rebuild)) };
    case 'definition-list':
      return { ...block, items: block.items.map((item) => definition(item, rebuild)) };
    case 'table':
      return table(block, rebuild);
    case 'figure':
      return {
        ...block,
        image: node(block.image, aboutInline(block.image), rebuild),
        caption: line(block.caption, rebuild),
        description: rebuildBlocks(block.description, rebuild),
      };
    case 'quote':
      return {
        ...block,
        children: rebuildBlocks(block.children, rebuild),
        attribution: line(block.attribution, rebuild),
      };
    case 'box':
    case 'contact':
      return {
        ...block,
        title: line(block.title, rebuild),
        children: rebuildBlocks(block.children, rebuild),
      };
    case 'code-block':
    case 'thematic-break':
      return block;
  }
}

function definition(item: DefinitionItem, rebuild: Rebuild): DefinitionItem {
  const terms = item.terms.map((term) => lineHolder(term, 'term', rebuild));
  const definitions = item.definitions.map((one) => holder(one, 'definition', rebuild));
  const about = { sort: 'definition-item', content: () => contentOfDefinition(item) };
  return node({ ...item, terms, definitions }, about, rebuild);
}

function table(block: Table, rebuild: Rebuild): Table {
  const row = (one: TableRow): TableRow => {
    const cells = one.cells.map((cell) => lineHolder(cell, 'cell', rebuild));
    return node({ ...one, cells }, { sort: 'row', content: () => contentOfRow(one) }, rebuild);
  };
  const caption = line(block.caption, rebuild);
  return { ...block, caption, header: row(block.header), rows: block.rows.map(row) };
}

function holder<Node extends Identified & { readonly children: readonly Block[] }>(
  one: Node,
  sort: string,
  rebuild: Rebuild,
): Node {
  const about = { sort, content: () => contentOfBlocks(one.children) };
  return node({ ...one, children: rebuildBlocks(one.children, rebuild) }, about, rebuild);
}

function lineHolder<Node extends Identified & { readonly children: readonly Inline[] }>(
  one: Node,
  sort: string,
  rebuild: Rebuild,
): Node {
  const about = { sort, content: () => contentOfLine(one.children) };
  return node({ ...one, children: line(one.children, rebuild) }, about, rebuild);
}

function line(inlines: readonly Inline[], rebuild: Rebuild): readonly Inline[] {
  const changed = rebuildInlines(inlines, rebuild);
  return rebuild.line?.(changed) ?? changed;
}

function rebuildInlines(inlines: readonly Inline[], rebuild: Rebuild): readonly Inline[] {
  return inlines.flatMap((inline) => {
    const inner =
      'children' in inline
        ? { ...inline, children: rebuildInlines(inline.children, rebuild) }
        : inline;
    const changed = 'id' in inner ? node(inner, aboutInline(inner), rebuild) : inner;
    return rebuild.inline?.(changed) ?? [changed];
  });
}

function aboutInline(inline: Inline): About {
  const content = () =>
    inline.kind === 'footnote-reference' ? inline.footnote : contentOfLine([inline]);
  return { sort: inline.kind, content };
}

function node<Node extends Identified>(one: Node, about: About, rebuild: Rebuild): Node {
  return rebuild.node?.(one, about) ?? one;
}
