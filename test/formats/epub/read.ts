/** Books made by the format, opened again. */
import { unzipSync } from 'fflate';
import { epubFormat } from '../../../src/formats/epub/index.ts';
import type { RenderContext } from '../../../src/formats/format.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { document, easy, standard } from './fixture.ts';
import { narrationOf, paginationOf } from './spoken.ts';

export const host = createNodeHost({ cacheFolder: '/nonexistent' });

/** Both editions, spoken, with page numbers for the standard one. */
export const spokenContext: RenderContext = {
  document,
  editions: [standard, easy],
  narrations: [narrationOf(standard), narrationOf(easy)],
  paginations: [
    paginationOf('standard', [undefined, 'antrag-s', 's3', 'zelle-10', 'kasten-t', 'code', 'g-s']),
  ],
  host,
};

export async function render(context: RenderContext): Promise<readonly Artifact[]> {
  return (await epubFormat.render(context)).value;
}

/** The text files of a book by path below `EPUB/`. */
export function textsOf(book: Artifact | undefined): Readonly<Record<string, string>> {
  if (book === undefined) throw new Error('no such book');
  const files = unzipSync(book.bytes);
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path.replace('EPUB/', ''),
      /\.(?:xhtml|opf|smil|css|svg|xml)$/.test(path) ? new TextDecoder().decode(bytes) : '',
    ]),
  );
}

/** The values of a metadata property, in order. */
export function metaValues(opf: string | undefined, property: string): readonly string[] {
  const pattern = new RegExp(`<meta property="${property}"[^>]*>([^<]*)</meta>`, 'g');
  return [...(opf ?? '').matchAll(pattern)].map(([, value = '']) => value);
}
