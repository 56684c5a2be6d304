/** A finished file of a publication, on its way to the output folder. */
import { type Bytes, joinedBytes, type Pieces } from './bytes.ts';
import type { EditionName } from './document.ts';

/** A file, with its bytes and what it is. */
export type Artifact = {
  /** Path below the publication's output folder, forward slashes, ASCII: `epub/x.epub`. */
  readonly path: string;
  readonly mediaType: string;
  /** Of a file with `pieces` a copy, made anew each time: whoever can do with `contentOf` asks that. */
  readonly bytes: Uint8Array;
  /** Set by `artifactOf` on files whose pieces other files share. Lost when an artefact is spread. */
  readonly pieces?: Pieces;
  /** Set on parts of a group (`lesen/*.html`, recordings), so that a report can count them as one edition. */
  readonly edition?: EditionName;
  /** Set on pages and recordings that hold one chapter of their edition: its id. */
  readonly chapter?: string;
  /** Set on the files a person would download; absent on parts such as CSS. */
  readonly download?: Download;
  /**
   * Set on sheets for a printer, which hold pages of another file in the order of printing. Nobody is
   * to read them on a screen: they have no tags and promise no accessibility.
   */
  readonly forPrinting?: true;
};

/** What a reader wants to know before taking a file. */
export type Download = {
  readonly edition: EditionName;
  /** `EPUB mit Vorlese-Stimme` */
  readonly title: string;
  /** One plain German sentence: who it is for. */
  readonly purpose: string;
  readonly pages?: number;
  /** Milliseconds of audio. */
  readonly duration?: number;
};

/**
 * A file made of pieces. Its `bytes` are joined when somebody asks for them; `pieces` is hidden from
 * spreading, so that `{...artifact, bytes}` is a file of its own.
 */
export function artifactOf(facts: Omit<Artifact, 'bytes' | 'pieces'>, pieces: Pieces): Artifact {
  const artifact = {
    ...facts,
    get bytes() {
      return joinedBytes(pieces);
    },
  };
  return Object.defineProperty(artifact, 'pieces', { value: pieces, enumerable: false });
}

/** What is in a file, without a copy: the same value each time, so that results can be kept by it. */
export function contentOf(artifact: Artifact): Bytes {
  return artifact.pieces ?? artifact.bytes;
}

/** What is known of a file beside its content; `bytes` is not touched. */
export function factsOf(artifact: Artifact): Omit<Artifact, 'bytes' | 'pieces'> {
  const { path, mediaType, edition, chapter, download, forPrinting } = artifact;
  return {
    path,
    mediaType,
    ...(edition === undefined ? {} : { edition }),
    ...(chapter === undefined ? {} : { chapter }),
    ...(download === undefined ? {} : { download }),
    ...(forPrinting === undefined ? {} : { forPrinting }),
  };
}
