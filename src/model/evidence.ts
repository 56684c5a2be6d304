/**
 * What the checks of a build came to, for those who write about it: a statement on accessibility and
 * a landing page say no more than this. Made after the checks, handed to `Format.conclude`.
 */
import type { EditionName } from './document.ts';

/**
 * What was looked at, what was found, and what could not be looked at. Nothing is well that stands in
 * no examination.
 */
export type Evidence = {
  /** In the order of the checks; each check once. */
  readonly examinations: readonly Examination[];
  /** Sorted by artefact, then by code. */
  readonly barriers: readonly Barrier[];
  /** Sorted; each pair of check and artefact once. */
  readonly unexamined: readonly Unexamined[];
};

/** A check that ran. */
export type Examination = {
  readonly check: string;
  readonly title: { readonly de: string; readonly en: string };
  /** Paths of what it examined to the end, sorted; empty when its tool is missing, for instance. */
  readonly artifacts: readonly string[];
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

/** Of a build without checks. */
export const NOTHING_EXAMINED: Evidence = { examinations: [], barriers: [], unexamined: [] };
