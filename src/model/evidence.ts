/**
 * What the checks of a build came to, for those who write about it: a statement on accessibility and
 * a landing page say no more than this. Made after the checks, handed to `Format.conclude`.
 */
import type { EditionName } from './document.ts';

/** What was found, and what could not be looked at. Empty lists mean: everything was examined and is well. */
export type Evidence = {
  /** Sorted by artefact, then by code. */
  readonly barriers: readonly Barrier[];
  /** Sorted; each pair of check and artefact once. */
  readonly unexamined: readonly Unexamined[];
};

/** One finding of a check that a reader may meet. */
export type Barrier = {
  readonly artifact: string;
  readonly edition?: EditionName;
  readonly code: string;
  /** What is so. */
  readonly message: { readonly de: string; readonly en: string };
  /** Success criteria of WCAG 2.2 that it touches: `1.4.3`. */
  readonly criteria: readonly string[];
};

/** A check that came to no verdict about an artefact. */
export type Unexamined = { readonly check: string; readonly artifact: string };

/** Before the checks: what is made is written as if it will pass, and written again if it does not. */
export const NOTHING_FOUND: Evidence = { barriers: [], unexamined: [] };
