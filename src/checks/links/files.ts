/** The links of each kind of file: pages of a web edition, books, PDF files. */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import { openArchive, remembered } from '../archive.ts';
import type { CheckContext } from '../check.ts';
import { isPage } from '../pages/page-key.ts';
import { readPdf } from '../pdf-reading/index.ts';
import type { PdfLink } from '../pdf-reading/links.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import { linkCodes } from './codes.ts';
import { judgePage } from './judge.ts';
import { type LinkPage, pageOf, parseHtml } from './page.ts';

const report = reporter(linkCodes);
const pages = new WeakMap<Uint8Array, LinkPage>();

/** The findings about one file. @throws Error when it cannot be read */
export async function linkFindings(
  artifact: Artifact,
  context: CheckContext,
): Promise<readonly Diagnostic[]> {
  const spans = spanIndex(context.document);
  if (isPage(artifact)) return inSite(artifact, context, spans);
  if (artifact.mediaType === 'application/pdf') return inPdf(artifact, context);
  return inBook(artifact, spans);
}

function inSite(
  artifact: Artifact,
  { artifacts, document }: CheckContext,
  spans: SpanIndex,
): readonly Diagnostic[] {
  const files = new Map(artifacts.map((one) => [one.path, one]));
  const { address } = document.meta;
  return judgePage(webPage(artifact), {
    hasFile: (path) => files.has(path),
    pageAt: (path) => {
      const file = files.get(path);
      return file !== undefined && isPage(file) ? webPage(file) : undefined;
    },
    artifact: artifact.path,
    spans,
    ...(address === undefined ? {} : { address: address.replace(/\/+$/u, '') }),
  });
}

function webPage({ path, bytes }: Artifact): LinkPage {
  const known = pages.get(bytes);
  if (known !== undefined && known.path === path) return known;
  const page = pageOf(path, parseHtml(bytes));
  pages.set(bytes, page);
  return page;
}

function inBook(book: Artifact, spans: SpanIndex): readonly Diagnostic[] {
  const { path: artifact } = book;
  const archive = openArchive(contentOf(book));
  const paths = new Set(archive.entries.map(({ path }) => path));
  const pageAt = remembered((path) =>
    /\.x?html$/u.test(path) ? pageOf(path, archive.xml(path)) : undefined,
  );
  const place = { hasFile: (path: string) => paths.has(path), pageAt, artifact, spans };
  return [...paths].toSorted().flatMap((path) => {
    const page = pageAt(path);
    return page === undefined ? [] : judgePage(page, place);
  });
}

/** Links of a PDF file lead out, or to a place on one of its pages. */
async function inPdf(
  { path, bytes }: Artifact,
  { host }: CheckContext,
): Promise<readonly Diagnostic[]> {
  const { links } = await readPdf(host, bytes);
  if ('unread' in links) throw new Error(links.unread);
  return links.found.flatMap((link) => judgeOutside(path, link));
}

function judgeOutside(path: string, { number, name, target }: PdfLink): readonly Diagnostic[] {
  const artifact = { path };
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(target)) {
    const message = {
      de: `Der Link „${name}“ auf Blatt ${number} führt zu „${target}“; diese Stelle gibt es nicht.`,
      en: `The link “${name}” on sheet ${number} leads to “${target}”, which is not there.`,
    };
    return [report('link/missing-target', { message, artifact })];
  }
  // The same words as on a page, without the rest of one.
  const page = { path, links: [{ href: target, name, ids: [] }], ids: new Map() };
  const nothing = { hasFile: () => false, pageAt: () => undefined, isPrint: true };
  return judgePage(page, { ...nothing, artifact: path, spans: new Map() });
}
