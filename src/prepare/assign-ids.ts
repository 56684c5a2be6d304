/**
 * Gives every node an id that lasts. The author's own stay. Others are made of what the node says and
 * of the section it stands in, so that an edit elsewhere changes none of them; the same words twice
 * in one section are counted. Every use of a provisional id follows.
 */
import type { Block, Chapter, Document, Edition } from '../model/document.ts';
import { isProvisional } from '../model/provisional-id.ts';
import { contentOfBlocks, idOf } from './identity.ts';
import {
  type About,
  type Identified,
  rebuildBlocks,
  rebuildChapter,
  rebuildChapters,
} from './rebuild.ts';
import { remapIds } from './remap-ids.ts';
import type { Step } from './step.ts';

/** The step: all ids are NCNames, unique in the document, and no use of an id is left behind. */
export const assignIds: Step = (document) => {
  const naming = startNaming(document);
  const named = rebuildChapters(document, (chapter, edition) =>
    nameChapter(chapter, edition, naming),
  );
  return { value: remapIds(named, naming.newIds), diagnostics: [] };
};

/** What the naming of one document keeps in mind. */
type Naming = {
  /** Ids in use. */
  readonly taken: Set<string>;
  /** How often an id was wanted. */
  readonly wanted: Map<string, number>;
  /** Provisional id to lasting id. */
  readonly newIds: Map<string, string>;
};

function startNaming(document: Document): Naming {
  const taken = new Set<string>();
  rebuildChapters(document, (chapter) =>
    rebuildChapter(chapter, {
      node: (node) => {
        if (!isProvisional(node.id)) taken.add(node.id);
        return node;
      },
    }),
  );
  return { taken, wanted: new Map(), newIds: new Map() };
}

function nameChapter(chapter: Chapter, edition: Edition, naming: Naming): Chapter {
  const notes = new Map(chapter.footnotes.map((note) => [note.id, contentOfBlocks(note.children)]));
  const place = { edition: edition.name, section: chapter.slug };
  const nodeIn =
    (section: string) =>
    <Node extends Identified>(node: Node, { sort, content }: About): Node => {
      if (!isProvisional(node.id)) return node;
      const said = content();
      const wanted = idOf({ ...place, section, sort, content: notes.get(said) ?? said });
      return { ...node, id: lastingId(node.id, wanted, naming) };
    };
  const first = sectionOf(chapter.blocks[0]) ?? chapter.slug;
  const { footnotes } = rebuildChapter({ ...chapter, blocks: [] }, { node: nodeIn(first) });
  let section = first;
  const blocks = chapter.blocks.flatMap((block) => {
    section = sectionOf(block) ?? section;
    return rebuildBlocks([block], { node: nodeIn(section) });
  });
  const id = isProvisional(chapter.id)
    ? (naming.newIds.get(chapter.id) ??
      lastingId(chapter.id, idOf({ ...place, sort: 'chapter', content: '' }), naming))
    : chapter.id;
  return { ...chapter, id, blocks, footnotes };
}

/** The id that an author gave to a section; `prepare` goes by nothing less firm. */
function sectionOf(block: Block | undefined): string | undefined {
  return block?.kind === 'heading' && !isProvisional(block.id) ? block.id : undefined;
}

function lastingId(
  provisional: string,
  wanted: string,
  { taken, wanted: counts, newIds }: Naming,
): string {
  let count = counts.get(wanted) ?? 0;
  let id = wanted;
  do {
    count += 1;
    id = count === 1 ? wanted : `${wanted}-${count}`;
  } while (taken.has(id));
  counts.set(wanted, count);
  taken.add(id);
  if (provisional !== '') newIds.set(provisional, id);
  return id;
}
