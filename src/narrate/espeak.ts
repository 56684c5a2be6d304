/**
 * espeak-ng in this thread. The samples of a text depend on nothing but the text and the settings:
 * the engine's memory is put back to the same state before each call, because otherwise what was
 * spoken before changes the sound of what follows.
 */
import load from '@echogarden/espeak-ng-emscripten';
import { PITCH, RANGE } from './settings.ts';

/** What the installed engine can speak with, by the names it takes. */
export type EspeakInventory = {
  /** Voices by language and by name, sorted: `de`, `German`, `gmw/de`. */
  readonly voices: readonly string[];
  /** What may follow a voice after `+`, sorted: `max`. */
  readonly variants: readonly string[];
  /** Language codes in small letters, sorted: `en`, `en-gb`. */
  readonly languages: readonly string[];
};

/** What the engine can do. */
export async function listEspeak(): Promise<EspeakInventory> {
  const engine = await load();
  const voices = new engine.eSpeakNGWorker().list_voices();
  const languages = sorted(voices.flatMap((voice) => voice.languages.map(({ name }) => name)));
  return {
    voices: sorted([...languages, ...voices.flatMap(({ name, identifier }) => [name, identifier])]),
    variants: engine.FS.readdir('/usr/share/espeak-ng-data/voices/!v')
      .filter((name) => !name.startsWith('.'))
      .toSorted(),
    languages,
  };
}

/** Who speaks, and how fast. */
export type EspeakSettings = {
  readonly voice: string;
  /** Words per minute. */
  readonly rate: number;
};

/**
 * Starts the engine with a voice that is known to exist.
 * @returns SSML to samples, 16 bit, 22.05 kHz, mono
 */
export async function startEspeak(settings: EspeakSettings): Promise<(ssml: string) => Int16Array> {
  const engine = await load();
  const worker = new engine.eSpeakNGWorker();
  const speak = (ssml: string): Int16Array => {
    const chunks: Int16Array[] = [];
    worker.synthesize(ssml, (samples) => {
      chunks.push(samples);
    });
    return concatenated(chunks);
  };
  if (worker.set_voice(settings.voice) !== 0)
    throw new Error(`espeak-ng: no voice ${settings.voice}`);
  worker.set_rate(settings.rate);
  worker.set_pitch(PITCH);
  worker.set_range(RANGE);
  // The glue keeps a buffer for texts inside the heap and remembers its address outside: it must be
  // as large as it will ever be before the heap is copied (the longest text times 6 for entities).
  speak(`Start. ${' '.repeat(70_000)}`);
  speak('Start.');
  const fresh = usedPart(engine.HEAPU8).slice();
  return (ssml) => {
    engine.HEAPU8.set(fresh);
    engine.HEAPU8.fill(0, fresh.length);
    return speak(ssml);
  };
}

/** The heap up to its last byte that is not zero: 1 of 17 MB, so that putting it back costs little. */
function usedPart(heap: Uint8Array): Uint8Array {
  const last = heap.findLastIndex((byte) => byte !== 0);
  return heap.subarray(0, last + 1);
}

function concatenated(chunks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  const state = { at: 0 };
  for (const chunk of chunks) {
    all.set(chunk, state.at);
    state.at += chunk.length;
  }
  return all;
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
