/**
 * Numbers footnotes: in each chapter from 1, in the order of the first reference to them. Notes that
 * nothing refers to are dropped with a finding, because no reader could get to them.
 */
import { type Diagnostic, reporter } from '../diagnostics/diagnostic.ts';
import type { Chapter, Document, Footnote, FootnoteReference } from '../model/document.ts';
import { passagesOf, referencesIn } from '../model/reading-order.ts';
import { plainText } from '../model/walk.ts';
import { prepareCodes } from './codes.ts';
import { rebuildChapter, rebuildChapters } from './rebuild.ts';
import type { Step } from './step.ts';

const report = reporter(prepareCodes);

/** The step: footnotes numbered, with their references; unused ones dropped. */
export const numberFootnotes: Step = (document: Document) => {
  const diagnostics: Diagnostic[] = [];
  const value = rebuildChapters(document, (chapter) => {
    const read = passagesOf(chapter).flatMap((passage) => passage.footnotes);
    const used = new Set(read);
    const unused = chapter.footnotes.filter((footnote) => !used.has(footnote));
    diagnostics.push(...unused.map(unusedFootnote));
    return numbered(chapter, read);
  });
  return { value, diagnostics };
};

function numbered(chapter: Chapter, read: readonly Footnote[]): Chapter {
  const numbers = new Map(read.map((footnote, index) => [footnote.id, index + 1]));
  const references = new Map<string, string[]>(read.map((footnote) => [footnote.id, []]));
  for (const { id, footnote } of allReferences(chapter, read)) references.get(footnote)?.push(id);
  const footnotes = read.map((footnote, index) => ({
    ...footnote,
    number: index + 1,
    references: references.get(footnote.id) ?? [],
  }));
  return rebuildChapter(
    { ...chapter, footnotes },
    {
      inline: (inline) => {
        if (inline.kind !== 'footnote-reference') return [inline];
        const number = numbers.get(inline.footnote);
        // `source` makes a reference only where there is a note.
        if (number === undefined) throw new Error(`No footnote ${inline.footnote}`);
        return [{ ...inline, number }];
      },
    },
  );
}

function allReferences(chapter: Chapter, read: readonly Footnote[]): readonly FootnoteReference[] {
  return [...chapter.blocks, ...read.flatMap((footnote) => footnote.children)].flatMap(
    referencesIn,
  );
}

function unusedFootnote(footnote: Footnote): Diagnostic {
  const text = footnote.children
    .flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.children)] : []))
    .join(' ')
    .slice(0, 60);
  return report('prepare/unused-footnote', {
    message: {
      de: `Auf die Fußnote „${text}“ verweist keine Stelle im Text.`,
      en: `No place in the text refers to the footnote "${text}".`,
    },
    span: footnote.span,
  });
}
