/** XML as an outline: an element a line with its attributes, text in quotes, names spaced by depth. */
import { SaxesParser } from 'saxes';

type Node = { readonly line: string; readonly inner: Node[]; text: string };

/** The outline. Throws when the XML is not well-formed. Blanks between elements do not count. */
export function outlineOf(xml: string): string {
  const root: Node = { line: '', inner: [], text: '' };
  const open: Node[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    const facts = Object.entries(attributes)
      .filter(([key]) => !key.startsWith('xmlns'))
      .map(([key, value]) => `${key}="${value}"`);
    const node: Node = { line: [name, ...facts].join(' '), inner: [], text: '' };
    open.at(-1)?.inner.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    if (text.trim() !== '') open.at(-1)?.inner.push({ line: '', inner: [], text: text.trim() });
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return printed(root.inner, 0);
}

function printed(nodes: readonly Node[], depth: number): string {
  const indent = '  '.repeat(depth);
  return nodes
    .map(({ line, inner, text }) => {
      if (line === '') return `${indent}${quoted(text)}\n`;
      const [only] = inner;
      if (inner.length === 1 && only?.line === '') return `${indent}${line} ${quoted(only.text)}\n`;
      return `${indent}${line}\n${printed(inner, depth + 1)}`;
    })
    .join('');
}

function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}
