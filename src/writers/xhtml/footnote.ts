/** Footnotes: after their passage (EPUB) or together at the chapter's end (web). */
import type { Element, ElementContent } from 'hast';
import type { Chapter, Footnote } from '../../model/document.ts';
import { box, el } from './element.ts';
import { semantics, textOf, type Writer } from './writer.ts';

/** `aside` right after the passage; its number leads back. */
export function writeFootnote(footnote: Footnote, writer: Writer): ElementContent {
  const attributes = { id: footnote.id, class: 'footnote', ...semantics(writer, 'footnote') };
  return box(
    'aside',
    attributes,
    el('p', { class: 'back' }, ...backLinks(footnote, String(footnote.number), writer)),
    ...writer.blocks(footnote.children),
  );
}

/** A numbered list under a heading; undefined when the chapter has none. */
export function writeEndnotes(chapter: Chapter, writer: Writer): Element | undefined {
  if (chapter.footnotes.length === 0) return undefined;
  const headingId = `${chapter.id}--footnotes`;
  const items = chapter.footnotes.map((footnote) =>
    box(
      'li',
      { id: footnote.id },
      ...writer.blocks(footnote.children),
      el('p', { class: 'back' }, ...backLinks(footnote, '↩', writer)),
    ),
  );
  return box(
    'section',
    { class: 'footnotes', ...semantics(writer, 'endnotes'), 'aria-labelledby': headingId },
    el('h2', { id: headingId }, textOf('Fuß‧noten', writer)),
    box('ol', {}, ...items),
  );
}

function backLinks(footnote: Footnote, sign: string, writer: Writer): readonly ElementContent[] {
  return footnote.references.flatMap((reference, index) => {
    const place = index === 0 ? '' : `, ${index + 1}. Stelle`;
    const attributes = {
      href: `#${reference}`,
      class: 'backlink',
      role: 'doc-backlink',
      'epub:type': writer.options.epubTypes ? 'backlink' : undefined,
      'aria-label': `Zurück zur Textstelle ${footnote.number}${place}`,
    };
    return [...(index === 0 ? [] : [text(' ')]), el('a', attributes, sign)];
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
