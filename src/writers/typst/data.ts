/**
 * What the Typst templates are given in `/data.json`: plain data, never markup. The templates
 * switch over `kind`. Every string that is printed stands under `text`; all others are names,
 * addresses or alternative texts (the check for missing glyphs relies on it).
 */

/**
 * What stands in a line. A `unit` marks on which page a sentence starts; `note-again` is a later
 * reference to a note already printed.
 */
export type TypstInline =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'unit';
      /** Id of the sentence or picture, counted for the page list. */
      readonly id: string;
      readonly children: readonly TypstInline[];
    }
  | {
      readonly kind: 'emphasis' | 'strong' | 'group';
      readonly children: readonly TypstInline[];
    }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly children: readonly TypstInline[];
    }
  | {
      readonly kind: 'reference';
      /** A label; printed as plain text when the layout holds no such label. */
      readonly target: string;
      readonly children: readonly TypstInline[];
    }
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly number: number;
      /** True in a heading, which the contents repeat without its notes. */
      readonly repeated: boolean;
      readonly blocks: readonly TypstBlock[];
    }
  | { readonly kind: 'note-again'; readonly target: string }
  | {
      readonly kind: 'language';
      readonly lang: string;
      readonly region: string | null;
      readonly children: readonly TypstInline[];
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'anchor'; readonly id: string }
  | TypstImage;

/** A picture, in a line or by itself. */
export type TypstImage = {
  readonly kind: 'image';
  /** Virtual path of the bytes, `/pictures/x.svg`. */
  readonly src: string;
  /** Empty for decoration, which becomes an artifact. */
  readonly alt: string;
  /** Width in points at 96 units an inch, as the picture itself asks for. */
  readonly width: number;
  readonly height: number;
};

/** What stands between lines. `anchor` is a place without content that links lead to. */
export type TypstBlock =
  | TypstHeading
  | { readonly kind: 'paragraph'; readonly children: readonly TypstInline[] }
  | TypstList
  | TypstDefinitions
  | TypstTable
  | TypstFigure
  | {
      readonly kind: 'quote';
      readonly blocks: readonly TypstBlock[];
      readonly attribution: readonly TypstInline[];
    }
  | { readonly kind: 'code-block'; readonly unit: string | null; readonly text: string }
  | TypstGroup
  | TypstPair
  | { readonly kind: 'rule' }
  | { readonly kind: 'anchor'; readonly id: string };

/** A heading. Links to its `id` lead to the heading itself: it needs no anchor. */
export type TypstHeading = {
  readonly kind: 'heading';
  readonly id: string;
  /** No level is skipped: PDF/UA-1 §7.4.2. */
  readonly level: number;
  /** Shown in the contents and as a bookmark. */
  readonly listed: boolean;
  readonly children: readonly TypstInline[];
  /** The same without links and notes, for contents and page heads. */
  readonly plain: { readonly text: string };
  /** Sentences of the heading, for the page list. */
  readonly units: readonly string[];
};

/**
 * A bulleted or numbered list; `start` is the number of its first item. It has at least one item.
 */
export type TypstList = {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly TypstBlock[])[];
};

/** Terms, each with what it means. It has at least one item. */
export type TypstDefinitions = {
  readonly kind: 'definitions';
  readonly items: readonly {
    readonly term: readonly TypstInline[];
    readonly blocks: readonly TypstBlock[];
  }[];
};

/**
 * A data table with one header row; each cell is a run of inlines. `rowHeaders` says that the
 * first column names its row.
 */
export type TypstTable = {
  readonly kind: 'table';
  readonly caption: readonly TypstInline[];
  readonly align: readonly ('left' | 'center' | 'right')[];
  readonly header: readonly (readonly TypstInline[])[];
  /** As many cells in each row as in the header. */
  readonly rows: readonly (readonly (readonly TypstInline[])[])[];
  readonly rowHeaders: boolean;
};

/** A picture with its caption and long description, either of which may be empty. */
export type TypstFigure = {
  readonly kind: 'figure';
  readonly unit: string | null;
  readonly image: TypstImage;
  readonly caption: readonly TypstInline[];
  readonly description: readonly TypstBlock[];
};
/** A set-off part with a title: a box, a contact block, a text in Leichte Sprache. */
export type TypstGroup = {
  readonly kind: 'group';
  readonly role: 'note' | 'tip' | 'warning' | 'example' | 'contact' | 'easy';
  readonly title: readonly TypstInline[];
  readonly blocks: readonly TypstBlock[];
  /** True when it is short enough to stand on one page whole. */
  readonly whole: boolean;
};
/** Pictures beside the sentences they explain. */
export type TypstPair = {
  readonly kind: 'pair';
  readonly images: readonly { readonly unit: string | null; readonly image: TypstImage }[];
  readonly blocks: readonly TypstBlock[];
  /** True when it is short enough to stand on one page whole. */
  readonly whole: boolean;
};

/** What every layout's `/data.json` holds; a layout may add to it. */
export type TypstData = {
  readonly meta: TypstMetadata;
  /** Printed once, in this order: before the contents, the text, and the last pages. */
  readonly front: readonly TypstBlock[];
  readonly body: readonly TypstBlock[];
  readonly back: readonly TypstBlock[];
  /** Every id that can be linked to, each `true`. */
  readonly labels: Readonly<Record<string, true>>;
};

/** What is printed on the first page, and what the PDF says about itself. */
export type TypstMetadata = {
  readonly title: { readonly text: string };
  readonly subtitle: { readonly text: string } | null;
  readonly publisher: { readonly text: string };
  /** `23. November 2026`. */
  readonly published: { readonly text: string };
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly description: string;
  readonly lang: string;
  readonly region: string | null;
  /** Year, month, day of the last change: the only date in the file. */
  readonly date: readonly [number, number, number];
};
