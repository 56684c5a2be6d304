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
  /** The text directly in it. */
  readonly text: string;
};

type Growing = XmlElement & { readonly children: XmlElement[]; text: string };

/** Reads a document. @throws Error that names the place where it is not well-formed */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element = { name: local, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  return root;
}

/** All elements of a name below one, in document order. */
export function elementsNamed(from: XmlElement, name: string): readonly XmlElement[] {
  return descendants(from).filter((element) => element.name === name);
}

/** All elements below one, in document order. */
export function descendants(from: XmlElement): readonly XmlElement[] {
  return from.children.flatMap((child) => [child, ...descendants(child)]);
}
