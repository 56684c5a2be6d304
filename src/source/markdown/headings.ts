/** Headings and their `{#id lang=…}`. Order and level are looked at for the whole chapter elsewhere. */
import type { Heading as MdastHeading, PhrasingContent } from 'mdast';
import type { Heading, Inline, Paragraph, Span } from '../../model/document.ts';
import { type Attributes, attributesAtEnd, NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import { allowOnly, withLanguage } from './language.ts';
import { ownIdFor, type Reading, spanOf } from './reading.ts';
import { trimInlines } from './text.ts';

/** A heading; inside a box, list or quote a bold line and a finding. */
export function heading(node: MdastHeading, reading: Reading): Heading | Paragraph {
  const span = spanOf(node, reading.text);
  const { attributes, children } = headingText(node, reading);
  if (!reading.nested) {
    const id = ownIdFor({ span, sort: 'heading', own: attributes.id }, reading);
    return { kind: 'heading', id, span, level: node.depth, children };
  }
  reading.report('source/nested-heading', span, {
    de: 'Hier kann keine Überschrift stehen.',
    en: 'A heading cannot stand here.',
  });
  const id = ownIdFor({ span, sort: 'paragraph', own: attributes.id }, reading);
  return { kind: 'paragraph', id, span, children: [{ kind: 'strong', span, children }] };
}

/** The words of a heading and the attributes behind them. */
export function headingText(
  node: MdastHeading,
  reading: Reading,
): { readonly attributes: Attributes; readonly children: readonly Inline[] } {
  const span = spanOf(node, reading.text);
  const { attributes, nodes } = splitAttributes(node.children, span, reading);
  allowOnly(attributes, { values: ['lang'], id: true }, { span, reading });
  const children = trimInlines(reading.convert.inlines(nodes, reading));
  return { attributes, children: withLanguage(children, { attributes, span, reading }) };
}

function splitAttributes(
  nodes: readonly PhrasingContent[],
  span: Span,
  reading: Reading,
): { readonly attributes: Attributes; readonly nodes: readonly PhrasingContent[] } {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return { attributes: NO_ATTRIBUTES, nodes };
  const start = attributesAtEnd(last.value);
  if (start === undefined) return { attributes: NO_ATTRIBUTES, nodes };
  const braces = last.value.slice(start).trim();
  const read = readAttributes(braces);
  if (read === undefined) {
    reading.report('source/bad-attribute', span, {
      de: `„${braces}“ ist nicht lesbar.`,
      en: `“${braces}” cannot be read.`,
    });
    return { attributes: NO_ATTRIBUTES, nodes };
  }
  const text = { ...last, value: last.value.slice(0, start) };
  return { attributes: read.attributes, nodes: [...nodes.slice(0, -1), text] };
}
