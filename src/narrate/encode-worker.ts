/** The thread that makes frames of speech. The encoder is started once and stays for the thread's life. */
import { type Encode, startEncoder } from './encode.ts';
import { levelled } from './level.ts';

const thread: { encode?: Promise<Encode> } = {};

/** Called in the thread: the samples of each unit to its MP3 frames; none for silence. */
export async function run(speech: readonly Int16Array[]): Promise<readonly Uint8Array[]> {
  thread.encode ??= startEncoder();
  const encode = await thread.encode;
  return speech.map((samples) => encode(levelled(samples)));
}
