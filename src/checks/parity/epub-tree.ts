/** XHTML as assistive technology is told about it: the roles of HTML-AAM, or those the markup states. */
import type { XmlElement } from '../xml.ts';
import type { Exposed, ExposedElement } from './exposed.ts';

type Inherited = { readonly lang: string; readonly id: string | undefined };

/** The body of a page; `html` says its language. */
export function exposedXhtml(body: XmlElement, html: XmlElement | undefined): ExposedElement {
  return exposedElement(body, { lang: langOf(html) ?? '', id: undefined });
}

function langOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['xml:lang'] ?? element?.attributes.lang;
}

function exposedElement(element: XmlElement, around: Inherited): ExposedElement {
  const { name: tag, attributes } = element;
  const lang = langOf(element) ?? around.lang;
  const id = attributes.id ?? around.id;
  const children = element.content.flatMap((part): readonly Exposed[] => {
    if (typeof part === 'string') return [{ kind: 'text', text: part, lang }];
    if (part.attributes.hidden !== undefined || part.attributes['aria-hidden'] === 'true')
      return [];
    // Decoration is not exposed.
    if (part.name === 'img' && part.attributes.alt === '') return [];
    return [exposedElement(part, { lang, id })];
  });
  return {
    kind: 'element',
    role: roleOf(element),
    tag,
    name: attributes['aria-label'] ?? attributes.alt ?? '',
    level: Number(attributes['aria-level'] ?? /^h([1-6])$/u.exec(tag)?.[1] ?? 0),
    attributes,
    lang,
    id,
    children,
  };
}

/** HTML-AAM 1.0, 3.5; those that matter to a comparison. */
const ROLES: Readonly<Record<string, string>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  table: 'table',
  caption: 'caption',
  tr: 'row',
  td: 'cell',
  img: 'image',
  figure: 'figure',
  nav: 'navigation',
};

function roleOf({ name, attributes }: XmlElement): string {
  const { role, scope } = attributes;
  if (role !== undefined) return role;
  if (name === 'th') return scope === 'row' ? 'rowheader' : 'columnheader';
  return ROLES[name] ?? 'none';
}
