/** What the Typst writer knows while it writes one edition of a publication. */
import type { Block, EasySettings, Edition, Picture } from '../../model/document.ts';
import type { TypstBlock } from './data.ts';
import type { Links } from './links.ts';

/** Writes blocks in reading order. */
export type WriteBlocks = (blocks: readonly Block[], writing: Writing) => readonly TypstBlock[];

/** The state of the writer. It is handed down, and changed only by a copy for what is inside. */
export type Writing = {
  /** The way to blocks inside blocks and lines: lists and notes need not know each kind. */
  readonly blocks: WriteBlocks;
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

/** How headings are written: two editions of one layout share the order of their levels. */
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

/** What all editions of one layout share. */
export type WritingContext = {
  readonly joint: EasySettings['joint'];
  /** The edition whose sentences the page list counts. */
  readonly counted: Edition['name'];
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly level: HeadingWriting['level'];
};
