/** What every node function of this writer is given: the options, and the way to its children. */
import type { ElementContent } from 'hast';
import { showJoints } from '../../easy-language/joint.ts';
import type {
  Block,
  EasySettings,
  EditionName,
  Heading,
  Inline,
  Picture,
} from '../../model/document.ts';

/**
 * What differs between the pages that this writer writes for: addresses, pictures, notes, page
 * markers.
 */
export type XhtmlOptions = {
  readonly edition: EditionName;
  /** Address of a block of this publication, as a page that holds this chapter must write it. */
  readonly hrefOf: (targetId: string) => string;
  /** `Document.pictures` by path; see `picturesByPath`. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly pictureHref: (fileName: string) => string;
  /** How ‧ is shown; `none` in the standard edition. */
  readonly joint: EasySettings['joint'];
  /** Writes `epub:type` beside the roles, and opens long descriptions so that they can be spoken. */
  readonly epubTypes: boolean;
  readonly footnotes: 'after-passage' | 'chapter-end';
  /** Page label by the id of the sentence, cell, picture or code block that starts the page. */
  readonly pageBreaks: ReadonlyMap<string, string>;
  /** Wraps tables in a named, focusable region that scrolls (WCAG 1.4.10); not for paged readers. */
  readonly scrollTables: boolean;
  /** What follows a heading, such as the way to the other edition. */
  readonly headingExtras?: (heading: Heading) => readonly ElementContent[];
  /** Id of an element of the page that says where links of glossary words lead. */
  readonly termHint?: string;
};

/** The options and the way to the content of a node: node functions need not know each other. */
export type Writer = {
  readonly options: XhtmlOptions;
  readonly blocks: (blocks: readonly Block[]) => readonly ElementContent[];
  readonly inlines: (inlines: readonly Inline[]) => readonly ElementContent[];
  /** The same, without page markers: for headings, whose name must stay clean. */
  readonly unpaged: () => Writer;
};

/** Text as this edition shows it. */
export function textOf(value: string, writer: Writer): string {
  return showJoints(value, writer.options.joint);
}

/** `epub:type` and its role (EPUB SSV 1.1: each type with a role needs that role). */
export function semantics(
  writer: Writer,
  type: string,
  role = `doc-${type}`,
): { readonly role: string; readonly 'epub:type': string | undefined } {
  return { 'epub:type': writer.options.epubTypes ? type : undefined, role };
}
