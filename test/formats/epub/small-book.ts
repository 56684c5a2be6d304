/** A book from Markdown: reader, `prepare`, real pages, a silent voice, the format itself. */
import { epubFormat } from '../../../src/formats/epub/index.ts';
import { pdfFormat } from '../../../src/formats/pdf/index.ts';
import type { Document, EditionName } from '../../../src/model/document.ts';
import type { Page } from '../../../src/model/pagination.ts';
import { paginate } from '../../../src/paginate/index.ts';
import { documentFrom, host } from '../../paginate/printing.ts';
import { textsOf } from './read.ts';
import { narrationOf } from './spoken.ts';

/** Which book is made, and from what beside the Markdown. */
export type Wish = {
  readonly edition?: EditionName;
  readonly isSpoken?: boolean;
  /** Lines added to publication.yaml. */
  readonly yaml?: string;
  /** Ids of spoken units without a clip. */
  readonly leaveOut?: (document: Document) => readonly string[];
};

/** The document, its files as text by path below `EPUB/`, and the pages of its PDF. */
export async function bookFrom(markdown: string, wish: Wish = {}) {
  const document = await documentFrom(markdown, wish.yaml ?? '');
  const layouts = pdfFormat.layout === undefined ? [] : [pdfFormat.layout];
  const { value: paginations } = await paginate({ document, layouts, host });
  const name = wish.edition ?? 'standard';
  const edition = document.editions.find((one) => one.name === name);
  if (edition === undefined) throw new Error(`no edition ${name}`);
  const leaveOut = wish.leaveOut?.(document) ?? [];
  const narrations = wish.isSpoken === false ? [] : [narrationOf(edition, leaveOut)];
  const { value } = await epubFormat.render({
    document,
    editions: [edition],
    narrations,
    paginations,
    host,
  });
  const pages: readonly Page[] = paginations.find((one) => one.edition === name)?.pages ?? [];
  return { document, edition, texts: textsOf(value[0]), artifact: value[0], pages };
}
