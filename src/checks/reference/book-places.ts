/** From places in a book, as EPUBCheck and Ace name them, to the source. */
import { unzipSync } from 'fflate';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { placeFinder } from '../epubcheck/places.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import type { Complaint, Home } from './tool.ts';

/** The source of each complaint: by ids in what the tool quotes, else by line and column. */
export async function locateInBook(
  complaints: readonly Complaint[],
  artifact: Artifact,
  document: Document,
): Promise<readonly (Home | undefined)[]> {
  const spans = spanIndex(document);
  const find = placeFinder(document, contentOf(artifact));
  return complaints.map(({ place = {} }) => {
    const { path, line, column, snippets = [] } = place;
    const quoted = homeOfIds(spans, snippets.flatMap(idsIn));
    if (quoted !== undefined || path === undefined) return quoted;
    if (line === undefined) return homeOfQuote(spans, textIn(artifact, path), snippets);
    const found = find({ path, line, column });
    return found && { span: found.span, selector: `#${found.id}` };
  });
}

/** The home of the first id that the document knows. */
export function homeOfIds(spans: SpanIndex, ids: readonly string[]): Home | undefined {
  for (const id of ids) {
    const span = spans.get(id);
    if (span !== undefined) return { span, selector: `#${id}` };
  }
  return undefined;
}

/** Markup without ids is looked up in the page; the nearest id before it is the place. */
function homeOfQuote(
  spans: SpanIndex,
  text: string,
  snippets: readonly string[],
): Home | undefined {
  const [markup = ''] = snippets;
  // Browsers write the namespaces into what they quote, and order attributes as they were.
  const offset =
    markup === '' ? -1 : text.indexOf(markup.replace(/\s+xmlns(?::\w+)?="[^"]*"/g, ''));
  return offset < 0 ? undefined : homeOfIds(spans, idsIn(text.slice(0, offset)).toReversed());
}

/** Pages are named from the archive's root or from the package document. */
function textIn({ bytes }: Artifact, path: string): string {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name }) => name.endsWith('html') && `/${name}`.endsWith(`/${path}`),
    });
    const [page] = Object.values(files);
    return page === undefined ? '' : new TextDecoder().decode(page);
  } catch {
    // A damaged archive is a finding already; it only has no place in the source.
    return '';
  }
}

/** Ids in markup (`id="x"`) and in selectors (`#x > p`), in their order. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/\sid="([^"]+)"|#([\p{L}_][\p{L}\p{N}_-]*)/gu)].flatMap(
    ([, attribute, selector]) => attribute ?? selector ?? [],
  );
}
