/** What the Typst writer knows while it writes one edition of a publication. */
import type { EasySettings, Edition, Picture } from '../../model/document.ts';
import { type Links, linksOf } from './links.ts';

export type Writing = {
  readonly joint: EasySettings['joint'];
  /** Leichte Sprache: each sentence is a paragraph of its own, pictures stand beside sentences. */
  readonly linewise: boolean;
  /** True when its sentences count for the page list. */
  readonly counts: boolean;
  /** True inside a heading, which contents and page heads repeat. */
  readonly repeated: boolean;
  readonly links: Links;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly headings: HeadingWriting;
  /** Added to the number of each footnote, where two editions share a page. */
  readonly noteOffset: number;
};

export type HeadingWriting = {
  /** The level to print, given the level asked for: never skips one (PDF/UA-1 §7.4.2). */
  readonly level: (asked: number) => number;
  /** True when the contents and the bookmarks name it. */
  readonly listed: boolean;
};

/** Levels in the order of printing: each at most one deeper than the heading before it. */
export function headingLevels(): HeadingWriting['level'] {
  const state = { last: 1 };
  return (asked) => {
    state.last = Math.max(1, Math.min(asked, state.last + 1, 6));
    return state.last;
  };
}

/** How to write an edition: Leichte Sprache is set line by line and shows its joints. */
export function writingOf(edition: Edition, context: WritingContext): Writing {
  const easy = edition.name === 'easy';
  return {
    joint: easy ? context.joint : 'none',
    linewise: easy,
    counts: edition.name === context.counted,
    repeated: false,
    links: linksOf(edition),
    pictures: context.pictures,
    headings: { level: context.level, listed: true },
    noteOffset: 0,
  };
}

export type WritingContext = {
  readonly joint: EasySettings['joint'];
  readonly counted: Edition['name'];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly level: HeadingWriting['level'];
};
