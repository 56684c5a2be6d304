/** From what stands in the lines of a page to pieces: text, links, marks of notes, pictures. Pure. */
import { type Exposed, type ExposedElement, textIn } from './exposed.ts';
import { isFurniture } from './furniture.ts';
import type { At, InlinePiece } from './observed.ts';

/** What must be known of the page. */
export type Reader = {
  /** Where the page lies in its artefact, for messages; absent where it is the artefact. */
  readonly page?: string;
  /** `#id` for an address in the publication that exists, else the address as it stands. */
  readonly targetOf: (href: string) => string;
};

/** Elements that stand in a line (HTML, phrasing content). */
const IN_LINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code em i img kbd mark q s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** True for text and for what stands in a line with it. */
export function isInline(node: Exposed): node is Exposed {
  return node.kind === 'text' || IN_LINE.has(node.tag);
}

/** The pieces of a node that stands in a line of `parent`. */
export function inlinePieces(
  node: Exposed,
  parent: ExposedElement,
  reader: Reader,
): readonly InlinePiece[] {
  if (node.kind === 'text') {
    return [{ kind: 'run', text: node.text, lang: node.lang, at: atOf(parent, reader) }];
  }
  if (isFurniture(node, parent)) return [];
  const at = atOf(node, reader);
  if (node.tag === 'br') return [{ kind: 'run', text: ' ', lang: node.lang, at }];
  const { href } = node.attributes;
  if (node.role === 'image' || node.role === 'img') {
    return [{ kind: 'picture', alt: node.name, at }];
  }
  if (node.role === 'doc-noteref') {
    const target = href === undefined ? {} : { target: reader.targetOf(href) };
    return [{ kind: 'note-mark', label: textIn(node).trim(), ...target, at }];
  }
  const children = node.children.flatMap((child) => inlinePieces(child, node, reader));
  if (href === undefined || node.tag !== 'a') return children;
  return [{ kind: 'link', target: reader.targetOf(href), children, at }];
}

function atOf({ id }: ExposedElement, { page }: Reader): At {
  return { ...(page === undefined ? {} : { page }), ...(id === undefined ? {} : { id }) };
}
