/**
 * Building and serialising the small XML documents of a book: container, package, overlays, cover.
 * Trees are xast; `xml-text` escapes. Leaves out XHTML, which `writers/xhtml` writes.
 */
import type { Element, ElementContent, Root, RootContent } from 'xast';
import { allowedInXml, xmlText } from '../xml-text.ts';

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

/** Names the DTD of a document. */
export type Doctype = {
  readonly name: string;
  readonly public: string;
  readonly system: string;
};

/** The document as UTF-8 bytes: declaration, one element a line where there is no text, newline at the end. */
export function toXmlBytes(element: Element, doctype?: Doctype): Uint8Array {
  return toXmlBytesAsIs(indented(element, '\n'), doctype);
}

/** The same without white space added, for documents whose elements stand in lines of text. */
export function toXmlBytesAsIs(element: Element, doctype?: Doctype): Uint8Array {
  const lineBreak: RootContent = { type: 'text', value: '\n' };
  const declared: readonly RootContent[] =
    doctype === undefined ? [] : [{ type: 'doctype', ...doctype }, lineBreak];
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      lineBreak,
      ...declared,
      element,
      lineBreak,
    ],
  };
  const xml = xmlText(root, { closeEmptyElements: true, tightClose: true });
  return new TextEncoder().encode(xml);
}

function flatten(children: readonly XmlChild[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === undefined) return [];
    if (typeof child === 'string') return [{ type: 'text', value: allowedInXml(child) }];
    return 'type' in child ? [child] : flatten(child);
  });
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
