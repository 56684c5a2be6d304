/**
 * The content model: what a publication says, in typed trees, before any format.
 * Readers of a publication make it (`source`, `prepare`); every later stage only reads it.
 * It holds no syntax of any output and no bytes but those of pictures. What stands inside a chapter, block
 * by block, is in `content.ts` and can be imported from here as well.
 */
import type { Block, EditionName, Footnote, Span } from './content.ts';

export type * from './content.ts';

import type { NarrationSettings } from './narration-settings.ts';
import type { RecordingEntry } from './recording.ts';

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
  /** Absent: `DEFAULT_NARRATION`. */
  readonly narration?: NarrationSettings;
  /** Chapters that a person has read. Absent when there are none. */
  readonly recordings?: readonly RecordingEntry[];
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
export type PronunciationEntry = {
  readonly written: string;
  readonly spoken: string;
  /** In IPA, from a lexicon; engines that do not know phonemes speak `spoken`. */
  readonly phonemes?: string;
  /** Of an entry with phonemes. */
  readonly span?: Span;
};
/** Who speaks, and how fast. */
export type VoiceSettings = {
  /** Name of the speech engine; absent: the embedded one. */
  readonly engine?: string;
  /** Name of a voice of that engine, such as `de` or `de+robert`. */
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
