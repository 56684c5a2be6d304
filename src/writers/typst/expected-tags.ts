/**
 * What the structure tree of a typeset document must hold, in its order: the parts that Typst cannot
 * tag as PDF/UA readers want them, so that `paginate/finish` can complete them one by one.
 */
import type { TypstData, TypstInline } from './data.ts';
import { nodesOf, type TypstNode } from './walk-data.ts';

/** Tables, boxes and links, each in the order of the structure tree. */
export type ExpectedTags = {
  readonly tables: readonly { readonly columns: number; readonly rowHeaders: boolean }[];
  /** Titles of boxes and of texts in Leichte Sprache: each becomes a `Sect`. */
  readonly groups: readonly string[];
  readonly links: readonly ExpectedLink[];
};

/** What a link says, and where it goes; `href` is null for a place in this document. */
export type ExpectedLink = { readonly text: string; readonly href: string | null };

/** Reads the expectation off the data. */
export function expectedTags(data: TypstData): ExpectedTags {
  const nodes = nodesOf(data);
  return {
    tables: nodes.flatMap((node) =>
      node.kind === 'table' ? [{ columns: node.header.length, rowHeaders: node.rowHeaders }] : [],
    ),
    groups: nodes.flatMap((node) =>
      node.kind === 'group' && 'title' in node ? [printedTextOf(node.title)] : [],
    ),
    links: nodes.flatMap((node) => linkOf(node, data.labels)),
  };
}

function linkOf(node: TypstNode, labels: TypstData['labels']): readonly ExpectedLink[] {
  if (node.kind === 'link') return [{ text: printedTextOf(node.children), href: node.href }];
  if (node.kind !== 'reference' || labels[node.target] !== true) return [];
  return [{ text: printedTextOf(node.children), href: null }];
}

/** The text of inlines as it is printed, notes left out; a picture says its alternative text. */
export function printedTextOf(inlines: readonly TypstInline[]): string {
  return inlines.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(inline: TypstInline): string {
  if ('text' in inline) return inline.text;
  if (inline.kind === 'image') return inline.alt;
  return 'children' in inline ? printedTextOfRaw(inline.children) : '';
}

function printedTextOfRaw(inlines: readonly TypstInline[]): string {
  return inlines.map(textOf).join('');
}
