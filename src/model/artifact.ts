/** A finished file of a publication, on its way to the output folder. */
import type { EditionName } from './document.ts';

/** A file, with its bytes and what it is. */
export type Artifact = {
  /** Path below the publication's output folder, forward slashes, ASCII: `epub/x.epub`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
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
