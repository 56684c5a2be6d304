/**
 * The reference tools: foreign programs that do not come with this one and whose word counts most. They
 * run when they are asked for, or when they are found and the user checks without building.
 */
import type { Check } from '../check.ts';
import { ace } from './ace.ts';
import { epubcheckJava } from './epubcheck-java.ts';
import { nu } from './nu.ts';
import { referenceCheck } from './reference-check.ts';
import { verapdf } from './verapdf.ts';

/** Their checks. */
export const referenceChecks: readonly Check[] = [verapdf, epubcheckJava, nu, ace].map(
  referenceCheck,
);
