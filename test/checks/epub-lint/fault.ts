/** What a fault of the base book is, and small tools to make one. */
import type { Changes } from './base-books.ts';

/** A fault, and what the finding must say. */
export type Fault = {
  readonly code: string;
  readonly what: string;
  readonly changes: Changes;
  /** In the German message. */
  readonly says: string;
  /** File and first words of the line to which the finding leads; absent where nobody wrote the place. */
  readonly line?: readonly [file: string, words: string];
};

/** Changes the first place that fits. */
export const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

/** Bytes that stand as one sign each in a text. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
