/** What a book is made from, and what its manifest, metadata and navigation are derived from. */
import type { Document, EasySettings, Edition } from '../../model/document.ts';
import type { Narration } from '../../model/narration.ts';
import type { Pagination } from '../../model/pagination.ts';
import type { BookChapter } from './chapters.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Style } from './style.ts';

/** What is handed in for one book; narration and pagination are those of its edition, if any. */
export type BookSource = {
  readonly document: Document;
  readonly edition: Edition;
  readonly style: Style;
  readonly narration: Narration | undefined;
  readonly pagination: Pagination | undefined;
};

/** The source of a book and what was written from it: the rest of the package is read off here. */
export type Parts = BookSource & {
  /** As written, with what of them is spoken. */
  readonly chapters: readonly BookChapter[];
  readonly front: FrontMatter;
  readonly joint: EasySettings['joint'];
};
