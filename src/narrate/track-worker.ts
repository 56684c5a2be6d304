/** The thread that masters and encodes tracks, one after the other. */
import { encodeMp3 } from './encode.ts';
import { master, type Take } from './master.ts';

/** Called in the thread: speech and its places to an MP3 each. */
export async function run(takes: readonly Take[]): Promise<readonly Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const take of takes) files.push(await encodeMp3(master(take), take.timeline.samples));
  return files;
}
