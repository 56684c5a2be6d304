/** The thread that holds a recording against a reading of its words. */

import type { Fit } from '../../narrate/features/fit.ts';
import { readMp3 } from '../../narrate/recordings/mp3.ts';
import { fitsOf } from './fit.ts';
import { quietly } from './measure-worker.ts';
import type { Stretch } from './sound.ts';

/** A recording, what is heard of its clips, and their words as another voice reads them. */
export type CompareTask = {
  readonly mp3: Uint8Array;
  readonly speech: readonly Stretch[];
  readonly readings: readonly Int16Array[];
};

/** Called in the thread. Nothing can be said of what cannot be decoded; that is told elsewhere. */
export async function run({ mp3, ...rest }: CompareTask): Promise<readonly (Fit | undefined)[]> {
  const decoded = await readMp3(mp3, quietly);
  if ('problem' in decoded) return rest.speech.map(() => undefined);
  return fitsOf({ recording: decoded.samples, ...rest });
}
