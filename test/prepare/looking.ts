/** Ways to look into a document in tests of `prepare`. */
import type { Chapter, Document, Inline } from '../../src/model/document.ts';
import { walkInlines } from '../../src/model/walk.ts';
import { rebuildChapter } from '../../src/prepare/rebuild.ts';

/** The first chapter of the first edition. */
export function only(document: Document): Chapter {
  const [found] = document.editions[0]?.chapters ?? [];
  if (found === undefined) throw new Error('No chapter');
  return found;
}

/** Ids of all nodes of a document, in order. */
export function idsOf(document: Document): readonly string[] {
  const ids: string[] = [];
  for (const one of document.editions.flatMap((each) => each.chapters)) {
    rebuildChapter(one, {
      node: (node) => {
        ids.push(node.id);
        return node;
      },
    });
  }
  return ids;
}

export function inlinesOf<Kind extends Inline['kind']>(
  document: Document,
  kind: Kind,
): readonly Extract<Inline, { kind: Kind }>[] {
  const found: Extract<Inline, { kind: Kind }>[] = [];
  const isKind = (inline: Inline): inline is Extract<Inline, { kind: Kind }> =>
    inline.kind === kind;
  for (const one of document.editions.flatMap((each) => each.chapters)) {
    rebuildChapter(one, {
      line: (line) => {
        walkInlines(line, (inline) => {
          if (isKind(inline)) found.push(inline);
        });
        return line;
      },
    });
  }
  return found;
}
