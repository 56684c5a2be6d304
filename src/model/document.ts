/**
 * The content model: what a publication says, in typed trees, before any format.
 * Readers of a publication make it (`source`, `prepare`); every later stage only reads it.
 * It holds no syntax of any output and no bytes but those of pictures.
 */

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

/** Everything known about one publication. */
export type Document = {
  readonly meta: Metadata;
  /** One or two editions, `standard` first. */
  readonly editions: readonly Edition[];
  /** Every picture that any edition shows, once, sorted by `path`. */
  readonly pictures: readonly Picture[];
};

/** One language level of the whole publication. */
export type Edition = {
  readonly name: EditionName;
  /** BCP 47: `de` for standard, `de-simple` for Leichte Sprache (registered variant). */
  readonly lang: string;
  readonly chapters: readonly Chapter[];
  /** Only in Leichte Sprache, and only where the author waived a rule. */
  readonly waivers?: readonly Waiver[];
};

/** `<!-- leicht-ok S08: … -->`: one rule of Leichte Sprache does not hold at one place. */
export type Waiver = {
  /** As the author wrote it; there may be no such rule. */
  readonly rule: string;
  /** Never empty. */
  readonly reason: string;
  readonly span: Span;
  /** The lines it holds for, as wholes. */
  readonly covers: Span;
};

/** One file of the publication: its text, its notes, what kind of chapter it is. */
export type Chapter = {
  /** Unique in the document; also the id of the chapter's first heading. */
  readonly id: string;
  /** File-name stem, ASCII, the same in both editions: `01-vorwort`. */
  readonly slug: string;
  /** The DPUB-ARIA kind: decides role and epub:type. */
  readonly kind: ChapterKind;
  readonly span: Span;
  /** The first block is a heading of level 1: the chapter's title. */
  readonly blocks: readonly Block[];
  /** In order of first reference; numbers start at 1 in each chapter. */
  readonly footnotes: readonly Footnote[];
  /** Id of the chapter with the same content in the other edition. */
  readonly counterpart?: string;
};

/** What a chapter is for: decides role and epub:type. */
export type ChapterKind =
  | 'chapter'
  | 'preface'
  | 'part'
  | 'afterword'
  | 'glossary'
  | 'bibliography'
  | 'colophon';

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
export type Text = { readonly kind: 'text'; readonly span: Span; readonly value: string };
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

/** A picture's bytes and where they come from. */
export type Picture = {
  /** Key: the author's path below the publication's folder, or `openmoji:1F4BB`. */
  readonly path: string;
  /** File name in outputs: ASCII, unique. */
  readonly fileName: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** Pixels (or SVG user units). */
  readonly width: number;
  readonly height: number;
  /** Whom to credit and under which licence; printed in every imprint. */
  readonly credit?: string;
};

/** What `publication.yaml` says. German keys there, English names here. */
export type Metadata = {
  readonly slug: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly description: string;
  readonly lang: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  /** Stable URN: `urn:isbn:…` or `urn:uuid:…` (UUIDv5 of the slug and publisher if not given). */
  readonly identifier: string;
  /** ISO dates, `2026-11-23`. */
  readonly published: string;
  readonly modified: string;
  readonly licence: { readonly name: string; readonly url?: string };
  readonly subjects: readonly string[];
  readonly contact: ContactData;
  /** Public address of the web edition, without trailing slash; printed and in the QR code. */
  readonly address?: string;
  readonly abbreviations: readonly AbbreviationEntry[];
  readonly glossary: readonly GlossaryEntry[];
  readonly pronunciation: readonly PronunciationEntry[];
  readonly voice: VoiceSettings;
  readonly easy: EasySettings;
  readonly origin: Origin;
  readonly accessibility: AccessibilityClaims;
};
/** Where readers may turn to. */
export type ContactData = {
  readonly name: string;
  readonly street?: string;
  readonly place?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly web?: string;
};
/** A short form and what it stands for. */
export type AbbreviationEntry = { readonly short: string; readonly expansion: string };
/** A word and its explanation, in both editions. */
export type GlossaryEntry = {
  readonly term: string;
  readonly id: string;
  readonly definition: string;
  /** Explanation in Leichte Sprache, one sentence a line. */
  readonly easy?: string;
  /** Of the term, and of each line of the explanation in Leichte Sprache that is not empty. */
  readonly places?: { readonly term: Span; readonly easy: readonly Span[] };
};
/** `spoken` replaces `written` in narration, whole words only. */
export type PronunciationEntry = { readonly written: string; readonly spoken: string };
/** Who speaks, and how fast. */
export type VoiceSettings = {
  /** espeak-ng voice name such as `de` or `de+robert`. */
  readonly name: string;
  /** Words per minute, standard and Leichte Sprache. */
  readonly rate: number;
  readonly easyRate: number;
};
/** How Leichte Sprache is shown, and by which rules it is judged. */
export type EasySettings = {
  /** How ‧ is shown: hyphen (DIN SPEC 33429), Mediopunkt, or not at all. */
  readonly joint: 'hyphen' | 'mediopunkt' | 'none';
  readonly profile: string;
  /** Joints the author has confirmed, `Bürger‧meister` with U+2027; they win over those a machine finds. Absent when there are none. */
  readonly confirmed?: readonly string[];
  /** What test readers said of the Leichte Sprache. `open` is said in every edition. */
  readonly review: Review;
  /** Absent: the A4 sheet in 14 pt. */
  readonly print?: EasyPrintSettings;
};

