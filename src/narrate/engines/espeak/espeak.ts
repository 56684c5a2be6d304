/**
 * espeak-ng in this thread. The samples of a text depend on nothing but the text and the settings:
 * the engine's memory is put back to the same state before each call, because otherwise what was
 * spoken before changes the sound of what follows.
 */
import load from '@echogarden/espeak-ng-emscripten';
import { PITCH, RANGE } from '../../settings.ts';
import { concatenated, putBack, usedPart } from '../heap.ts';

/** What the installed engine can speak with, by the names it takes. */
export type EspeakInventory = {
  /** Voices by language and by name that the engine takes, sorted: `de`, `German`, `gmw/de`. */
  readonly voices: readonly string[];
  /** What may follow a voice after `+`, sorted: `max`. */
  readonly variants: readonly string[];
  /** Language codes for words inside a text, in small letters, sorted: `en`, `en-gb`. */
  readonly languages: readonly string[];
};

/** Who speaks, and how fast. */
export type EspeakSettings = {
  readonly voice: string;
  /** Words per minute. */
  readonly rate: number;
};

/** SSML to samples: 16 bit, 22.05 kHz, mono. */
export type Speak = (ssml: string) => Int16Array;

/** One running engine. */
export type Espeak = {
  readonly inventory: () => EspeakInventory;
  /**
   * How it speaks with these settings; those of before may go on being used, too. Throws when there
   * is no such voice.
   */
  readonly speaker: (settings: EspeakSettings) => Speak;
};

type Engine = Awaited<ReturnType<typeof load>>;
type Voice = InstanceType<Engine['eSpeakNGWorker']>;

/** Any voice does: it is set so that every other one is not the first. */
const FIRST: EspeakSettings = { voice: 'de', rate: 145 };

/** A German sentence in which the engine changes to English by itself, for `Team`. */
const OF_BOTH_LANGUAGES = '<speak>Das Team, gut.</speak>';

/**
 * Starts an engine: a quarter of a second, 30 MB.
 * @param atOneTime does something while the clock stands still: an engine that starts seeds the noise of
 *   breathy voices with it, and `de+f2` would sound different every second
 */
export async function openEspeak(atOneTime: <T>(work: () => T) => T): Promise<Espeak> {
  const engine = await load();
  const voice = atOneTime(() => new engine.eSpeakNGWorker());
  // The glue keeps a buffer for texts inside the heap and remembers its address outside: it must be
  // as large as it will ever be before the heap is copied (the longest text times 6 for entities).
  set(voice, FIRST);
  speakWith(voice, `Start. ${' '.repeat(70_000)}`);
  // An engine that was put back to a time before it first changed to English by itself never finds its
  // way to German again: whatever follows `Team` takes twice as long, or half.
  speakWith(voice, OF_BOTH_LANGUAGES);
  const base = usedPart(engine.HEAPU8);
  const prepared = (settings: EspeakSettings): Uint8Array => {
    putBack(engine.HEAPU8, base);
    set(voice, settings);
    speakWith(voice, 'Start.');
    return usedPart(engine.HEAPU8);
  };
  // The first setting of an engine's life leaves other remains in its memory than all later ones.
  prepared(FIRST);
  const known = new Map<string, Uint8Array>();
  const speaker = (settings: EspeakSettings): Speak => {
    const name = `${settings.rate} ${settings.voice}`;
    const fresh = known.get(name) ?? prepared(settings);
    known.set(name, fresh);
    return (ssml) => {
      putBack(engine.HEAPU8, fresh);
      return speakWith(voice, ssml);
    };
  };
  return { inventory: () => inventoryOf(engine, voice), speaker };
}

function inventoryOf(engine: Engine, voice: Voice): EspeakInventory {
  const voices = voice.list_voices();
  const languages = sorted(voices.flatMap((one) => one.languages.map(({ name }) => name)));
  const names = [...languages, ...voices.flatMap(({ name, identifier }) => [name, identifier])];
  return {
    // Some languages are known to SSML alone: `en-gb` is spoken, but no voice goes by that name.
    voices: sorted(names).filter((name) => voice.set_voice(name) === 0),
    variants: engine.FS.readdir('/usr/share/espeak-ng-data/voices/!v')
      .filter((name) => !name.startsWith('.'))
      .toSorted(),
    languages,
  };
}

function set(voice: Voice, { voice: name, rate }: EspeakSettings): void {
  if (voice.set_voice(name) !== 0) throw new Error(`espeak-ng: no voice ${name}`);
  voice.set_rate(rate);
  voice.set_pitch(PITCH);
  voice.set_range(RANGE);
}

function speakWith(voice: Voice, ssml: string): Int16Array {
  const chunks: Int16Array[] = [];
  voice.synthesize(ssml, (samples) => {
    chunks.push(samples);
  });
  return concatenated(chunks);
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
