/**
 * XML as a plain tree, read by a strict parser: what is not well-formed is an error, never guessed.
 * `saxes` because it checks namespaces and well-formedness and brings one small dependency.
 */
import { SaxesParser } from 'saxes';

/** An element. Names are local names; attributes keep their prefix (`epub:type`). */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Elements and text in their order. */
  readonly content: readonly (XmlElement | string)[];
  /** The text directly in it. */
  readonly text: string;
};

type Growing = XmlElement & {
  readonly children: XmlElement[];
  readonly content: (XmlElement | string)[];
  text: string;
};

/** Reads a document. @throws Error that names the place where it is not well-formed */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root = growing('', {});
  const open: Growing[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = growing(local, Object.fromEntries(values));
    open.at(-1)?.children.push(element);
    open.at(-1)?.content.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.text += text;
    element.content.push(text);
  });
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  return root;
}

function growing(name: string, attributes: Readonly<Record<string, string>>): Growing {
  return { name, attributes, children: [], content: [], text: '' };
}

/** All elements of a name below one, in document order. */
export function elementsNamed(from: XmlElement, name: string): readonly XmlElement[] {
  return descendants(from).filter((element) => element.name === name);
}

/** All elements below one, in document order. */
export function descendants(from: XmlElement): readonly XmlElement[] {
  return from.children.flatMap((child) => [child, ...descendants(child)]);
}

/** An element and those around it, the innermost first. */
export type Located = { readonly element: XmlElement; readonly around: readonly XmlElement[] };

/** All elements below one with those around them, in document order. */
export function located(from: XmlElement, around: readonly XmlElement[] = []): readonly Located[] {
  const outer = [from, ...around];
  return from.children.flatMap((element) => [
    { element, around: outer },
    ...located(element, outer),
  ]);
}

/** All text in an element, white space as one space. */
export function wordsIn(element: XmlElement): string {
  return rawWords(element).replaceAll(/\s+/gu, ' ').trim();
}

function rawWords({ content }: XmlElement): string {
  return content.map((part) => (typeof part === 'string' ? part : rawWords(part))).join('');
}

/** An element as text without some of the elements in it; a space stands for each. */
export function wordsWithout(element: XmlElement, isLeftOut: (one: XmlElement) => boolean): string {
  const raw = ({ content }: XmlElement): string =>
    content
      .map((part) => (typeof part === 'string' ? part : isLeftOut(part) ? ' ' : raw(part)))
      .join('');
  return raw(element).replaceAll(/\s+/gu, ' ').trim();
}
