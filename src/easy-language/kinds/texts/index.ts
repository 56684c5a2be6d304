/** Kinds of tests that look at texts: whom they address, how they are divided, what has to be in them. */
import { type AnyKind, listed } from '../kind.ts';
import { address } from './address.ts';
import { linkWords } from './links.ts';
import { requiredNote } from './required-note.ts';
import { headings, paragraphLength, sectionLength } from './sections.ts';
import { tableSize } from './tables.ts';

/** In the order of the rules that use them first. */
export const textKinds: readonly AnyKind[] = [
  listed(address),
  listed(paragraphLength),
  listed(sectionLength),
  listed(headings),
  listed(requiredNote),
  listed(linkWords),
  listed(tableSize),
];
