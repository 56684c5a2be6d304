/** The thread that masters and encodes one track. */
import { encodeMp3 } from './encode.ts';
import { master, type Take } from './master.ts';

/** Called in the thread: speech and its places to MP3. */
export async function run(take: Take): Promise<Uint8Array> {
  return encodeMp3(master(take), take.timeline.samples);
}
