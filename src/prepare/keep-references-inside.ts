/**
 * Keeps references in their own edition: one that names a section of the other edition is led to the
 * same section here. Where there is none, a cross reference becomes plain text with a finding, and a
 * glossary word keeps its explanation but no link.
 */
import { type Diagnostic, reporter } from '../diagnostics/diagnostic.ts';
import type { CrossReference, Document, Edition, Inline } from '../model/document.ts';
import { prepareCodes } from './codes.ts';
import { rebuildChapter, rebuildChapters } from './rebuild.ts';
import type { Step } from './step.ts';

const report = reporter(prepareCodes);

/** What the same section in Leichte Sprache is called: `x-leicht` beside `x`. */
const easySuffix = '-leicht';

/** The step: every target of a cross reference or glossary word exists in the same edition. */
export const keepReferencesInside: Step = (document) => {
  const diagnostics: Diagnostic[] = [];
  const counterparts = counterpartsIn(document);
  const idsOf = new Map(document.editions.map((edition) => [edition.name, idsIn(edition)]));
  const value = rebuildChapters(document, (chapter, edition) => {
    const ids = idsOf.get(edition.name) ?? new Set();
    const inside = (target: string): string | undefined =>
      [target, counterparts.get(target), `${target}${easySuffix}`, withoutSuffix(target)].find(
        (id) => id !== undefined && ids.has(id),
      );
    const keep = (inline: Inline): readonly Inline[] => {
      if (inline.kind === 'term') return [termWithTarget(inline, inside(inline.target ?? ''))];
      if (inline.kind !== 'cross-reference') return [inline];
      const target = inside(inline.target);
      if (target !== undefined) return [{ ...inline, target }];
      diagnostics.push(leavesEdition(inline, edition));
      return inline.children;
    };
    return rebuildChapter(chapter, { inline: keep });
  });
  return { value, diagnostics };
};

function termWithTarget(
  { target: _, ...term }: Extract<Inline, { kind: 'term' }>,
  target: string | undefined,
): Inline {
  return target === undefined ? term : { ...term, target };
}

function withoutSuffix(id: string): string {
  return id.endsWith(easySuffix) ? id.slice(0, -easySuffix.length) : id;
}

function counterpartsIn(document: Document): ReadonlyMap<string, string> {
  const counterparts = new Map<string, string>();
  const note = (node: { readonly id: string; readonly counterpart?: string }): void => {
    if (node.counterpart !== undefined) counterparts.set(node.id, node.counterpart);
  };
  for (const chapter of document.editions.flatMap((edition) => edition.chapters)) {
    note(chapter);
    rebuildChapter(chapter, {
      node: (node) => {
        note(node);
        return node;
      },
    });
  }
  return counterparts;
}

function idsIn(edition: Edition): ReadonlySet<string> {
  const ids = new Set<string>(edition.chapters.map((chapter) => chapter.id));
  for (const chapter of edition.chapters) {
    rebuildChapter(chapter, {
      node: (node) => {
        ids.add(node.id);
        return node;
      },
    });
  }
  return ids;
}

function leavesEdition(reference: CrossReference, edition: Edition): Diagnostic {
  const easy = edition.name === 'easy';
  return report('prepare/link-leaves-edition', {
    message: {
      de: `Der Verweis auf „${reference.target}“ hat in der Ausgabe ${easy ? 'in Leichter Sprache' : 'in Alltagssprache'} kein Ziel.`,
      en: `The reference to "${reference.target}" has no target in the ${easy ? 'easy-language' : 'standard'} edition.`,
    },
    span: reference.span,
  });
}
