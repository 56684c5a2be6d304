/**
 * Which page of a print layout holds which node. Made by `paginate`, read by print formats (the
 * exports) and by formats with a page list (the page starts).
 */
import type { EditionName } from './document.ts';

/** The pages of one layout. */
export type Pagination = {
  /** Name of the print layout, unique among layouts. */
  readonly layout: string;
  /** The edition whose page numbers these are. */
  readonly edition: EditionName;
  readonly pages: readonly Page[];
  readonly exports: LayoutExports;
};

/** A page as it is printed. */
export type Page = {
  /** Printed page label: `ii`, `12`. */
  readonly label: string;
  /** Id of the first sentence, cell or picture that starts on this page; absent on title pages. */
  readonly first?: string;
};

/** What the typesetter wrote. `plain` comes from an engine that cannot state a PDF standard. */
export type LayoutExports = {
  readonly engine: { readonly name: string; readonly version: string };
  readonly archival: Uint8Array;
  readonly accessible?: Uint8Array;
};
