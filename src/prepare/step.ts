/** What a step of `prepare` is. */
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Document } from '../model/document.ts';

/** One change of the whole document. Pure; the given document stays as it is. */
export type Step = (document: Document) => Result<Document>;
