/** Links: to the outside, to a block of the publication, to a note, to a glossary word. */
import type { ElementContent } from 'hast';
import type { CrossReference, FootnoteReference, Link, Term } from '../../model/document.ts';
import { el } from './element.ts';
import { semantics, textOf, type Writer } from './writer.ts';

/** A link out of the publication. */
export function writeLink(link: Link, writer: Writer): readonly ElementContent[] {
  return [el('a', { href: link.href }, ...writer.inlines(link.children))];
}

/** A link to a block of the publication; its page knows the address. */
export function writeCrossReference(
  reference: CrossReference,
  writer: Writer,
): readonly ElementContent[] {
  const href = writer.options.hrefOf(reference.target);
  return [el('a', { href }, ...writer.inlines(reference.children))];
}

/** The name says what the number is (WCAG 2.4.4) and holds what is seen (WCAG 2.5.3). */
export function writeFootnoteReference(
  reference: FootnoteReference,
  writer: Writer,
): readonly ElementContent[] {
  const attributes = {
    id: reference.id,
    href: `#${reference.footnote}`,
    class: 'noteref',
    ...semantics(writer, 'noteref'),
    'aria-label': textOf(`Fuß‧note ${reference.number}`, writer),
  };
  return [el('sup', {}, el('a', attributes, String(reference.number)))];
}

/** A glossary word leads to its entry; without a glossary chapter it is plain text. */
export function writeTerm(term: Term, writer: Writer): readonly ElementContent[] {
  const text = textOf(term.text, writer);
  if (term.target === undefined) return [el('span', { class: 'term' }, text)];
  const attributes = {
    href: writer.options.hrefOf(term.target),
    class: 'term',
    ...semantics(writer, 'glossref'),
    'aria-describedby': writer.options.termHint,
  };
  return [el('a', attributes, text)];
}
