/** The worker of the PDF/UA check: long files are read away from the main thread. */
import { type Judgement, judgePdf } from './judge.ts';

/** The bytes of one PDF. */
export type JudgeInput = { readonly bytes: Uint8Array };
/** `unread` says why there is no verdict. */
export type JudgeOutput =
  | { readonly violations: readonly Judgement[] }
  | { readonly unread: string };

/** Judges one PDF; called in the worker thread. */
export async function run(input: JudgeInput): Promise<JudgeOutput> {
  try {
    return { violations: await judgePdf(input.bytes) };
  } catch (error) {
    // A file that cannot be read is a result of the check.
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}
