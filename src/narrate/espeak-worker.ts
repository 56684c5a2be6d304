/** The thread in which espeak-ng runs: tells what it can do, or speaks a batch of texts. */
import { type EspeakInventory, type EspeakSettings, listEspeak, startEspeak } from './espeak.ts';
import { trimmed } from './trim.ts';

/** Texts to speak; each is the SSML of one unit, in one or more calls. */
export type SpeakBatch = EspeakSettings & { readonly texts: readonly (readonly string[])[] };

/** What the thread is asked: what the engine can do, or to speak a batch. */
export type EspeakTask = { readonly list: true } | { readonly speak: SpeakBatch };

/** The inventory, or for each text its samples without the silence around them. */
export type EspeakAnswer =
  | { readonly inventory: EspeakInventory }
  | { readonly spoken: readonly Int16Array[] };

/** Called in the thread. */
export async function run(task: EspeakTask): Promise<EspeakAnswer> {
  if ('list' in task) return { inventory: await listEspeak() };
  const speak = await startEspeak(task.speak);
  return { spoken: task.speak.texts.map((calls) => trimmed(calls.map(speak))) };
}
