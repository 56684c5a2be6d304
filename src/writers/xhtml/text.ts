/** Headings and paragraphs. */
import type { ElementContent } from 'hast';
import type { Heading, Paragraph } from '../../model/document.ts';
import { el } from './element.ts';
import { titleBreak } from './page-break.ts';
import type { Writer } from './writer.ts';

/**
 * A heading: page markers before it, since its name must stay clean, and what the page adds after
 * it.
 */
export function writeHeading(heading: Heading, writer: Writer): readonly ElementContent[] {
  const words = writer.unpaged().inlines(heading.children);
  return [
    ...titleBreak(heading.children, writer),
    el(`h${heading.level}`, { id: heading.id }, ...words),
    ...(writer.options.headingExtras?.(heading) ?? []),
  ];
}

/** A paragraph; its sentences mark themselves. */
export function writeParagraph(paragraph: Paragraph, writer: Writer): readonly ElementContent[] {
  return [el('p', { id: paragraph.id }, ...writer.inlines(paragraph.children))];
}
