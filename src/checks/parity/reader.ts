/** What reads one kind of artefact back: each kind has a file; the check asks them all. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type {
  Chapter,
  Document,
  EasySettings,
  Edition,
  EditionName,
} from '../../model/document.ts';
import type { BlockPiece } from './observed.ts';

/** Reads artefacts of one media type back into pieces. */
export type ArtifactReader = {
  /** Raise it when what it makes of the same bytes changes: cached results are then not used. */
  readonly version: string;
  /** Where its artefacts put notes, and the like. */
  readonly manner: Manner;
  /**
   * What its artefacts hold where that is not simply the edition: a PDF prints Leichte Sprache in
   * boxes beside the standard text. Joints are shown already in what it returns from another edition.
   */
  readonly edition?: (document: Document, name: EditionName) => Edition | undefined;
  /** The chapters that an artefact holds; all of its edition if not given. */
  readonly holds?: (artifact: Artifact, chapter: Chapter) => boolean;
  /** What else than its bytes decides about what is read: hashed into the key of kept results. */
  readonly further?: (artifact: Artifact, artifacts: readonly Artifact[]) => string;
  /**
   * Lends a way to read artefacts for as long as `use` runs. Called when the check begins, before
   * anything is awaited: what the readers of several checks need together, they find together.
   */
  readonly lend: <Value>(
    context: ReadContext,
    use: (readAll: ReadAll) => Promise<Value>,
  ) => Promise<Value>;
};

/** Reads artefacts and tells of each; called at most once. Never throws on content: what cannot be read is said. */
export type ReadAll = (
  artifacts: readonly Artifact[],
  tell: (artifact: Artifact, reading: Reading) => void,
) => Promise<void>;

/** Reads each artefact for itself. */
export function oneByOne(
  read: (artifact: Artifact, context: ReadContext) => Promise<Reading>,
): ArtifactReader['lend'] {
  return (context, use) =>
    use(async (artifacts, tell) => {
      for (const artifact of artifacts) tell(artifact, await read(artifact, context));
    });
}

/** What a reader may use. */
export type ReadContext = {
  /** All artefacts of the build: a page needs its style sheet. */
  readonly artifacts: readonly Artifact[];
  readonly host: Host;
};

/** The content in reading order, without furniture; or why it could not be read. */
export type Reading = { readonly blocks: readonly BlockPiece[] } | { readonly unread: Message };

/** How a kind of artefact shows what the Document holds, as far as its readers can tell. */
export type Manner = {
  /**
   * Where notes stand: after the top-level block that first refers to them, at the end of their
   * chapter, or right behind the line that holds their first mark (inside the same cell or item).
   */
  readonly notes: 'after-passage' | 'chapter-end' | 'after-mark';
  /** Whether notes are numbered anew in each chapter, or through the whole edition. */
  readonly numbering: 'chapter' | 'edition';
  /** True when the first use of a short form in a chapter is written out: `OZG (Onlinezugangsgesetz)`. */
  readonly writesOut: boolean;
  /** True when sentences are always parted by a blank, also where the source has none. */
  readonly partsSentences: boolean;
  /** True when alternative texts show the joints of Leichte Sprache as the text does. */
  readonly jointsInAlternatives: boolean;
  /** Set where joints are shown otherwise than the edition asks for. */
  readonly joint?: EasySettings['joint'];
  /** The level that a heading of the Document has in the artefact; the same if not given. */
  readonly levelOf?: (level: number) => number;
};
