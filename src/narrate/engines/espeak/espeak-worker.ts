/**
 * The thread in which espeak-ng runs: tells what it can do, or speaks some texts. The engine is started
 * once and stays for the thread's life.
 */

import { trimmed } from '../../trim.ts';
import { type Espeak, type EspeakInventory, type EspeakSettings, openEspeak } from './espeak.ts';

/** Texts to speak; each is the SSML of one unit, in one or more calls. */
export type SpeakBatch = EspeakSettings & { readonly texts: readonly (readonly string[])[] };

/** What the thread is asked: what the engine can do, or to speak a batch. */
export type EspeakTask = { readonly list: true } | { readonly speak: SpeakBatch };

/** The inventory, or for each text its samples without the silence around them. */
export type EspeakAnswer =
  | { readonly inventory: EspeakInventory }
  | { readonly spoken: readonly Int16Array[] };

const thread: { espeak?: Promise<Espeak> } = {};

/** Called in the thread. */
export async function run(task: EspeakTask): Promise<EspeakAnswer> {
  thread.espeak ??= openEspeak(atOneTime);
  const espeak = await thread.espeak;
  if ('list' in task) return { inventory: espeak.inventory() };
  const speak = espeak.speaker(task.speak);
  return { spoken: task.speak.texts.map((calls) => trimmed(calls.map(speak))) };
}

/** Does something while the clock of this thread shows the same time as always. */
export function atOneTime<T>(work: () => T): T {
  const { now } = Date;
  Date.now = () => 0;
  try {
    return work();
  } finally {
    Date.now = now;
  }
}
