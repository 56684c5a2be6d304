/** Blocks → Typst data, one case per kind. Leichte Sprache goes through `linewise.ts`. */
import type { Block, CodeBlock, Figure, Heading, Inline, Quote } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import { anchor } from './anchors.ts';
import type { TypstBlock, TypstGroup } from './data.ts';
import { groupOf, paragraph } from './groups.ts';
import { writeImage, writeInlines } from './inlines.ts';
import { writeLinewise } from './linewise.ts';
import { writeDefinitions, writeList } from './lists.ts';
import { writeTable } from './tables.ts';
import { printedCode, printedText } from './text.ts';
import type { Writing } from './writing.ts';

/** Writes blocks in reading order, each after the anchor that something may point to. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): readonly TypstBlock[] {
  return writing.linewise ? writeLinewise(blocks, writing, writeEach) : writeEach(blocks, writing);
}

function writeEach(blocks: readonly Block[], writing: Writing): readonly TypstBlock[] {
  return blocks.flatMap((block) => [...anchor(block, writing), ...writeBlock(block, writing)]);
}

function writeBlock(block: Block, writing: Writing): readonly TypstBlock[] {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, writing);
    case 'paragraph':
      return paragraph(writeInlines(block.children, writing));
    case 'list':
      return writeList(block, writing);
    case 'definition-list':
      return writeDefinitions(block, writing);
    case 'table':
      return writeTable(block, writing);
    case 'figure':
      return writeFigure(block, writing);
    case 'quote':
      return writeQuote(block, writing);
    case 'code-block':
      return writeCode(block, writing);
    case 'box':
      return [writeGroup(block.role, block, writing)];
    case 'contact':
      return [writeGroup('contact', block, writing)];
    case 'thematic-break':
      return [{ kind: 'rule' }];
  }
}

/** A heading without text is refused by PDF/UA and is left out; `paginate` tells of it. */
function writeHeading(heading: Heading, writing: Writing): readonly TypstBlock[] {
  if (plainText(heading.children).trim() === '') return [];
  const units = heading.children.flatMap((child) => (child.kind === 'sentence' ? [child.id] : []));
  return [
    {
      kind: 'heading',
      id: heading.id,
      level: writing.headings.level(heading.level),
      listed: writing.headings.listed,
      // The contents repeat the heading: a marker inside would mark the contents, too.
      children: writeInlines(heading.children, { ...writing, counts: false, repeated: true }),
      plain: { text: printedText(plainText(heading.children), writing.joint).trim() },
      units: writing.counts ? units : [],
    },
  ];
}

function writeFigure(figure: Figure, writing: Writing): readonly TypstBlock[] {
  const image = writeImage(figure.image, writing);
  const description = writeBlocks(figure.description, writing);
  if (image === undefined)
    return [...paragraph(writeInlines(figure.caption, writing)), ...description];
  const unit = writing.counts && !figure.image.decorative ? figure.image.id : null;
  const caption = writeInlines(figure.caption, writing);
  return [...anchor(figure.image, writing), { kind: 'figure', unit, image, caption, description }];
}

function writeQuote(quote: Quote, writing: Writing): readonly TypstBlock[] {
  const blocks = writeBlocks(quote.children, writing);
  const attribution = writeInlines(quote.attribution, writing);
  return blocks.length + attribution.length === 0 ? [] : [{ kind: 'quote', blocks, attribution }];
}

function writeCode(code: CodeBlock, writing: Writing): readonly TypstBlock[] {
  const text = printedCode(code.text);
  return text === '' ? [] : [{ kind: 'code-block', unit: writing.counts ? code.id : null, text }];
}

type Titled = { readonly title: readonly Inline[]; readonly children: readonly Block[] };

function writeGroup(role: TypstGroup['role'], block: Titled, writing: Writing): TypstGroup {
  const title = writeInlines(block.title, writing);
  return groupOf(role, title, writeBlocks(block.children, writing));
}
