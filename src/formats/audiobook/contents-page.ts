/**
 * The page that a W3C Audiobook opens with (Audiobooks §4): what it is, and the table of contents as a
 * list of links that every browser can follow.
 */
import type { Element, ElementContent } from 'hast';
import { type SpokenBook, voiceSentence } from '../../writers/spoken-book/book.ts';
import { box, el, toHtml } from '../../writers/xhtml/index.ts';
import { type TocLink, tocOf } from './readium-manifest.ts';
import type { Recording } from './recordings.ts';

/** `index.html` as bytes. */
export function writeContentsPage(book: SpokenBook, recordings: readonly Recording[]): Uint8Array {
  const page = box(
    'html',
    { lang: book.lang },
    box(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, book.title),
      el('link', { rel: 'publication', href: 'publication.json', type: 'application/ld+json' }),
    ),
    box(
      'body',
      {},
      box(
        'main',
        {},
        el('h1', {}, book.title),
        line(book.subtitle),
        line(book.authors.join(', ')),
        line(book.publisher),
        line(voiceSentence(book)),
        ...book.remarks.map(line),
        box(
          'nav',
          { role: 'doc-toc', 'aria-labelledby': 'contents' },
          el('h2', { id: 'contents' }, 'Inhalt'),
          listOf(tocOf(book, recordings)),
        ),
      ),
    ),
  );
  return new TextEncoder().encode(toHtml(page));
}

function line(text: string | undefined): Element | undefined {
  return text === undefined || text === '' ? undefined : el('p', {}, text);
}

function listOf(links: readonly TocLink[]): ElementContent {
  return box(
    'ol',
    {},
    ...links.map(({ href, title, children }) =>
      box('li', {}, el('a', { href }, title), children && listOf(children)),
    ),
  );
}
