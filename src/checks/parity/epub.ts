/**
 * The reader of books: the pages of the spine in their order, each as XHTML with the roles of its
 * elements. Title page, imprint and tables of contents are told by what they say they are.
 */
import { posix } from 'node:path';
import { contentOf } from '../../model/artifact.ts';
import { openBook, type SpokenBook } from '../overlay-coverage/book.ts';
import { elementsNamed, type XmlElement } from '../xml.ts';
import { exposedXhtml } from './epub-tree.ts';
import { blocksIn } from './exposed-pieces.ts';
import type { BlockPiece } from './observed.ts';
import { type ArtifactReader, oneByOne } from './reader.ts';

/** Reads books (`application/epub+zip`). */
export const epubReader: ArtifactReader = {
  version: '1',
  manner: {
    notes: 'after-passage',
    numbering: 'chapter',
    writesOut: false,
    partsSentences: false,
    jointsInAlternatives: true,
  },
  lend: oneByOne(async (artifact) => {
    try {
      return { blocks: blocksOfBook(openBook(contentOf(artifact))) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        unread: {
          de: `Das Buch ließ sich nicht lesen: ${reason}`,
          en: `The book could not be read: ${reason}`,
        },
      };
    }
  }),
};

/** Pages that hold nothing of the author's chapters (EPUB SSV 1.1). */
const FURNITURE: ReadonlySet<string> = new Set([
  'cover',
  'titlepage',
  'halftitlepage',
  'copyright-page',
  'toc',
  'landmarks',
  'page-list',
]);

/** A page of the spine, with its tree. */
export type BookPage = { readonly page: string; readonly xml: XmlElement };

/** The pages of the spine, in reading order. @throws Error when one is damaged or missing */
export function pagesOf({ archive, items, spine }: SpokenBook): readonly BookPage[] {
  const paths = new Map(items.map(({ id, path }) => [id, path]));
  return spine.flatMap((id) => {
    const page = paths.get(id);
    return page === undefined ? [] : [{ page, xml: archive.xml(page) }];
  });
}

function blocksOfBook(book: SpokenBook): readonly BlockPiece[] {
  const pages = pagesOf(book);
  const ids = new Map(pages.map(({ page, xml }) => [page, idsIn(xml)]));
  return pages.flatMap(({ page, xml }) => {
    const [body] = elementsNamed(xml, 'body');
    if (body === undefined || isFurniture(body)) return [];
    const targetOf = (href: string) => targetIn(page, href, ids);
    return blocksIn(exposedXhtml(body, xml.children[0]), { page, targetOf });
  });
}

/** By the type of the page, or of the one section that it consists of. */
function isFurniture(body: XmlElement): boolean {
  const [only, ...others] = body.children;
  const own = [body, ...(only !== undefined && others.length === 0 ? [only] : [])];
  return own
    .flatMap(({ attributes }) => (attributes['epub:type'] ?? '').split(/\s+/u))
    .some((type) => FURNITURE.has(type));
}

function idsIn(page: XmlElement): ReadonlySet<string> {
  const ids = new Set<string>();
  const open = [page];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.attributes.id !== undefined) ids.add(element.attributes.id);
    open.push(...element.children);
  }
  return ids;
}

/** `#id` when the address leads to an element of a page of the spine, else the address. */
function targetIn(
  from: string,
  href: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  if (/^[a-z][a-z+.-]*:/iu.test(href)) return href;
  const [path = '', id = ''] = href.split('#').map(decodeURIComponent);
  const page = path === '' ? from : posix.join(posix.dirname(from), path);
  return ids.get(page)?.has(id) ? `#${id}` : href;
}
