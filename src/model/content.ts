/** What stands in a chapter: blocks, inlines, notes, each with its place in the source. Types only. */

/** A place in a source file. Lines and columns count from 1; `end` is exclusive. */
export type Span = {
  /** Path relative to the publication's folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
};

/** The two language levels. `standard` is Alltagssprache, `easy` is Leichte Sprache. */
export type EditionName = 'standard' | 'easy';

type Base = {
  /**
   * Unique in the whole document, an XML NCName. The author's own (`{#id}`) or, after `prepare`,
   * derived from the text, so that it survives rebuilds and edits elsewhere.
   */
  readonly id: string;
  readonly span: Span;
};

/** Content that stands for itself. */
export type Block =
  | Heading
  | Paragraph
  | List
  | DefinitionList
  | Table
  | Figure
  | Quote
  | CodeBlock
  | Box
  | Contact
  | ThematicBreak;

/** A title of a chapter (level 1) or of a section. */
export type Heading = Base & {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
  /** Id of the heading of the same section in the other edition. */
  readonly counterpart?: string;
};

/** A paragraph; in Leichte Sprache its sentences stand one a line. */
export type Paragraph = Base & { readonly kind: 'paragraph'; readonly children: readonly Inline[] };

/** A list with bullets or numbers. */
export type List = Base & {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
};
/** An entry of a list. */
export type ListItem = Base & { readonly children: readonly Block[] };

/** Words with what they mean. */
export type DefinitionList = Base & {
  readonly kind: 'definition-list';
  readonly items: readonly DefinitionItem[];
};
/** One or more words that share their explanations. */
export type DefinitionItem = Base & {
  /** At least one term; each is a `Base` so that it can be spoken. */
  readonly terms: readonly (Base & { readonly children: readonly Inline[] })[];
  readonly definitions: readonly (Base & { readonly children: readonly Block[] })[];
};

/** A table with one header row. */
export type Table = Base & {
  readonly kind: 'table';
  readonly caption: readonly Inline[];
  readonly align: readonly ('left' | 'center' | 'right')[];
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** True when the first cell of each row names the row (`th scope=row`). */
  readonly rowHeaders: boolean;
};
/** A row; it has as many cells as the table has columns. */
export type TableRow = Base & { readonly cells: readonly TableCell[] };
/** A cell of a table. */
export type TableCell = Base & { readonly children: readonly Inline[] };

/** A picture that stands for itself, with or without a caption. */
export type Figure = Base & {
  readonly kind: 'figure';
  readonly image: Image;
  readonly caption: readonly Inline[];
  /** Long description for complex pictures; empty when the alternative text says it all. */
  readonly description: readonly Block[];
};

/** A picture in use. `alt` is empty only when `decorative` is true. */
export type Image = Base & {
  readonly kind: 'image';
  /** Key of a `Picture` in `Document.pictures`. */
  readonly picture: string;
  readonly alt: string;
  readonly decorative: boolean;
};

/** Words of somebody else. */
export type Quote = Base & {
  readonly kind: 'quote';
  readonly children: readonly Block[];
  readonly attribution: readonly Inline[];
};
/** Text to be read letter by letter; one spoken unit. */
export type CodeBlock = Base & {
  readonly kind: 'code-block';
  readonly language?: string;
  readonly text: string;
};
/** A box beside the text: `note` (Hinweis), `tip`, `warning` (Achtung), `example` (Beispiel). */
export type Box = Base & {
  readonly kind: 'box';
  readonly role: 'note' | 'tip' | 'warning' | 'example';
  /** Never empty: the author's, else the role's German name. */
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
};
/** Where to turn to. Lines are label and value: `Telefon`, `03641 49-0`. */
export type Contact = Base & {
  readonly kind: 'contact';
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
};
/** A change of subject within a chapter. */
export type ThematicBreak = Base & { readonly kind: 'thematic-break' };

/** A note; where it stands is up to each edition. */
export type Footnote = Base & {
  readonly number: number;
  readonly children: readonly Block[];
  /** Ids of the references to it, in order; never empty after `prepare`. */
  readonly references: readonly string[];
};

/**
 * Content inside a line. After `prepare` the direct children of every text-bearing node (heading,
 * paragraph, term, cell, caption, title, attribution) are `Sentence`s, and sentences hold none.
 */
export type Inline =
  | Sentence
  | Text
  | Emphasis
  | Strong
  | Code
  | Link
  | CrossReference
  | FootnoteReference
  | Abbreviation
  | Term
  | LanguageSpan
  | LineBreak
  | Image;

/** The unit of narration and highlighting. `id` becomes the element id in every edition. */
export type Sentence = Base & { readonly kind: 'sentence'; readonly children: readonly Inline[] };

/** Plain text. U+2027 (‧) marks a joint of Leichte Sprache; editions render it by their profile. */
export type Text = {
  readonly kind: 'text';
  readonly span: Span;
  readonly value: string;
  /**
   * Where the source is longer than the text (`\*`, `&amp;`): from the offset `at` on, columns count from
   * `column`. Ascending; absent where the text stands in the source letter by letter.
   */
  readonly jumps?: readonly { readonly at: number; readonly column: number }[];
};
/** Stressed words. */
export type Emphasis = {
  readonly kind: 'emphasis';
  readonly span: Span;
  readonly children: readonly Inline[];
};
/** Important words. */
export type Strong = {
  readonly kind: 'strong';
  readonly span: Span;
  readonly children: readonly Inline[];
};
/** Characters to be read as they are. */
export type Code = { readonly kind: 'code'; readonly span: Span; readonly value: string };
/** To the outside: http(s), mailto or tel. */
export type Link = {
  readonly kind: 'link';
  readonly span: Span;
  readonly href: string;
  readonly children: readonly Inline[];
};
/** To a block of this publication. */
export type CrossReference = {
  readonly kind: 'cross-reference';
  readonly span: Span;
  /** Id of the target; after `prepare` it exists in the same edition. */
  readonly target: string;
  readonly children: readonly Inline[];
};
/** The mark in the text that leads to a note. */
export type FootnoteReference = Base & {
  readonly kind: 'footnote-reference';
  /** Id of the `Footnote` in the same chapter. */
  readonly footnote: string;
  readonly number: number;
};
/** A short form; its expansion comes from the author or from `publication.yaml`. */
export type Abbreviation = {
  readonly kind: 'abbreviation';
  readonly span: Span;
  readonly short: string;
  readonly expansion: string;
  /** True at the first use in its chapter, where print writes the expansion beside it. */
  readonly first: boolean;
};
/** A use of a glossary word. */
export type Term = {
  readonly kind: 'term';
  readonly span: Span;
  readonly text: string;
  /** Id of the glossary entry's block; absent where the publication has no glossary chapter. */
  readonly target?: string;
  readonly definition: string;
};
/** Words of another language, for voices and hyphenation. */
export type LanguageSpan = {
  readonly kind: 'language';
  readonly span: Span;
  /** BCP 47. */
  readonly lang: string;
  readonly children: readonly Inline[];
};
/** A line ends here: in Leichte Sprache, a sentence too. */
export type LineBreak = { readonly kind: 'line-break'; readonly span: Span };
