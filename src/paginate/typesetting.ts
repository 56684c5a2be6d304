/** What goes into a typesetting engine and what comes out; the two engines and the cache share it. */
import type { Page } from '../model/pagination.ts';

/** One layout, complete: whoever sets it reads no other file and no other font. */
export type TypesettingJob = {
  /** Absolute virtual path → bytes: templates, `/data.json`, pictures. */
  readonly files: readonly (readonly [string, Uint8Array])[];
  /** Virtual path of the template. */
  readonly main: string;
  /** TrueType files; the engine is to use no other. */
  readonly fonts: readonly Uint8Array[];
  /** The package that holds the native engine. */
  readonly nativePackage: string;
  /** Package versions of the engines, for the record of who set the pages. */
  readonly versions: { readonly native: string; readonly portable: string };
};

/** The package of the WebAssembly engine. */
export const PORTABLE_PACKAGE = '@myriaddreamin/typst-ts-web-compiler';

/**
 * The pages of a layout and its PDFs: PDF/A-2a and PDF/UA-1, or from the portable engine one plain
 * tagged PDF.
 */
export type Typeset = {
  readonly status: 'done';
  readonly engine: { readonly name: string; readonly version: string };
  readonly pages: readonly Page[];
  readonly archival: Uint8Array;
  /** Absent when the engine cannot state a PDF standard. */
  readonly accessible: Uint8Array | undefined;
};

/** The engine's own words, English, without places in our templates. */
export type Refused = {
  readonly status: 'refused';
  readonly engine: { readonly name: string; readonly version: string };
  readonly message: string;
};

/** Label with which the templates mark their page list. */
export const PAGES_SELECTOR = '<pages>';

/** Pages as the templates write them: `first` is null where no sentence starts. */
export function pagesOf(found: unknown): readonly Page[] {
  const mark: unknown = Array.isArray(found) ? found[0] : undefined;
  const value = isMark(mark) ? mark.value : undefined;
  if (!Array.isArray(value)) throw new Error('The template has no page list.');
  return value.map((page: unknown) => {
    if (!isPage(page)) throw new Error('A page has no label.');
    const { label, first } = page;
    return typeof first === 'string' ? { label, first } : { label };
  });
}

function isMark(value: unknown): value is { readonly value: unknown } {
  return typeof value === 'object' && value !== null && 'value' in value;
}

function isPage(value: unknown): value is { readonly label: string; readonly first: unknown } {
  if (typeof value !== 'object' || value === null) return false;
  return 'label' in value && typeof value.label === 'string' && 'first' in value;
}
