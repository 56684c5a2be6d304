/** The chapters of an edition as trees, with links inside the book and headings that skip no rank. */
import type { Element, ElementContent } from 'hast';
import type { Document, Edition } from '../../model/document.ts';
import type { Pagination } from '../../model/pagination.ts';
import { picturesByPath, writeChapter } from '../../writers/xhtml/index.ts';

/** One tree for each chapter, in order. Links are `#id`, pictures go by their file names. */
export function sectionsOf(
  document: Document,
  edition: Edition,
  pagination: Pagination | undefined,
): readonly Element[] {
  const options = {
    edition: edition.name,
    hrefOf: (target: string) => `#${target}`,
    pictures: picturesByPath(document),
    pictureHref: (fileName: string) => fileName,
    joint: edition.name === 'easy' ? document.meta.easy.joint : 'none',
    epubTypes: false,
    footnotes: 'after-passage',
    pageBreaks: pageBreaksOf(pagination),
    scrollTables: false,
  } as const;
  return withoutSkippedRanks(edition.chapters.map((chapter) => writeChapter(chapter, options)));
}

/** Page labels by the id of what starts the page; a label occurs once. */
function pageBreaksOf(pagination: Pagination | undefined): ReadonlyMap<string, string> {
  const labels = new Set<string>();
  const breaks = new Map<string, string>();
  for (const { label, first } of pagination?.pages ?? []) {
    if (first === undefined || labels.has(label)) continue;
    labels.add(label);
    breaks.set(first, label);
  }
  return breaks;
}

/** DAISY 2.02 wants each heading at most one rank below the one before it, in the whole book. */
function withoutSkippedRanks(sections: readonly Element[]): readonly Element[] {
  const state = { rank: 1 };
  const ranked = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const [, written] = /^h([1-6])$/u.exec(node.tagName) ?? [];
    if (written === undefined) return { ...node, children: node.children.map(ranked) };
    state.rank = Math.min(Number(written), state.rank + 1);
    return { ...node, tagName: `h${state.rank}` };
  };
  return sections.map((section) => ({ ...section, children: section.children.map(ranked) }));
}
