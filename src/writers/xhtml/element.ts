/**
 * Building hast elements. Attribute names are written as in the markup (`class`, `aria-label`,
 * `epub:type`), because both serialisers, HTML and XML, then need no table of names.
 */
import type { Element, ElementContent } from 'hast';

/** `true` is a boolean attribute that is there; undefined leaves it out. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Content of an element: a node, a text, or nothing. */
export type Child = ElementContent | string | undefined;

/** An element whose children follow each other without white space: lines of text. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Element {
  return {
    type: 'element',
    tagName: name,
    properties: definedOf(attributes),
    children: children.flatMap(nodeOf),
  };
}

/** An element of blocks, one to a line of the source. */
export function box(name: string, attributes: Attributes, ...children: readonly Child[]): Element {
  const nodes = children.flatMap(nodeOf);
  return el(name, attributes, ...nodes.flatMap((node) => ['\n', node]), nodes.length ? '\n' : '');
}

function nodeOf(child: Child): ElementContent[] {
  if (child === undefined || child === '') return [];
  return typeof child === 'string' ? [{ type: 'text', value: child }] : [child];
}

function definedOf(attributes: Attributes): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) properties[name] = value;
  }
  return properties;
}
