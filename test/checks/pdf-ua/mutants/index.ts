/** Ways in which a tagged PDF goes wrong, each with the conditions that must notice, and no other. */
import type { Mutant } from './change.ts';
import { contentMutants, fontsMutants } from './content.ts';
import { documentMutants } from './document.ts';
import { rareMutants } from './rare.ts';
import { structureMutants } from './structure.ts';
import { annotationsMutants, tablesMutants } from './tables.ts';

export { allowedOddities } from './rare.ts';

export const mutants: readonly Mutant[] = [
  ...documentMutants,
  ...contentMutants,
  ...structureMutants,
  ...tablesMutants,
  ...annotationsMutants,
  ...fontsMutants,
  ...rareMutants,
];
