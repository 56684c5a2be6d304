/** Everything that reading a publication can find, in the words that `explain` uses. */
import type { CodeTable } from '../diagnostics/diagnostic.ts';
import { fileCodes } from './codes/files.ts';
import { lexiconCodes } from './codes/lexicon.ts';
import { markdownCodes } from './codes/markdown.ts';
import { pictureCodes } from './codes/pictures.ts';
import { recordingCodes } from './codes/recordings.ts';
import { reviewCodes } from './codes/review.ts';
import { structureCodes } from './codes/structure.ts';

/** Code to severity, title, reason and help. */
export const sourceCodes = {
  ...fileCodes,
  ...lexiconCodes,
  ...pictureCodes,
  ...recordingCodes,
  ...reviewCodes,
  ...structureCodes,
  ...markdownCodes,
} as const satisfies CodeTable;

/** A code of this stage. */
export type SourceCode = keyof typeof sourceCodes;
