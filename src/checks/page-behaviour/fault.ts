/** What was found on a page by trying it out: plain data, without places in the source, so that it can be cached. */
import type { PageElement } from '../axe/page-scan.ts';
import type { behaviourCodes } from './codes.ts';

/** One fault at one element. */
export type Fault = {
  readonly code: keyof typeof behaviourCodes;
  readonly element?: PageElement;
  /** The other one: what overlaps, what covers. */
  readonly other?: PageElement;
  /** What happened, for codes that know several ways. */
  readonly how?:
    | 'clipped'
    | 'spilt'
    | 'lost'
    | 'overlap'
    | 'animation'
    | 'transition'
    | 'scrolling';
  /** A measured number: a ratio, milliseconds. */
  readonly value?: number;
  /** CSS pixels of the window, where the fault was seen in a small one only. */
  readonly width?: number;
};
