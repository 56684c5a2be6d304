/** What stands out from the text: boxes, quotes, contact blocks, code, breaks. */
import type { ElementContent } from 'hast';
import type { Box, CodeBlock, Contact, Quote, ThematicBreak } from '../../model/document.ts';
import { type Attributes, box, el } from './element.ts';
import { blockBreak, titleBreak } from './page-break.ts';
import { semantics, type Writer } from './writer.ts';

/**
 * A box is an `aside`, named by its title; `role=note` keeps it from being one landmark more inside
 * others. Books say more: tip, notice, example (DPUB-ARIA; doc-notice is not allowed on `aside`).
 */
export function writeBox(node: Box, writer: Writer): readonly ElementContent[] {
  const titleId = `${node.id}--title`;
  const title = writer.unpaged().inlines(node.title);
  const isNotice = node.role === 'warning' && writer.options.epubTypes;
  const attributes = {
    id: node.id,
    class: `box ${node.role}`,
    ...roleOf(node.role, writer),
    'aria-labelledby': titleId,
  };
  return [
    ...titleBreak(node.title, writer),
    box(
      isNotice ? 'section' : 'aside',
      attributes,
      el('p', { id: titleId, class: 'box-title' }, ...title),
      ...writer.blocks(node.children),
    ),
  ];
}

function roleOf(role: Box['role'], writer: Writer): Attributes {
  if (!writer.options.epubTypes) return { role: 'note' };
  switch (role) {
    case 'note':
      return { role: 'note' };
    case 'tip':
      return semantics(writer, 'tip');
    case 'warning':
      return semantics(writer, 'notice');
    case 'example':
      return { role: 'doc-example' };
  }
}

/** A group named by its title; `address` itself takes no name (HTML-AAM, address). */
export function writeContact(contact: Contact, writer: Writer): readonly ElementContent[] {
  const address = box('address', {}, ...writer.blocks(contact.children));
  const attributes = { id: contact.id, class: 'contact' };
  if (contact.title.length === 0) return [box('div', attributes, address)];
  const titleId = `${contact.id}--title`;
  const title = writer.unpaged().inlines(contact.title);
  return [
    ...titleBreak(contact.title, writer),
    box(
      'div',
      { ...attributes, role: 'group', 'aria-labelledby': titleId },
      el('p', { id: titleId, class: 'box-title' }, ...title),
      address,
    ),
  ];
}

/** Who said it stands in the caption: HTML keeps it out of `blockquote`. */
export function writeQuote(quote: Quote, writer: Writer): readonly ElementContent[] {
  const words = writer.blocks(quote.children);
  if (quote.attribution.length === 0) return [box('blockquote', { id: quote.id }, ...words)];
  return [
    box(
      'figure',
      { id: quote.id, class: 'quote' },
      box('blockquote', {}, ...words),
      el('figcaption', {}, ...writer.inlines(quote.attribution)),
    ),
  ];
}

/** A listing; its language becomes the class `language-…` (HTML, the code element). */
export function writeCodeBlock(code: CodeBlock, writer: Writer): readonly ElementContent[] {
  const language = code.language === undefined ? undefined : `language-${code.language}`;
  return [
    ...blockBreak(code.id, writer),
    el('pre', { id: code.id }, el('code', { class: language }, code.text)),
  ];
}

/** A change of subject, as a line. */
export function writeThematicBreak(node: ThematicBreak): readonly ElementContent[] {
  return [el('hr', { id: node.id })];
}
