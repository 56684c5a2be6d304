/**
 * Marks the first use of each abbreviation in each chapter, in the order of reading, notes included.
 * Print writes the expansion beside it (WCAG 3.1.4, technique G97).
 */
import type { Abbreviation, Chapter, Inline } from '../model/document.ts';
import { type Part, partsOf, passagesOf } from '../model/reading-order.ts';
import { walkInlines } from '../model/walk.ts';
import { rebuildChapter, rebuildChapters } from './rebuild.ts';
import type { Step } from './step.ts';

/** The step: `first` is true for one use of each abbreviation in a chapter, false for the others. */
export const markAbbreviations: Step = (document) => {
  const value = rebuildChapters(document, (chapter) => {
    const first = firstUses(chapter);
    const mark = (inline: Inline): readonly Inline[] =>
      inline.kind === 'abbreviation' ? [{ ...inline, first: first.has(inline) }] : [inline];
    return rebuildChapter(chapter, { inline: mark });
  });
  return { value, diagnostics: [] };
};

function firstUses(chapter: Chapter): ReadonlySet<Inline> {
  const byShort = new Map<string, Abbreviation>();
  const visit = (part: Part): void => {
    if ('block' in part) {
      partsOf(part.block).forEach(visit);
      return;
    }
    walkInlines(part.inlines, (inline) => {
      if (inline.kind !== 'abbreviation' || byShort.has(inline.short)) return;
      byShort.set(inline.short, inline);
    });
  };
  for (const { block, footnotes } of passagesOf(chapter)) {
    visit({ block });
    for (const child of footnotes.flatMap((footnote) => footnote.children)) visit({ block: child });
  }
  return new Set(byShort.values());
}
