/** Walking inlines and taking their plain text. Pure. For blocks see `reading-order.ts`. */
import type { Chapter, Inline } from './document.ts';

/** Calls `visit` for each inline in reading order, parents first. */
export function walkInlines(inlines: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const inline of inlines) {
    visit(inline);
    if ('children' in inline) walkInlines(inline.children, visit);
  }
}

/** The plain text of inlines: abbreviations short, footnote references and pictures left out. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainTextOf).join('');
}

function plainTextOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'abbreviation':
      return inline.short;
    case 'term':
      return inline.text;
    case 'line-break':
      return ' ';
    case 'footnote-reference':
    case 'image':
      return '';
    default:
      return plainText(inline.children);
  }
}

/** The chapter's title as plain text. */
export function titleOf(chapter: Chapter): string {
  const [first] = chapter.blocks;
  return first?.kind === 'heading' ? plainText(first.children).trim() : chapter.slug;
}
