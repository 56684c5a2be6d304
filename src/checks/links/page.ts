/** A page as the links in it and the places that links can lead to. HTML and XHTML become one tree. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Located, located, type XmlElement } from '../xml.ts';

/** A link, or a file that a page needs. */
export type PageLink = {
  /** As written, entities resolved, spaces around it taken off. */
  readonly href: string;
  /** What assistive technology calls it; absent for files that a page needs. */
  readonly name?: string;
  /** `doc-noteref` */
  readonly role?: string;
  /** Of the element and those around it, the innermost first. */
  readonly ids: readonly string[];
};

/** A page, laid out for judging. */
export type LinkPage = {
  readonly path: string;
  readonly links: readonly PageLink[];
  /** How many elements have an id. */
  readonly ids: ReadonlyMap<string, number>;
};

/** Attributes that name a file, by element. */
const resources: Readonly<Record<string, string>> = {
  audio: 'src',
  img: 'src',
  image: 'href',
  link: 'href',
  script: 'src',
  source: 'src',
  track: 'src',
  video: 'src',
};

/** The links and ids of a tree. */
export function pageOf(path: string, root: XmlElement): LinkPage {
  const all = located(root);
  const ids = new Map<string, number>();
  for (const { element } of all) {
    const { id } = element.attributes;
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  const byId = new Map(all.map(({ element }) => [element.attributes.id ?? '', element]));
  return { path, ids, links: all.flatMap((one) => linksOf(one, byId)) };
}

function linksOf(
  { element, around }: Located,
  byId: ReadonlyMap<string, XmlElement>,
): readonly PageLink[] {
  const { name, attributes } = element;
  const isLink = name === 'a' || name === 'area';
  const href = attributes[isLink ? 'href' : (resources[name] ?? '')];
  if (href === undefined) return [];
  const ids = [element, ...around].flatMap((one) => one.attributes.id ?? []);
  const { role } = attributes;
  return [
    {
      href: href.trim(),
      ids,
      ...(isLink ? { name: nameOf(element, byId) } : {}),
      ...(role === undefined ? {} : { role }),
    },
  ];
}

/** After the accessible name computation, as far as links of ours go: labels, text, pictures, title. */
function nameOf(element: XmlElement, byId: ReadonlyMap<string, XmlElement>): string {
  const { attributes } = element;
  const labels = attributes['aria-labelledby']?.split(/\s+/u) ?? [];
  const labelled = labels.map((id) => byId.get(id)).filter((one) => one !== undefined);
  const candidates = [
    labelled.map(spoken).join(' '),
    attributes['aria-label'] ?? '',
    spoken(element),
    attributes.title ?? '',
  ];
  const words = candidates.map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  return words.find((text) => text !== '') ?? '';
}

function spoken({ name, attributes, content }: XmlElement): string {
  if (attributes['aria-hidden'] === 'true' || attributes.hidden !== undefined) return '';
  if (name === 'img') return attributes.alt ?? '';
  return content.map((part) => (typeof part === 'string' ? part : spoken(part))).join('');
}

/** An HTML page as a tree, read as browsers read it. */
export function parseHtml(bytes: Uint8Array): XmlElement {
  const text = new TextDecoder().decode(bytes);
  return { ...empty, ...childrenOf(parse(text).childNodes) };
}

const empty = { name: '', attributes: {} } as const;

function treeOf(node: DefaultTreeAdapterTypes.Element): XmlElement {
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return { name: node.tagName, attributes, ...childrenOf(node.childNodes) };
}

function childrenOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]) {
  const content = nodes.flatMap((node): readonly (XmlElement | string)[] => {
    if ('tagName' in node) return [treeOf(node)];
    return 'value' in node ? [node.value] : [];
  });
  const children = content.filter((part) => typeof part !== 'string');
  const text = content.filter((part) => typeof part === 'string').join('');
  return { content, children, text };
}
