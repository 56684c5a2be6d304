/** The frame of every XHTML page of a book: language, title, style sheet, body (EPUB 3.3, XHTML content documents). */
import type { ElementContent } from 'hast';
import { box, el, toXhtml } from '../xhtml/index.ts';

/** What stands around the content of a page. */
export type PageFrame = {
  /** BCP 47. */
  readonly lang: string;
  /** WCAG 2.4.2: what the page is, never a file name. */
  readonly title: string;
  /** Relative address of the style sheet. */
  readonly styleSheet: string;
  /** epub:type of the body: `frontmatter`, `bodymatter`, `backmatter`. */
  readonly type: string;
};

/** The page as UTF-8 bytes. */
export function writePage(frame: PageFrame, body: readonly ElementContent[]): Uint8Array {
  const head = box(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('title', {}, frame.title),
    el('link', { rel: 'stylesheet', type: 'text/css', href: frame.styleSheet }),
  );
  const page = box(
    'html',
    { lang: frame.lang },
    head,
    box('body', { 'epub:type': frame.type }, ...body),
  );
  return new TextEncoder().encode(toXhtml(page));
}
