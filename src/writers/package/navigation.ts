/**
 * The navigation document (EPUB 3.3, Navigation document): contents, page list, landmarks. The contents are visible,
 * since the page stands in the spine; the other two are for reading systems only.
 */
import type { Element, ElementContent } from 'hast';
import { box, el } from '../xhtml/index.ts';
import { type PageFrame, writePage } from './page.ts';

/** The three lists of the navigation document, and the frame of its page. */
export type Navigation = {
  readonly frame: PageFrame;
  readonly contents: NavigationPart<ContentsEntry>;
  /** Page starts in reading order; no entries when the edition has no page list. */
  readonly pages: NavigationPart<PageEntry>;
  readonly landmarks: NavigationPart<Landmark>;
};

type NavigationPart<Entry> = { readonly heading: string; readonly entries: readonly Entry[] };

/** A line of the contents and the lines below it. `href` is relative to the navigation document. */
export type ContentsEntry = {
  /** Text and, for words of other languages, `span lang` (WCAG 3.1.2). */
  readonly label: readonly ElementContent[];
  readonly href: string;
  readonly children: readonly ContentsEntry[];
};

/** `label` is the bare number: `ii`, `12`. */
export type PageEntry = { readonly label: string; readonly href: string };

/** `type` is a term of the EPUB Structural Semantics Vocabulary. */
export type Landmark = { readonly type: string; readonly label: string; readonly href: string };

/** The id of the contents, which the landmark `toc` points to. */
export const CONTENTS_ID = 'contents';

/** The navigation document as XHTML bytes. */
export function writeNavigation(navigation: Navigation): Uint8Array {
  const { frame, contents, pages, landmarks } = navigation;
  // EPUB 3.3, the nav element: a list may not be empty.
  const pageList = pages.entries.length > 0 ? [writePageList(pages)] : [];
  return writePage(frame, [writeContents(contents), ...pageList, writeLandmarks(landmarks)]);
}

function writeContents({ heading, entries }: Navigation['contents']): Element {
  const headingId = `${CONTENTS_ID}--title`;
  return box(
    'nav',
    { id: CONTENTS_ID, 'epub:type': 'toc', role: 'doc-toc', 'aria-labelledby': headingId },
    el('h1', { id: headingId }, heading),
    contentsList(entries),
  );
}

function contentsList(entries: readonly ContentsEntry[]): Element {
  const items = entries.map(({ href, label, children }) => {
    const link = el('a', { href }, ...label);
    return children.length > 0 ? box('li', {}, link, contentsList(children)) : el('li', {}, link);
  });
  return box('ol', {}, ...items);
}

/** Flat (EPUB 3.3, the page-list nav). */
function writePageList({ heading, entries }: Navigation['pages']): Element {
  const items = entries.map(({ href, label }) => el('li', {}, el('a', { href }, label)));
  return hiddenPart({ type: 'page-list', role: 'doc-pagelist', heading }, items);
}

function writeLandmarks({ heading, entries }: Navigation['landmarks']): Element {
  const items = entries.map(({ type, href, label }) =>
    el('li', {}, el('a', { 'epub:type': type, href }, label)),
  );
  return hiddenPart({ type: 'landmarks', heading }, items);
}

type Part = { readonly type: string; readonly role?: string; readonly heading: string };

function hiddenPart({ type, role, heading }: Part, items: readonly Element[]): Element {
  const headingId = `${type}--title`;
  return box(
    'nav',
    { 'epub:type': type, role, 'aria-labelledby': headingId, hidden: true },
    el('h2', { id: headingId }, heading),
    box('ol', {}, ...items),
  );
}
