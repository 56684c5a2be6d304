/**
 * The content of an artefact as it can be read back from it, in reading order: lines of text,
 * headings, lists, tables, links, pictures, notes. The Document is brought into the same form
 * (`expected.ts`), so that both can be compared. Page furniture (navigation, page numbers, back
 * links, title pages, tables of contents) is no part of it; nor is white space, nor how things look.
 */
import type { Span } from '../../model/document.ts';

/** Where something stands: in an artefact, or in the source. For messages only, never compared. */
export type At = {
  /** Page or file inside the artefact: `EPUB/text/01.xhtml`, `Seite 12`. */
  readonly page?: string;
  /** Element id or the like, the nearest there is; best the document's own. */
  readonly id?: string;
  /** Set in what is expected. */
  readonly span?: Span;
};

/** What stands in a line. */
export type InlinePiece = Run | LinkPiece | NoteMark | PicturePiece | SentencePiece;

/**
 * Text in one language. Runs of a line follow each other without anything between them: a blank that
 * a reader hears between two runs stands in one of them. Words that a line end hyphenated are whole.
 */
export type Run = {
  readonly kind: 'run';
  readonly text: string;
  /** BCP 47, the one in force here, inherited or not. */
  readonly lang: string;
  readonly at: At;
};

/** A link out of the publication or to a place in it, and a glossary word that leads to its entry. */
export type LinkPiece = {
  readonly kind: 'link';
  /**
   * An address (`https:…`, `mailto:…`, `tel:…`), or `#id` of an element of the publication, without
   * the page. A reader writes `#id` only when that element is there; else the address as it stands.
   */
  readonly target: string;
  readonly children: readonly InlinePiece[];
  readonly at: At;
};

/** The mark that leads to a note. Its number is no part of the text around it. */
export type NoteMark = {
  readonly kind: 'note-mark';
  /** As it is shown: `1`. */
  readonly label: string;
  /** `#id` of the note; absent where the artefact has no link but the note itself in this place. */
  readonly target?: string;
  readonly at: At;
};

/** A picture with its alternative text; decorative ones are left out. */
export type PicturePiece = { readonly kind: 'picture'; readonly alt: string; readonly at: At };

/** A sentence. Only what is expected knows them; readers of artefacts give runs. */
export type SentencePiece = {
  readonly kind: 'sentence';
  readonly children: readonly InlinePiece[];
  readonly at: At;
};

/** What stands for itself. */
export type BlockPiece = Line | HeadingPiece | ListPiece | TablePiece | NotePiece | Group;

/** Any text that begins on a line of its own: a paragraph, a caption, a term, a box's title. */
export type Line = {
  readonly kind: 'line';
  readonly children: readonly InlinePiece[];
  readonly at: At;
};

/** A heading of a chapter (level 1) or section. */
export type HeadingPiece = {
  readonly kind: 'heading';
  readonly level: number;
  readonly children: readonly InlinePiece[];
  readonly at: At;
};

/** A list; its labels (bullets, numbers) are no text. */
export type ListPiece = {
  readonly kind: 'list';
  readonly style: ListStyle;
  /** In a definition list, one item for each term: the term, and what follows up to the next. */
  readonly items: readonly { readonly children: readonly BlockPiece[]; readonly at: At }[];
  readonly at: At;
};

/** Which kind of list. */
export type ListStyle = 'bullets' | 'numbers' | 'definitions';

/** A table. */
export type TablePiece = {
  readonly kind: 'table';
  /** Empty where it has none. */
  readonly caption: readonly BlockPiece[];
  readonly rows: readonly { readonly cells: readonly CellPiece[] }[];
  readonly at: At;
};

/** A cell; empty ones are there, too. */
export type CellPiece = {
  /** What it is a header of; absent on data cells. */
  readonly header?: 'column' | 'row';
  readonly children: readonly BlockPiece[];
  readonly at: At;
};

/** A footnote with its text, where the artefact has it. Its own number is no text. */
export type NotePiece = {
  readonly kind: 'note';
  /** Its number; empty where it shows none. */
  readonly label: string;
  readonly children: readonly BlockPiece[];
  readonly at: At;
};

/** Blocks that belong together for a reason that is not compared: sections, boxes, quotes, figures. */
export type Group = {
  readonly kind: 'group';
  readonly children: readonly BlockPiece[];
  readonly at: At;
};
