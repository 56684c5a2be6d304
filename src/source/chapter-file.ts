/** One chapter file, read and parsed but not yet converted: what all editions of it come from. */
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type { ChapterKind, Span } from '../model/document.ts';
import { readFrontMatter } from './front-matter.ts';
import { directiveAttributes } from './markdown/attributes.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { type Report, type SourceText, spanOf } from './markdown/reading.ts';

/** A parsed chapter, and what its conversion has to know beforehand. */
export type ChapterFile = {
  readonly text: SourceText;
  readonly kind: ChapterKind;
  readonly root: Root;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Every picture it refers to, with the licence written beside it. */
  readonly pictures: readonly PictureUse[];
  /** True when some section has a text in Leichte Sprache. */
  readonly hasEasy: boolean;
  /** True when `::glossar` stands in it. */
  readonly hasGlossary: boolean;
};

/** A place that shows a picture. */
export type PictureUse = { readonly src: string; readonly licence?: string; readonly span: Span };

/** Parses a chapter; undefined after a finding when its nesting is beyond reason. */
export function parseChapter(
  source: { readonly file: string; readonly slug: string; readonly content: string },
  report: Report,
): ChapterFile | undefined {
  const { file, slug, content } = source;
  const front = readFrontMatter(content.split('\n'), file, report);
  const parsed = parseMarkdown({ file, slug, lines: front.lines }, report);
  if (parsed === undefined) return undefined;
  const nodes = allNodes(parsed.root);
  const footnotes = nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node] : []));
  reportRepeated(footnotes, parsed.text, report);
  const definitions = firstOf(nodes.flatMap((node) => (node.type === 'definition' ? [node] : [])));
  return {
    ...parsed,
    kind: front.kind,
    definitions,
    footnotes: firstOf(footnotes),
    pictures: nodes.flatMap((node) => pictureUse(node, definitions, parsed.text)),
    hasEasy: parsed.root.children.some(
      (node) => node.type === 'containerDirective' && node.name === 'leicht',
    ),
    hasGlossary: nodes.some((node) => node.type === 'leafDirective' && node.name === 'glossar'),
  };
}

function pictureUse(
  node: Nodes,
  definitions: ReadonlyMap<string, Definition>,
  text: SourceText,
): readonly PictureUse[] {
  const span = spanOf(node, text);
  if (node.type === 'image') return [{ src: node.url, span }];
  if (node.type === 'imageReference') {
    const src = definitions.get(node.identifier)?.url;
    return src === undefined ? [] : [{ src, span }];
  }
  if (node.type !== 'containerDirective' || node.name !== 'bild') return [];
  const { values } = directiveAttributes(node.attributes);
  const licence = values.get('lizenz')?.trim();
  return [{ src: values.get('src') ?? '', span, ...(licence ? { licence } : {}) }];
}

/** All nodes in document order. */
function allNodes(root: Root): readonly Nodes[] {
  const found: Nodes[] = [];
  const left: Nodes[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    found.push(node);
    if ('children' in node) left.push(...node.children.toReversed());
  }
  return found;
}

/** By identifier; CommonMark §4.7: the first definition takes precedence. */
function firstOf<T extends { readonly identifier: string }>(
  nodes: readonly T[],
): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const node of nodes) if (!first.has(node.identifier)) first.set(node.identifier, node);
  return first;
}

/** The second footnote of a name would be lost: nothing can refer to it. */
function reportRepeated(
  footnotes: readonly FootnoteDefinition[],
  text: SourceText,
  report: Report,
): void {
  const lines = new Map<string, number>();
  for (const footnote of footnotes) {
    const span = spanOf(footnote, text);
    const before = lines.get(footnote.identifier);
    if (before === undefined) lines.set(footnote.identifier, span.line);
    else reportSecond(`[^${footnote.label ?? footnote.identifier}]`, { before, span }, report);
  }
}

function reportSecond(
  mark: string,
  at: { readonly before: number; readonly span: Span },
  report: Report,
): void {
  report('source/duplicate-id', at.span, {
    de: `Die Fußnote „${mark}“ steht schon in Zeile ${at.before}.`,
    en: `The footnote “${mark}” already stands in line ${at.before}.`,
    hint: {
      de: 'Geben Sie der zweiten Fußnote und der Stelle, die auf sie verweist, eine andere Nummer.',
      en: 'Give the second footnote, and the place that refers to it, another number.',
    },
  });
}
