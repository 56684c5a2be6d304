/** Kinds of tests that look at numbers and signs. Most rules about them use the kind `pattern`. */
import { type AnyKind, listed } from '../kind.ts';
import { accountNumbers } from './account-numbers.ts';
import { noteMarks } from './note-marks.ts';
import { oldYears } from './old-years.ts';

/** In the order of the rules that use them first. */
export const numberKinds: readonly AnyKind[] = [
  listed(oldYears),
  listed(noteMarks),
  listed(accountNumbers),
];
