/** Kinds of tests that look at: texts as a whole. */
import type { AnyKind } from '../kind.ts';

/** In the order of the rules that use them first. */
export const textKinds: readonly AnyKind[] = [];
