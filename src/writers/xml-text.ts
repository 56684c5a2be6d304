/**
 * Trees to XML text, for everything that writes XML: pages, packages, reports, speech. What
 * `xast-util-to-xml` lets stand is put right here, so that no text of an author breaks a document.
 */
import type { Element, Root } from 'xast';
import { type Options, toXml } from 'xast-util-to-xml';

/**
 * XML text of a tree without CDATA sections. XML 1.0 §2.4 forbids `]]>` in text, and the serialiser
 * lets it stand.
 */
export function xmlText(tree: Element | Root, options: Options = {}): string {
  return toXml(tree, options).replaceAll(']]>', ']]&gt;');
}

/** Without the characters that no XML document can hold, escaped or not (XML 1.0 §2.2, production 2). */
export function allowedInXml(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
