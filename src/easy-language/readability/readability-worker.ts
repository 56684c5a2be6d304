/** The thread that opens the lexicon and counts how readable an edition is. */
import type { Edition } from '../../model/document.ts';
import type { LexiconFiles } from '../lexicon/lexicon-files.ts';
import { openLexicon } from '../lexicon/open-lexicon.ts';
import { type EditionReadability, editionReadability } from './edition.ts';

/** What is counted, and with what. */
export type ReadabilityTask = { readonly edition: Edition; readonly lexicon: LexiconFiles };

/** Called in the thread; null for an edition without sentences. */
export function run({ edition, lexicon }: ReadabilityTask): EditionReadability | null {
  return editionReadability(edition, openLexicon(lexicon)) ?? null;
}
