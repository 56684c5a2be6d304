/** Kinds of tests that look at: sentences. */
import type { AnyKind } from '../kind.ts';

/** In the order of the rules that use them first. */
export const sentenceKinds: readonly AnyKind[] = [];
