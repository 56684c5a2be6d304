/** Which characters a layout prints, and where in the source a character stands. */
import type { Block, Document, Inline, Span } from '../model/document.ts';
import { partsOf, walkBlocks } from '../model/reading-order.ts';
import { walkInlines } from '../model/walk.ts';

/** Every character under a `text` key of layout data; blanks and line ends left out. */
export function printedCharacters(data: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'text') for (const character of value) found.add(character);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, key);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) visit(item, name);
    }
  };
  visit(data, '');
  for (const blank of [' ', '\n', '\u00a0']) found.delete(blank);
  return found;
}

/** The places in the source that hold a character, in reading order, each once. */
export function placesOf(character: string, document: Document): readonly Span[] {
  const places: Span[] = [];
  const blocks = document.editions
    .flatMap((edition) => edition.chapters)
    .flatMap((chapter) => [
      ...chapter.blocks,
      ...chapter.footnotes.flatMap((footnote) => footnote.children),
    ]);
  walkBlocks(blocks, (block) => {
    if (block.kind === 'code-block' && block.text.includes(character)) places.push(block.span);
    for (const inlines of inlinesOf(block)) {
      walkInlines(inlines, (inline) => {
        if (writtenText(inline).includes(character)) places.push(inline.span);
      });
    }
  });
  return places;
}

function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  return partsOf(block).flatMap((part) => ('inlines' in part ? [part.inlines] : []));
}

function writtenText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'abbreviation':
      return `${inline.short} ${inline.expansion}`;
    case 'term':
      return inline.text;
    default:
      return '';
  }
}
