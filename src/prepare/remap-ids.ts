/**
 * Follows ids that have changed, wherever one node names another: counterparts, cross references,
 * glossary words, footnotes and the references to them. Ids of the nodes themselves stay.
 */
import type { Document, Inline } from '../model/document.ts';
import { rebuildChapter, rebuildChapters } from './rebuild.ts';

/** The document with every use of an id in `newIds` replaced. */
export function remapIds(document: Document, newIds: ReadonlyMap<string, string>): Document {
  const now = (id: string): string => newIds.get(id) ?? id;
  const inline = (one: Inline): readonly Inline[] => {
    if (one.kind === 'cross-reference') return [{ ...one, target: now(one.target) }];
    if (one.kind === 'footnote-reference') return [{ ...one, footnote: now(one.footnote) }];
    if (one.kind === 'term' && one.target !== undefined)
      return [{ ...one, target: now(one.target) }];
    return [one];
  };
  const node = <Node extends object>(one: Node): Node =>
    'counterpart' in one && typeof one.counterpart === 'string'
      ? { ...one, counterpart: now(one.counterpart) }
      : one;
  const remapped = rebuildChapters(document, (chapter) => {
    const { footnotes, ...rest } = node(rebuildChapter(chapter, { inline, node }));
    const withReferences = footnotes.map((footnote) => ({
      ...footnote,
      references: footnote.references.map(now),
    }));
    return { ...rest, footnotes: withReferences };
  });
  const glossary = document.meta.glossary.map((entry) => ({ ...entry, id: now(entry.id) }));
  return { ...remapped, meta: { ...document.meta, glossary } };
}
