/** A printed page as its checks see it: blocks of text in reading order, in lines, with type and colours. */

/** Colour as red, green and blue, each 0–1. */
export type Colour = readonly [number, number, number];

/** Letters that were painted in one go. */
export type Run = {
  readonly text: string;
  /** Name of the font without the mark of its subset: `AtkinsonHyperlegibleNext-Bold`. */
  readonly font: string;
  /** Points on paper. */
  readonly size: number;
  /** Page, counted from 1, and the place from its lower left corner, in points. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  /** Where its last letter ends: a blank behind it takes no room. */
  readonly right: number;
  readonly colour: Colour;
  /** The fill under its first letter. */
  readonly ground: Colour;
};

/** A line: runs on one height. */
export type Line = {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
};

/** What a structure element holds that is read as one: a paragraph, a heading, a cell, a picture. */
export type PrintedBlock = {
  /** Standard structure type: `P`, `H2`, `LBody`, `Figure`. */
  readonly type: string;
  readonly text: string;
  /** The page it begins on. */
  readonly page: number;
  /** Numbers of the boxes (`Sect`) it stands in, outermost first. */
  readonly boxes: readonly number[];
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
};

/** A whole file. */
export type Printed = {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly blocks: readonly PrintedBlock[];
  /** Text that is no content: page numbers. */
  readonly artifacts: readonly Run[];
};
