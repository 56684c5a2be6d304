/** Links. Outside go http(s), mailto and tel; inside go `#id`, `datei.md` and `datei.md#id`. */
import type { Definition, Link as MdastLink, PhrasingContent } from 'mdast';
import type { Inline, Span } from '../../model/document.ts';
import { percentDecoded } from '../percent.ts';
import type { Attributes } from './attributes.ts';
import { allowOnly, withLanguage } from './language.ts';
import { type Reading, spanOf } from './reading.ts';
import { textOf } from './text.ts';

type AnyLink = {
  readonly url: string;
  readonly children: readonly PhrasingContent[];
  readonly position?: MdastLink['position'];
};

/** A link or cross-reference; a bad address leaves its text and a finding. */
export function link(node: AnyLink, attributes: Attributes, reading: Reading): readonly Inline[] {
  const span = spanOf({ position: node.position }, reading.text);
  allowOnly(attributes, { values: ['lang'] }, { span, reading });
  const given = reading.convert.inlines(node.children, reading);
  const inner = withLanguage(given, { attributes, span, reading });
  const internal = internalTarget(node.url);
  if (internal !== undefined) {
    const target = reading.targetOf(internal, span);
    return target === undefined
      ? inner
      : [{ kind: 'cross-reference', span, target, children: inner }];
  }
  if (!isExternal(node.url)) return badLink(node.url, inner, { span, reading });
  const children = inner.length > 0 ? inner : [textOf(node.url, span)];
  return [{ kind: 'link', span, href: node.url, children }];
}

/** The address behind `[text][name]`. */
export function linkTarget(
  node: { readonly identifier: string },
  reading: Reading,
): string | undefined {
  const definition: Definition | undefined = reading.definitions.get(node.identifier);
  return definition?.url;
}

function badLink(
  url: string,
  children: readonly Inline[],
  at: { readonly span: Span; readonly reading: Reading },
): readonly Inline[] {
  at.reading.report('source/bad-link', at.span, {
    de: `„${url}“ ist keine Adresse, zu der verlinkt werden kann.`,
    en: `“${url}” is not an address that can be linked to.`,
  });
  return children;
}

function internalTarget(url: string): string | undefined {
  if (/^#./.test(url)) return percentDecoded(url);
  return /^[^:?#]+\.md(?:#.+)?$/i.test(url) ? percentDecoded(url) : undefined;
}

function isExternal(url: string): boolean {
  if (/^mailto:[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/i.test(url)) return true;
  if (/^tel:\+?[0-9().\-/]{2,}$/i.test(url)) return true;
  return /^https?:\/\/[^\s/]/i.test(url) && !/[\s<>"\\^`{|}]/.test(url) && URL.canParse(url);
}
