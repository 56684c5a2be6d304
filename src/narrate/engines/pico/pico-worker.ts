/** The thread in which SVOX Pico runs. The voice is opened once and stays for the thread's life. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trimmed } from '../../trim.ts';
import { loadOptional } from '../optional-package.ts';
import { resampled } from '../resample.ts';
import { openPico, PICO_PACKAGE, PICO_RATE, type PicoModule, type PicoSpeak } from './pico.ts';

/** What the thread is asked. */
export type PicoTask = {
  /** Where the package may stand. */
  readonly packages: string;
  /** Folder of the voice, and the two files in it. */
  readonly folder: string;
  readonly analysis: string;
  readonly signal: string;
  /** Pico's markup, one text for each unit. */
  readonly texts: readonly string[];
};

const thread: { readonly open: Map<string, Promise<PicoSpeak>> } = { open: new Map() };

/** Called in the thread: for each text its samples without silence around, or why there is no voice. */
export async function run(
  task: PicoTask,
): Promise<{ readonly spoken: readonly Int16Array[] } | { readonly unusable: string }> {
  const { folder, texts } = task;
  const opening = thread.open.get(folder) ?? open(task);
  thread.open.set(folder, opening);
  try {
    const speak = await opening;
    return { spoken: texts.map((text) => trimmed([resampled(speak(text), PICO_RATE)])) };
  } catch (error) {
    thread.open.delete(folder);
    return { unusable: error instanceof Error ? error.message : String(error) };
  }
}

async function open({ packages, folder, analysis, signal }: PicoTask): Promise<PicoSpeak> {
  // The package has one export by default: a function that makes a module.
  const { default: load } = (await loadOptional(PICO_PACKAGE, packages)) as {
    readonly default: () => Promise<PicoModule>;
  };
  const files = [analysis, signal].map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const [first = new Uint8Array(0), second = new Uint8Array(0)] = files;
  return openPico(await load(), { analysis: first, signal: second });
}
