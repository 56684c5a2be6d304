/**
 * From the document as it was written to the document as every later stage needs it: footnotes
 * numbered, sentences found, ids that last, every reference leading somewhere in its own edition.
 * Pure. Whether the content is good is no question here; `source` and the checks ask it.
 */
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { assignIds } from './assign-ids.ts';
import { keepReferencesInside } from './keep-references-inside.ts';
import { markAbbreviations } from './mark-abbreviations.ts';
import { numberFootnotes } from './number-footnotes.ts';
import { splitSentences } from './split-sentences.ts';
import type { Step } from './step.ts';

export { prepareCodes } from './codes.ts';

/** The steps in their order, each with the reason for its place. */
const steps: readonly Step[] = [
  // First: drops notes that nobody will read, and fixes the order in which the others are read.
  numberFootnotes,
  // After the notes, because an abbreviation may occur first in a note; before anything is cut.
  markAbbreviations,
  // Before the sentences: a link turned into plain text may be cut where a link may not.
  keepReferencesInside,
  // Before the ids, because sentences get ids from their text.
  splitSentences,
  // Last: the text is final, so the ids made of it are.
  assignIds,
];

/**
 * Prepares a document for narration, pagination and the formats. Text in = text out, but for unused
 * footnotes, which are findings.
 */
export function prepare(document: Document): Result<Document> {
  const diagnostics: Diagnostic[] = [];
  const value = steps.reduce((current, step) => {
    const result = step(current);
    diagnostics.push(...result.diagnostics);
    return result.value;
  }, document);
  return { value, diagnostics };
}
