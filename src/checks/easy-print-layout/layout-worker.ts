/** Worker: reads a printed file back and judges it, away from the main thread. */
import { type Fault, judge } from './judge.ts';
import { readPrinted } from './read-printed.ts';

/** The bytes of one PDF, and what the publication asks for. */
export type LayoutInput = {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly headings: readonly string[];
};

/** `unread` says why nothing could be judged. */
export type LayoutOutput = { readonly faults: readonly Fault[] } | { readonly unread: string };

/** Judges one file; called in the worker thread. */
export async function run({ bytes, size, headings }: LayoutInput): Promise<LayoutOutput> {
  try {
    return { faults: judge(await readPrinted(bytes), { size, headings: new Set(headings) }) };
  } catch (error) {
    // A file that cannot be read is a result of the check.
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}
