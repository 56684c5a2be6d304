/**
 * Building and serialising the small XML documents of a book: container, package, overlays, cover.
 * Trees are xast; escaping is `xast-util-to-xml`'s. Leaves out XHTML, which `writers/xhtml` writes.
 */
import type { Element, ElementContent, Root, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What may stand in an element; undefined is left out, so that optional parts read as one line. */
export type XmlChild = Element | string | undefined | readonly XmlChild[];

/** An element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly XmlChild[]
): Element {
  return { type: 'element', name, attributes: { ...attributes }, children: flatten(children) };
}

/** The document as UTF-8 bytes: declaration, one element a line where there is no text, newline at the end. */
export function toXmlBytes(element: Element): Uint8Array {
  const lineBreak: RootContent = { type: 'text', value: '\n' };
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      lineBreak,
      indented(element, '\n'),
      lineBreak,
    ],
  };
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  // XML 1.0 §2.4 forbids `]]>` in text, and the serialiser lets it stand. There are no CDATA sections.
  return new TextEncoder().encode(xml.replaceAll(']]>', ']]&gt;'));
}

function flatten(children: readonly XmlChild[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === undefined) return [];
    if (typeof child === 'string') return [{ type: 'text', value: withoutControls(child) }];
    return 'type' in child ? [child] : flatten(child);
  });
}

/** XML 1.0 §2.2 has no way to write these, not even escaped. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** White space is added only between elements, never beside text, where it would be content. */
function indented(element: Element, lineBreak: string): Element {
  if (element.children.length === 0) return element;
  if (element.children.some((child) => child.type !== 'element')) return element;
  const deeper = `${lineBreak}  `;
  const children = element.children.flatMap((child): ElementContent[] => [
    { type: 'text', value: deeper },
    child.type === 'element' ? indented(child, deeper) : child,
  ]);
  return { ...element, children: [...children, { type: 'text', value: lineBreak }] };
}
