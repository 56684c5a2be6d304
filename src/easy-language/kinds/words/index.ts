/** Kinds of tests that look at: words. */
import type { AnyKind } from '../kind.ts';

/** In the order of the rules that use them first. */
export const wordKinds: readonly AnyKind[] = [];
