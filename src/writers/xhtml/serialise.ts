/** Trees to text: as HTML for the web, as XML for EPUB. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml as hastToHtml } from 'hast-util-to-html';
import type { ElementContent as XmlContent, Element as XmlElement, Root as XmlRoot } from 'xast';
import { allowedInXml, xmlText } from '../xml-text.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
const OPS = 'http://www.idpf.org/2007/ops';

/** HTML text of a tree, with a DOCTYPE before a whole page. */
export function toHtml(root: Root | Element): string {
  const html = hastToHtml(root, { characterReferences: { useNamedReferences: false } });
  return isPage(root) ? `<!DOCTYPE html>\n${html}\n` : html;
}

/**
 * XHTML text of a tree: the namespaces stand on the outermost element, `xml:lang` beside each
 * `lang`; a whole page gets the XML declaration and `<!DOCTYPE html>`.
 */
export function toXhtml(root: Root | Element): string {
  const contents = root.type === 'root' ? root.children : [root];
  const elements = contents.flatMap(elementOf).map(declareNamespaces);
  const body: XmlRoot = { type: 'root', children: elements };
  if (!isPage(root)) return xmlText(body);
  const head: XmlRoot['children'] = [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    { type: 'text', value: '\n' },
    { type: 'doctype', name: 'html' },
    { type: 'text', value: '\n' },
  ];
  return `${xmlText({ type: 'root', children: [...head, ...elements] })}\n`;
}

function isPage(root: Root | Element): boolean {
  const first = root.type === 'root' ? root.children.find((node) => node.type === 'element') : root;
  return first?.type === 'element' && first.tagName === 'html';
}

function declareNamespaces(element: XmlElement): XmlElement {
  const attributes = { xmlns: XHTML, 'xmlns:epub': OPS, ...element.attributes };
  return { ...element, attributes };
}

function elementOf(node: RootContent): readonly XmlElement[] {
  return node.type === 'element' ? [xmlOf(node)] : [];
}

function xmlOf(element: Element): XmlElement {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.properties)) {
    // XML has no attribute without a value (HTML §13.1.2.3: the empty string is one).
    attributes[name] = value === true ? '' : allowedInXml(String(value));
    if (name === 'lang') attributes['xml:lang'] = String(value);
  }
  const children = element.children.flatMap(contentOf);
  return { type: 'element', name: element.tagName, attributes, children };
}

function contentOf(node: ElementContent): readonly XmlContent[] {
  if (node.type === 'element') return [xmlOf(node)];
  return node.type === 'text' ? [{ type: 'text', value: allowedInXml(node.value) }] : [];
}
