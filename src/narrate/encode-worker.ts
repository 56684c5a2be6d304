/** The thread that makes frames of speech. The encoder is started once and stays for the thread's life. */
import type { SoundLevel } from '../model/narration-settings.ts';
import { type Encode, startEncoder } from './encode.ts';
import { levelled } from './level.ts';

const thread: { encode?: Promise<Encode> } = {};

/** The samples of some units, and how loud their track is to be. */
export type EncodeTask = { readonly speech: readonly Int16Array[]; readonly level: SoundLevel };

/** Called in the thread: the samples of each unit to its MP3 frames; none for silence. */
export async function run({ speech, level }: EncodeTask): Promise<readonly Uint8Array[]> {
  thread.encode ??= startEncoder();
  const encode = await thread.encode;
  return speech.map((samples) => encode(levelled(samples, level)));
}
