/**
 * The order in which a publication is read: the one order that HTML, EPUB, overlays and narration
 * share. Footnotes follow the top-level block that first refers to them (EPUB 3.3 §9.3.2.2 asks
 * overlays to follow the document; a listener hears a note where it belongs).
 */
import type {
  Block,
  Chapter,
  CodeBlock,
  DefinitionItem,
  Footnote,
  FootnoteReference,
  Image,
  Inline,
  Sentence,
  Table,
} from './document.ts';
import { plainText, walkInlines } from './walk.ts';

/**
 * The smallest things that are spoken and highlighted, each with one clip. A sentence without text
 * (a table cell with nothing but a picture) is none: the picture is.
 */
export type SpokenUnit = Sentence | Image | CodeBlock;

/** A top-level block with the footnotes that are first referred to in it. */
export type Passage = { readonly block: Block; readonly footnotes: readonly Footnote[] };

/**
 * The chapter's top-level blocks, each with its footnotes, and with those that these refer to; every
 * footnote occurs at most once, after `prepare` exactly once.
 */
export function passagesOf(chapter: Chapter): readonly Passage[] {
  const left = new Map(chapter.footnotes.map((footnote) => [footnote.id, footnote]));
  const notesOf = (block: Block): readonly Footnote[] =>
    referencesIn(block).flatMap((reference) => {
      const footnote = left.get(reference.footnote);
      left.delete(reference.footnote);
      return footnote ? [footnote, ...footnote.children.flatMap(notesOf)] : [];
    });
  return chapter.blocks.map((block) => ({ block, footnotes: notesOf(block) }));
}

/** The footnote references of a block, nested ones included, in reading order. */
export function referencesIn(block: Block): readonly FootnoteReference[] {
  const references: FootnoteReference[] = [];
  for (const inlines of inlinesInOrder(block)) {
    walkInlines(inlines, (inline) => {
      if (inline.kind === 'footnote-reference') references.push(inline);
    });
  }
  return references;
}

/** Every spoken unit of a chapter in reading order. Decorative pictures are not spoken. */
export function spokenUnits(chapter: Chapter): readonly SpokenUnit[] {
  return passagesOf(chapter).flatMap(({ block, footnotes }) => [
    ...unitsOf(block),
    ...footnotes.flatMap((footnote) => footnote.children.flatMap(unitsOf)),
  ]);
}

/** The spoken units of one block in reading order. */
export function unitsOf(block: Block): readonly SpokenUnit[] {
  if (block.kind === 'code-block') return [block];
  return partsOf(block).flatMap((part) =>
    'block' in part ? unitsOf(part.block) : unitsOfInlines(part.inlines),
  );
}

/** The spoken units of one line of text in reading order. */
export function unitsOfInlines(inlines: readonly Inline[]): readonly SpokenUnit[] {
  const units: SpokenUnit[] = [];
  walkInlines(inlines, (inline) => {
    if (inline.kind === 'sentence' && plainText([inline]).trim() !== '') units.push(inline);
    if (inline.kind === 'image' && !inline.decorative) units.push(inline);
  });
  return units;
}

function inlinesInOrder(block: Block): readonly (readonly Inline[])[] {
  return partsOf(block).flatMap((part) =>
    'block' in part ? inlinesInOrder(part.block) : [part.inlines],
  );
}

/** Calls `visit` for each block in reading order, containers before their content. */
export function walkBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    for (const part of partsOf(block)) if ('block' in part) walkBlocks([part.block], visit);
  }
}

/** A block's direct content in reading order: lines of text, or blocks. */
export type Part = { readonly inlines: readonly Inline[] } | { readonly block: Block };

/** The direct content of a block in reading order. */
export function partsOf(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ inlines: block.children }];
    case 'list':
      return block.items.flatMap((item) => asParts(item.children));
    case 'definition-list':
      return block.items.flatMap(partsOfDefinition);
    case 'table':
      return partsOfTable(block);
    case 'figure':
      return [
        { inlines: [block.image] },
        { inlines: block.caption },
        ...asParts(block.description),
      ];
    case 'quote':
      return [...asParts(block.children), { inlines: block.attribution }];
    case 'box':
    case 'contact':
      return [{ inlines: block.title }, ...asParts(block.children)];
    case 'code-block':
    case 'thematic-break':
      return [];
  }
}

function asParts(blocks: readonly Block[]): readonly Part[] {
  return blocks.map((block) => ({ block }));
}

function partsOfDefinition(item: DefinitionItem): readonly Part[] {
  return [
    ...item.terms.map((term) => ({ inlines: term.children })),
    ...item.definitions.flatMap((definition) => asParts(definition.children)),
  ];
}

function partsOfTable(table: Table): readonly Part[] {
  const rows = [table.header, ...table.rows];
  return [
    { inlines: table.caption },
    ...rows.flatMap((row) => row.cells.map((cell) => ({ inlines: cell.children }))),
  ];
}
