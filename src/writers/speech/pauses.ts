/**
 * How long it is silent after each spoken unit: a listener hears from it where a sentence, a
 * paragraph or a section ends. The names are turned into seconds by `narrate`.
 */
import type { Block, Chapter, Inline } from '../../model/document.ts';
import {
  partsOf,
  passagesOf,
  type SpokenUnit,
  unitsOf,
  unitsOfInlines,
} from '../../model/reading-order.ts';

/** What the silence tells apart, from short to long; `heading` stands before and after one. */
export type Pause = 'sentence' | 'paragraph' | 'heading';

/** Units that are spoken without a longer pause between them, and the pause at their end. */
type Group = {
  readonly units: readonly SpokenUnit[];
  readonly end: Pause;
  readonly isHeading: boolean;
};

/** The pause after each unit of a chapter, by the unit's id; units inside a group are left out. */
export function pausesAfter(chapter: Chapter): ReadonlyMap<string, Pause> {
  const groups = passagesOf(chapter)
    .flatMap(({ block, footnotes }) => [block, ...footnotes.flatMap((note) => note.children)])
    .flatMap(groupsOf)
    .filter((group) => group.units.length > 0);
  return new Map(
    groups.map(({ units, end }, index) => {
      const beforeHeading = groups[index + 1]?.isHeading === true;
      return [units.at(-1)?.id ?? '', beforeHeading ? 'heading' : end];
    }),
  );
}

function groupsOf(block: Block): readonly Group[] {
  if (block.kind === 'code-block') {
    return [{ units: unitsOf(block), end: 'paragraph', isHeading: false }];
  }
  const isHeading = block.kind === 'heading';
  const close = linesFollowedClosely(block);
  return partsOf(block).flatMap((part) => {
    if ('block' in part) return groupsOf(part.block);
    const end = isHeading ? 'heading' : close.has(part.inlines) ? 'sentence' : 'paragraph';
    return [{ units: unitsOfInlines(part.inlines), end, isHeading }];
  });
}

/** Cells that another cell of the row follows, and terms, whose definition follows. */
function linesFollowedClosely(block: Block): ReadonlySet<readonly Inline[]> {
  if (block.kind === 'table') {
    const rows = [block.header, ...block.rows];
    return new Set(rows.flatMap((row) => row.cells.slice(0, -1).map((cell) => cell.children)));
  }
  if (block.kind === 'definition-list') {
    return new Set(block.items.flatMap((item) => item.terms.map((term) => term.children)));
  }
  return new Set();
}
