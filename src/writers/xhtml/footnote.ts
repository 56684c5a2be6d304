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
    el('p', { class: 'back' }, ...backLinks(footnote, () => String(footnote.number), writer)),
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
      el('p', { class: 'back' }, ...backLinks(footnote, (name) => name, writer)),
    ),
  );
  return box(
    'section',
    { class: 'footnotes', ...semantics(writer, 'endnotes'), 'aria-labelledby': headingId },
    el('h2', { id: headingId }, textOf('Fuß‧noten', writer)),
    box('ol', {}, ...items),
  );
}

/** One link for each place that refers to the note. What is seen is part of the name (WCAG 2.5.3). */
function backLinks(
  footnote: Footnote,
  seen: (name: string) => string,
  writer: Writer,
): readonly ElementContent[] {
  return footnote.references.flatMap((reference, index) => {
    const place = index === 0 ? '' : `, ${index + 1}. Stelle`;
    const name = textOf(`Zurück zur Text‧stelle ${footnote.number}${place}`, writer);
    const attributes = {
      href: `#${reference}`,
      class: 'backlink',
      ...semantics(writer, 'backlink'),
      'aria-label': seen(name) === name ? undefined : name,
    };
    const link = el('a', attributes, seen(name));
    return index === 0 ? [link] : [{ type: 'text', value: ' ' }, link];
  });
}
