/** Sound as it was read from a file, before anything is done to it. */
import type { Message } from '../../diagnostics/diagnostic.ts';

/** One channel, −1 to 1. */
export type Decoded = { readonly samples: Float32Array; readonly sampleRate: number };

/** Why there is none: half a sentence, to be put after the file's name. */
export type Problem = { readonly problem: Message };
