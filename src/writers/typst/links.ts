/**
 * Who refers to whom in an edition: which ids need an anchor, and which reference to a footnote is
 * the first and therefore prints it.
 */
import type { Block, Chapter, Edition, Footnote, Inline } from '../../model/document.ts';
import { partsOf, walkBlocks } from '../../model/reading-order.ts';
import { walkInlines } from '../../model/walk.ts';

/** What one edition refers to. */
export type Links = {
  /** Ids that a cross-reference or a glossary word points to. */
  readonly targets: ReadonlySet<string>;
  /** Footnotes by the id of the reference that prints them. */
  readonly notes: ReadonlyMap<string, Footnote>;
};

/** Collects the links of one edition. */
export function linksOf(edition: Edition): Links {
  const targets = new Set<string>();
  const notes = new Map<string, Footnote>();
  for (const chapter of edition.chapters) {
    const left = new Map(chapter.footnotes.map((footnote) => [footnote.id, footnote]));
    for (const inline of inlinesOfChapter(chapter)) {
      if (inline.kind === 'cross-reference') targets.add(inline.target);
      if (inline.kind === 'term' && inline.target !== undefined) targets.add(inline.target);
      if (inline.kind !== 'footnote-reference') continue;
      const footnote = left.get(inline.footnote);
      if (footnote === undefined) continue;
      left.delete(inline.footnote);
      notes.set(inline.id, footnote);
    }
  }
  return { targets, notes };
}

function inlinesOfChapter(chapter: Chapter): readonly Inline[] {
  const footnotes = chapter.footnotes.flatMap((footnote) => footnote.children);
  return [...inlinesOfBlocks(chapter.blocks), ...inlinesOfBlocks(footnotes)];
}

/** Every inline of these blocks in reading order, parents first. */
export function inlinesOfBlocks(blocks: readonly Block[]): readonly Inline[] {
  const found: Inline[] = [];
  walkBlocks(blocks, (block) => {
    for (const part of partsOf(block)) {
      if ('inlines' in part) walkInlines(part.inlines, (inline) => found.push(inline));
    }
  });
  return found;
}
