/** The frame of a page: head, skip link, header, main part, footer. No script anywhere. */
import type { Element, ElementContent } from 'hast';
import type { Artifact } from '../../model/artifact.ts';
import type { EditionName } from '../../model/document.ts';
import { box, type Child, el, toHtml } from '../../writers/xhtml/index.ts';
import type { Site } from './site.ts';

/** What a page is made of. `content` is everything between header and footer. */
export type Frame = {
  /** Path below the output folder. */
  readonly path: string;
  readonly lang: string;
  /** Marks the kind of page for the style sheet: `landing`, `standard`, `easy`. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly skip: string;
  /** The edition of a reading page; absent on the landing page. */
  readonly edition?: EditionName;
  /** Id of the chapter of a reading page. */
  readonly chapter?: string;
  /** The same content in other language levels. */
  readonly alternates: readonly { readonly lang: string; readonly path: string }[];
  readonly header: Element;
  readonly content: readonly Child[];
  readonly footer: Element;
};

/** A whole page as an artefact. */
export function pageArtifact(site: Site, frame: Frame): Artifact {
  const body = box(
    'body',
    { class: frame.kind },
    el('a', { class: 'skip', href: '#text' }, frame.skip),
    frame.header,
    ...frame.content,
    frame.footer,
  );
  const html = box('html', { lang: frame.lang }, headOf(site, frame), body);
  const text = toHtml({ type: 'root', children: [html] });
  const bytes = new TextEncoder().encode(text);
  const { path, edition, chapter } = frame;
  return {
    path,
    mediaType: 'text/html',
    bytes,
    ...(edition === undefined ? {} : { edition }),
    ...(chapter === undefined ? {} : { chapter }),
  };
}

/** The way from a page to the output folder: empty or `../`. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

function headOf(site: Site, frame: Frame): Element {
  const { meta } = site.context.document;
  return box(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('title', {}, frame.title),
    el('meta', { name: 'description', content: frame.description }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('meta', { name: 'author', content: meta.authors.join(', ') }),
    el('link', { rel: 'icon', href: 'data:,' }),
    el('link', { rel: 'stylesheet', href: `${rootFrom(frame.path)}assets/style.css` }),
    ...addresses(site, frame),
  );
}

function addresses(site: Site, frame: Frame): readonly ElementContent[] {
  const { address } = site.context.document.meta;
  const hrefTo = (path: string) =>
    address === undefined ? `${rootFrom(frame.path)}${path}` : `${address}/${path}`;
  const canonical =
    address === undefined ? [] : [el('link', { rel: 'canonical', href: hrefTo(frame.path) })];
  const alternates = frame.alternates.map(({ lang, path }) =>
    el('link', { rel: 'alternate', hreflang: lang, href: hrefTo(path) }),
  );
  return [...canonical, ...alternates];
}
