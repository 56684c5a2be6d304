/** Kinds of tests that look at: numbers and signs. */
import type { AnyKind } from '../kind.ts';

/** In the order of the rules that use them first. */
export const numberKinds: readonly AnyKind[] = [];
