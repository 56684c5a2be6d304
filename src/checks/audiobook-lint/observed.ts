/** What a book to listen to says about itself, whatever it is packed in. Times are milliseconds. */

/** A book as it was read. */
export type Observed = {
  readonly chapters: readonly ObservedChapter[];
  /** Of the whole, as it is told. */
  readonly duration: number;
  /** Of the whole, as the sound itself has it. */
  readonly heard: number;
  /** Who reads, as it is told; empty when it is not. */
  readonly narrator: string;
  /** Files that are named and not there, places that lie behind the end of their file. */
  readonly missing: readonly string[];
};

/** A chapter; it ends where the next begins. */
export type ObservedChapter = { readonly title: string; readonly begin: number };
