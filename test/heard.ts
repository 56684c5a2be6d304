/**
 * A page as somebody hears it who cannot see it: landmarks, headings, links, lists, tables and pictures by
 * name, in the order of the markup. Read from the markup alone, so that it needs no browser.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect } from 'vitest';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const LANDMARKS: Readonly<Record<string, string>> = {
  header: 'Kopf',
  nav: 'Navigation',
  main: 'Hauptteil',
  footer: 'Fuß',
  aside: 'Beiseite',
  form: 'Formular',
};
const INLINE = new Set(
  'a abbr b bdi br cite code dfn em i kbd mark q ruby s small span strong sub sup time u var wbr img'.split(
    ' ',
  ),
);
const SILENT = new Set(['head', 'script', 'style', 'template', 'link', 'meta']);

/** The lines that are heard. */
export function heard(html: string): readonly string[] {
  const page = parse(html);
  const all = elementsIn(page.childNodes);
  const title = all.find(({ tagName }) => tagName === 'title');
  const root = all.find(({ tagName }) => tagName === 'html');
  const language = root === undefined ? '' : attribute(root, 'lang');
  const body = all.filter(({ tagName }) => tagName === 'body');
  return [
    `Seite: ${title === undefined ? '' : wordsOf(title)} (${language})`,
    ...body.flatMap(linesOf),
  ];
}

/**
 * Holds what is heard against a text that a person has read; `ACCEPT=1` rewrites it.
 * @param end the line before which the text stops
 */
export function expectHeard(html: string, file: URL, end?: string): void {
  const all = heard(html);
  const lines = end === undefined ? all : all.slice(0, all.indexOf(end));
  const text = `${lines.join('\n')}\n`;
  if (process.env.ACCEPT === '1') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

function linesOf(element: Element): readonly string[] {
  const { tagName } = element;
  if (SILENT.has(tagName) || isHidden(element)) return [];
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined) return [`Überschrift ${level}: ${wordsOf(element)}`];
  if (tagName === 'table') return tableLines(element);
  if (tagName === 'ul' || tagName === 'ol') return listLines(element);
  if (tagName === 'svg' || attribute(element, 'role') === 'img') return named('Bild', element);
  if (tagName === 'audio' || tagName === 'video')
    return [`Abspieler: ${attribute(element, 'aria-label')}`];
  if (tagName === 'button') return [`Schalter: ${wordsOf(element)}`];
  const landmark = LANDMARKS[tagName];
  if (landmark !== undefined) return [`[${nameAfter(landmark, element)}]`, ...inside(element)];
  if (tagName === 'section' && nameOf(element) !== '') {
    return [`[${nameAfter('Bereich', element)}]`, ...inside(element)];
  }
  const lines = inside(element);
  const [first = '', ...rest] = lines;
  if (tagName === 'summary') return [`Zum Aufklappen: ${first}`, ...rest];
  if (tagName === 'dt') return [`Begriff: ${first}`, ...rest];
  if (tagName === 'figcaption') return [`Bildunterschrift: ${first}`, ...rest];
  return lines;
}

/** Blocks each in lines of their own, and the words between them. */
function inside(element: Element): readonly string[] {
  const lines: string[] = [];
  let words = '';
  const endLine = () => {
    const line = folded(words);
    if (line !== '') lines.push(line);
    words = '';
  };
  for (const child of element.childNodes) {
    if (!('tagName' in child) || INLINE.has(child.tagName)) words += spoken(child);
    else {
      endLine();
      lines.push(...linesOf(child));
    }
  }
  endLine();
  return lines;
}

function listLines(list: Element): readonly string[] {
  const items = elementsOf(list).filter(({ tagName }) => tagName === 'li');
  const kind = list.tagName === 'ol' ? 'Nummerierte Liste' : 'Liste';
  return [
    `${nameAfter(kind, list)}, ${items.length}`,
    ...items.flatMap((item) => {
      const [first = '', ...rest] = inside(item);
      return [`– ${first}`, ...rest.map((line) => `  ${line}`)];
    }),
  ];
}

/** Each cell after the names of its row and column. */
function tableLines(table: Element): readonly string[] {
  const parts = elementsIn(table.childNodes);
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const rows = parts
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) => elementsOf(row).filter(({ tagName }) => /^t[hd]$/.test(tagName)));
  const [head = [], ...body] = rows;
  const columns = head.map((cell) => (cell.tagName === 'th' ? wordsOf(cell) : ''));
  const cells = body.map((row) =>
    row.map((cell, at) => {
      const column = columns[at] ?? '';
      return cell.tagName === 'th' || column === '' ? wordsOf(cell) : `${column}: ${wordsOf(cell)}`;
    }),
  );
  const name = caption === undefined ? '' : ` „${wordsOf(caption)}“`;
  return [
    `Tabelle${name}, ${rows.length} mal ${head.length}`,
    ...cells.map((row) => `| ${row.join(' | ')}`),
  ];
}

/** What is said of one node in a line of words. */
function spoken(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || SILENT.has(node.tagName) || isHidden(node)) return '';
  const { tagName } = node;
  if (tagName === 'br') return ' ';
  if (tagName === 'img') {
    const alt = attribute(node, 'alt');
    return alt === '' ? '' : ` [Bild: ${alt}] `;
  }
  const label = attribute(node, 'aria-label');
  const words = label === '' ? node.childNodes.map(spoken).join('') : label;
  const lang = attribute(node, 'lang');
  const said = lang === '' ? words : `{${lang}: ${words}}`;
  if (tagName === 'a' && attribute(node, 'href') !== '') return `${said} <Link>`;
  if (tagName === 'abbr' && attribute(node, 'title') !== '')
    return `${said} (${attribute(node, 'title')})`;
  return INLINE.has(tagName) ? said : ` ${said} `;
}

function named(kind: string, element: Element): readonly string[] {
  const label = nameOf(element);
  const title = elementsIn(element.childNodes).find(({ tagName }) => tagName === 'title');
  const name = label === '' && title !== undefined ? wordsOf(title) : label;
  return name === '' ? [] : [`${kind}: ${name}`];
}

function nameAfter(kind: string, element: Element): string {
  const name = nameOf(element);
  return name === '' ? kind : `${kind}: ${name}`;
}

/** `aria-labelledby` goes before `aria-label` (Accessible Name 1.2, 2B and 2D). */
function nameOf(element: Element): string {
  const ids = attribute(element, 'aria-labelledby').split(' ');
  const labels = elementsIn(rootOf(element).childNodes).filter((one) =>
    ids.includes(attribute(one, 'id') || '-'),
  );
  return labels.length > 0 ? labels.map(wordsOf).join(' ') : attribute(element, 'aria-label');
}

function rootOf(element: Element): DefaultTreeAdapterTypes.ParentNode {
  let root: DefaultTreeAdapterTypes.ParentNode = element;
  while ('parentNode' in root && root.parentNode !== null) root = root.parentNode;
  return root;
}

function isHidden(element: Element): boolean {
  return element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'aria-hidden' && value === 'true'),
  );
}

function wordsOf(element: Element): string {
  return folded(element.childNodes.map(spoken).join(''));
}

function folded(words: string): string {
  return words.replaceAll(/[ \t\r\n]+/gu, ' ').trim();
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function elementsOf(element: Element): readonly Element[] {
  return element.childNodes.flatMap((child) => ('tagName' in child ? child : []));
}

function elementsIn(nodes: readonly Node[]): readonly Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []));
}
