/**
 * Pages of XHTML 1.0 Transitional, which DAISY 2.02 builds on: trees of XHTML 5 with the elements and
 * attributes that it knows, readable for programs that take it for HTML 4 (XHTML 1.0, appendix C).
 */
import type { ElementContent, Element as HtmlElement } from 'hast';
import type { Element } from 'xast';
import { type Doctype, element, type XmlChild } from '../package/xml.ts';
import { isBox, wordsOf } from './script.ts';

/** The DTD of NCC and text. */
export const XHTML: Doctype = {
  name: 'html',
  public: '-//W3C//DTD XHTML 1.0 Transitional//EN',
  system: 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd',
};

/** How a tree is put into the text of a book. */
export type TextOptions = {
  /** File name of the text. */
  readonly file: string;
  /** Where a link to an element of the book leads: to its par; undefined for one that is silent. */
  readonly addressOf: (id: string) => string | undefined;
  /** File name of a picture that the book holds, by the address in the tree; undefined for others. */
  readonly pictureOf: (href: string) => string | undefined;
};

/** A page with the head that both documents share; each child of head and body stands on a line. */
export function page(
  { lang, title, metas }: PageHead,
  styleSheet: string | undefined,
  body: readonly XmlChild[],
): Element {
  const link = { rel: 'stylesheet', type: 'text/css', href: styleSheet };
  const head = [
    element('meta', { 'http-equiv': 'Content-type', content: 'text/html; charset=utf-8' }),
    element('title', {}, title),
    ...(styleSheet === undefined ? [] : [element('link', link)]),
    ...metas.map(([name, content]) => element('meta', { name, content })),
  ];
  return element(
    'html',
    { xmlns: 'http://www.w3.org/1999/xhtml', lang, 'xml:lang': lang },
    onLines([element('head', {}, onLines(head)), element('body', {}, onLines(body))]),
  );
}

function onLines(children: readonly XmlChild[]): readonly XmlChild[] {
  return ['\n', ...children.flatMap((child) => [child, '\n'])];
}

/** What stands in the head: language, title, metadata by name in the given order. */
export type PageHead = {
  readonly lang: string;
  readonly title: string;
  readonly metas: readonly (readonly [string, string])[];
};

/** Elements that XHTML 1.0 has no like of, and what stands for them. */
const RENAMED: Readonly<Record<string, string>> = {
  section: 'div',
  aside: 'div',
  figure: 'div',
  figcaption: 'div',
  details: 'div',
  // XHTML 1.0 allows no lists in `address`.
  address: 'div',
  summary: 'p',
};

const ATTRIBUTES = new Set(
  'id class lang href src alt width height title scope start colspan rowspan'.split(' '),
);
const EMPTY = new Set(['br', 'hr', 'img']);

/** A node of a page as XHTML 1.0. */
export function toXhtml1(node: ElementContent, options: TextOptions): XmlChild {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return undefined;
  return special(node, options) ?? plain(node, options);
}

function plain(node: HtmlElement, options: TextOptions): Element {
  const name = RENAMED[node.tagName] ?? node.tagName;
  const children = node.children.map((child) => toXhtml1(child, options));
  const isLink = node.tagName === 'a';
  const attributes = attributesOf(node);
  return full(
    name,
    isLink ? { ...attributes, href: addressOf(node, options) } : attributes,
    children,
  );
}

/** What has a form of its own in DAISY 2.02, or none in XHTML 1.0. */
function special(node: HtmlElement, options: TextOptions): XmlChild {
  const { role, id, class: name } = node.properties;
  if (role === 'doc-pagebreak') return pageNumber(node);
  if (role === 'doc-noteref') return noteReference(node, options);
  if (role === 'doc-backlink') return wordsOf(node);
  if (role === 'doc-footnote') {
    return full('div', { id: String(id), class: 'notebody' }, contentOf(node, options));
  }
  if (isBox(node)) {
    return full('div', { id: String(id), class: 'sidebar' }, contentOf(node, options));
  }
  if (name === 's') return full('span', sentenceOf(node), contentOf(node, options));
  if (node.tagName === 'img') return picture(node, options);
  if (node.tagName === 'dl') return definitionList(node, options);
  if (/^h[1-6]$/u.test(node.tagName)) return heading(node, options);
  return undefined;
}

function sentenceOf(node: HtmlElement): Readonly<Record<string, string>> {
  return { ...attributesOf(node), class: 'sentence' };
}

function pageNumber({ properties }: HtmlElement): Element {
  const label = String(properties['aria-label']);
  return element('span', { id: String(properties.id), class: classOfPage(label) }, label);
}

/** How a page counts: `normal` in Arabic figures, `front` in Roman ones, `special` otherwise. */
export function classOfPage(label: string): 'page-normal' | 'page-front' | 'page-special' {
  if (/^\d+$/u.test(label)) return 'page-normal';
  return /^[ivxlcdm]+$/iu.test(label) ? 'page-front' : 'page-special';
}

/** `bodyref` names the note, so that players know what to skip. */
function noteReference(node: HtmlElement, { file }: TextOptions): Element {
  const { id, href } = node.properties;
  const attributes = { id: String(id), class: 'noteref', bodyref: `${file}${String(href)}` };
  return element('span', attributes, wordsOf(node));
}

/** The picture, or what it shows in words where the book does not hold it. */
function picture(node: HtmlElement, { pictureOf }: TextOptions): XmlChild {
  const { id, alt, src } = node.properties;
  const file = pictureOf(String(src));
  if (file !== undefined) return element('img', { ...attributesOf(node), src: file });
  if (alt === '') return '';
  return full('span', { id: String(id), class: 'picture' }, [`Bild: ${String(alt)}`]);
}

/** Terms and definitions without the groups around them. */
function definitionList(node: HtmlElement, options: TextOptions): Element {
  const children = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'div' ? child.children : [child],
  );
  return full('dl', attributesOf(node), contentOf({ ...node, children }, options));
}

/** A heading leads back to its par, as DAISY 2.02 recommends; a link holds no link. */
function heading(node: HtmlElement, options: TextOptions): Element {
  const children = contentOf(node, options);
  const href = options.addressOf(String(node.properties.id));
  const isLinked = href === undefined || holdsLink(node);
  return full(
    node.tagName,
    attributesOf(node),
    isLinked ? children : [full('a', { href }, children)],
  );
}

function holdsLink(node: HtmlElement): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child)),
  );
}

/** Within the book to the par that speaks the place, else out of it. */
function addressOf(node: HtmlElement, { addressOf: known }: TextOptions): string {
  const href = String(node.properties.href);
  return href.startsWith('#') ? (known(href.slice(1)) ?? href) : href;
}

function contentOf(node: HtmlElement, options: TextOptions): readonly XmlChild[] {
  return node.children.map((child) => toXhtml1(child, options));
}

/** Programs that read HTML take `<td/>` for a beginning, so nothing but a blank stands in such. */
function full(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlChild[],
): Element {
  if (EMPTY.has(name)) return element(name, attributes);
  const made = element(name, attributes, children);
  const isEmpty = made.children.every((child) => child.type === 'text' && child.value === '');
  return isEmpty ? element(name, attributes, ' ') : made;
}

function attributesOf({ properties }: HtmlElement): Readonly<Record<string, string>> {
  const known = Object.entries(properties).filter(([name]) => ATTRIBUTES.has(name));
  const pairs = known.map(([name, value]) => [name, String(value)] as const);
  const { lang } = properties;
  return {
    ...Object.fromEntries(pairs),
    ...(lang === undefined ? {} : { 'xml:lang': String(lang) }),
  };
}
