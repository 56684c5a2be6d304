/**
 * The content model as XHTML trees (hast), for the web and for EPUB. Pure. Each node family has a
 * file; the two tables below say which function writes which node. It makes the content of a page,
 * not the page.
 */
import type { Element, ElementContent } from 'hast';
import type { Block, Chapter, Document, Inline, Picture } from '../../model/document.ts';
import { passagesOf } from '../../model/reading-order.ts';
import { writeBox, writeCodeBlock, writeContact, writeQuote, writeThematicBreak } from './box.ts';
import { box, el } from './element.ts';
import { writeEndnotes, writeFootnote } from './footnote.ts';
import {
  writeAbbreviation,
  writeCode,
  writeEmphasis,
  writeLanguage,
  writeSentence,
  writeStrong,
} from './inline.ts';
import { writeCrossReference, writeFootnoteReference, writeLink, writeTerm } from './link.ts';
import { writeDefinitionList, writeList } from './list.ts';
import { writeFigure, writeImage } from './picture.ts';
import { intoSections, pairPictures, type Written } from './section.ts';
import { writeTable } from './table.ts';
import { writeHeading, writeParagraph } from './text.ts';
import { semantics, textOf, type Writer, type XhtmlOptions } from './writer.ts';

export { type Attributes, box, type Child, el } from './element.ts';
export { pageBreakId } from './page-break.ts';
export { toHtml, toXhtml } from './serialise.ts';
export type { XhtmlOptions } from './writer.ts';

type BlockWriters = {
  readonly [K in Block['kind']]: (
    node: Extract<Block, { kind: K }>,
    writer: Writer,
  ) => readonly ElementContent[];
};

const blockWriters: BlockWriters = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  'definition-list': writeDefinitionList,
  table: writeTable,
  figure: writeFigure,
  quote: writeQuote,
  'code-block': writeCodeBlock,
  box: writeBox,
  contact: writeContact,
  'thematic-break': writeThematicBreak,
};

type InlineWriters = {
  readonly [K in Inline['kind']]: (
    node: Extract<Inline, { kind: K }>,
    writer: Writer,
  ) => readonly ElementContent[];
};

const inlineWriters: InlineWriters = {
  sentence: writeSentence,
  text: (text, writer) => [{ type: 'text', value: textOf(text.value, writer) }],
  emphasis: writeEmphasis,
  strong: writeStrong,
  code: writeCode,
  link: writeLink,
  'cross-reference': writeCrossReference,
  'footnote-reference': writeFootnoteReference,
  abbreviation: writeAbbreviation,
  term: writeTerm,
  language: writeLanguage,
  'line-break': () => [el('br', {})],
  image: writeImage,
};

/** A chapter as one `section`, named by its title, with its notes. */
export function writeChapter(chapter: Chapter, options: XhtmlOptions): Element {
  const writer = writerOf(options);
  const written = passagesOf(chapter).map(({ block, footnotes }): Written => {
    const notes = options.footnotes === 'after-passage' ? footnotes : [];
    const asides = notes.map((footnote) => writeFootnote(footnote, writer));
    return { block, nodes: [...writeBlock(block, writer), ...asides] };
  });
  const [title, ...rest] = written;
  const isTitled = title?.block.kind === 'heading' && title.block.level === 1;
  const attributes = {
    // Each kind of chapter is a term of EPUB SSV 1.1 and of DPUB-ARIA.
    ...semantics(writer, chapter.kind),
    'aria-labelledby': isTitled ? title.block.id : undefined,
  };
  return box(
    'section',
    attributes,
    ...(isTitled ? title.nodes : []),
    ...intoSections(isTitled ? rest : written, grouping(options)),
    options.footnotes === 'chapter-end' ? writeEndnotes(chapter, writer) : undefined,
  );
}

/** Blocks outside a chapter, in order, without sections. */
export function writeBlocks(
  blocks: readonly Block[],
  options: XhtmlOptions,
): readonly ElementContent[] {
  return writerOf(options).blocks(blocks);
}

/** The words of a line. */
export function writeInlines(
  inlines: readonly Inline[],
  options: XhtmlOptions,
): readonly ElementContent[] {
  return writerOf(options).inlines(inlines);
}

/** The pictures of a document by their path, as the options want them. */
export function picturesByPath(document: Document): ReadonlyMap<string, Picture> {
  return new Map(document.pictures.map((picture) => [picture.path, picture]));
}

function writerOf(options: XhtmlOptions): Writer {
  const writer: Writer = {
    options,
    blocks: (blocks) => {
      const written = blocks.map((block) => ({ block, nodes: writeBlock(block, writer) }));
      return grouping(options)(written);
    },
    inlines: (inlines) => inlines.flatMap((inline) => writeInline(inline, writer)),
    unpaged: () => writerOf({ ...options, pageBreaks: new Map() }),
  };
  return writer;
}

function grouping(
  options: XhtmlOptions,
): (written: readonly Written[]) => readonly ElementContent[] {
  if (options.edition === 'easy') return pairPictures;
  return (written) => written.flatMap(({ nodes }) => nodes);
}

function writeBlock(block: Block, writer: Writer): readonly ElementContent[] {
  // The table's type ties each kind to its node; TypeScript cannot follow that through an index.
  const write = blockWriters[block.kind] as (
    node: Block,
    writer: Writer,
  ) => readonly ElementContent[];
  return write(block, writer);
}

function writeInline(inline: Inline, writer: Writer): readonly ElementContent[] {
  // As above.
  const write = inlineWriters[inline.kind] as (
    node: Inline,
    writer: Writer,
  ) => readonly ElementContent[];
  return write(inline, writer);
}