/** How Leichte Sprache is printed. */
export type EasyPrintSettings = {
  /** A sheet for the counter, or a booklet to fold and staple. */
  readonly paper: 'a4' | 'a5-booklet';
  /** Points; no text is smaller. 18 and 24 are large print. */
  readonly size: 14 | 18 | 24;
};

/**
 * Whether a group of test readers understood the Leichte Sprache as it stands now. `checked` only
 * where a record says so of every section, and no section has changed since.
 */
export type Review =
  | { readonly status: 'open' }
  | {
      readonly status: 'checked';
      readonly group: string;
      /** ISO date. */
      readonly date: string;
      /** Those of the group who want to be named; often nobody. */
      readonly names: readonly string[];
    };
/** Who wrote the text; every edition says so where it must. */
export type Origin = 'human' | 'machine-drafted' | 'machine-drafted-reviewed';
/** Conformance is written only when somebody is named who certified it. */
export type AccessibilityClaims = {
  readonly summary?: string;
  readonly certifier?: { readonly name: string; readonly date: string; readonly report?: string };
  /** What only people know about it, for the statement on accessibility. */
  readonly statement?: StatementClaims;
};
/** For the "Erklärung zur Barrierefreiheit" (Decision (EU) 2018/1523): what no tool can find out. */
export type StatementClaims = {
  /** ISO date on which the publisher made or reviewed it. */
  readonly date?: string;
  /** Whose law holds for the publisher. */
  readonly jurisdiction?: Jurisdiction;
  /** Whether the law obliges the publisher (Directive (EU) 2016/2102, article 3). */
  readonly isPublicBody?: boolean;
  readonly exceptions: readonly AccessibilityException[];
  /** Instead of the body that stands in our table. */
  readonly enforcement?: ContactData;
  readonly assessment?: Assessment;
};
/** The federation, or the Land. */
export type Jurisdiction =
  | 'federal'
  | 'baden-wuerttemberg'
  | 'bavaria'
  | 'berlin'
  | 'brandenburg'
  | 'bremen'
  | 'hamburg'
  | 'hesse'
  | 'mecklenburg-vorpommern'
  | 'lower-saxony'
  | 'north-rhine-westphalia'
  | 'rhineland-palatinate'
  | 'saarland'
  | 'saxony'
  | 'saxony-anhalt'
  | 'schleswig-holstein'
  | 'thuringia';
/** Content that is not accessible, as the publisher tells it. */
export type AccessibilityException = {
  readonly what: string;
  readonly why: string;
  /** Not yet done, a disproportionate burden (article 5), or outside the law (article 1). */
  readonly ground: 'defect' | 'burden' | 'out-of-scope';
  /** Where the same can be had accessibly. */
  readonly substitute?: string;
  /** The same in Leichte Sprache, one sentence a line. */
  readonly easy?: string;
};
/** How the statement came about (Decision (EU) 2018/1523, article 3): by oneself, or by others. */
export type Assessment =
  | { readonly kind: 'self' }
  | {
      readonly kind: 'third-party';
      readonly by: string;
      readonly date: string;
      readonly report?: string;
    };
