/** DAISY books made by the format, opened again. */
import { unzipSync } from 'fflate';
import { daisyFormat } from '../../../src/formats/daisy/index.ts';
import type { RenderContext } from '../../../src/formats/format.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { document, easy, standard } from '../epub/fixture.ts';
import { narrationOf, paginationOf } from '../epub/spoken.ts';

export const host = createNodeHost();

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

export async function render(context: RenderContext = spokenContext) {
  return daisyFormat.render(context);
}

/** The files of a book by name: text as text, the rest as its size. */
export function filesOf(book: Artifact | undefined): Readonly<Record<string, string>> {
  if (book === undefined) throw new Error('no such book');
  return Object.fromEntries(
    Object.entries(unzipSync(book.bytes)).map(([name, bytes]) => [
      name,
      /\.(?:html|smil|css)$/u.test(name) ? new TextDecoder().decode(bytes) : String(bytes.length),
    ]),
  );
}
