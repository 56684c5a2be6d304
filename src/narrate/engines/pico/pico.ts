/**
 * SVOX Pico in this thread: 16 kHz, German by the user's language files. As with espeak-ng, the memory of
 * the engine is put back before each sentence. Functions and their order after `picoapi.h`.
 */
import { concatenated, putBack, usedPart } from '../heap.ts';

/** The npm package of the engine, which brings no voice. */
export const PICO_PACKAGE = '@echogarden/svoxpico-wasm';

/** Samples per second. */
export const PICO_RATE = 16_000;

/** A function of the library: addresses and sizes to a status. */
type PicoCall = (...numbers: readonly number[]) => number;

/** The part of `@echogarden/svoxpico-wasm` that is used here; the package ships no types. */
export type PicoModule = {
  readonly HEAPU8: Uint8Array;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  _malloc(bytes: number): number;
  _pico_initialize(memory: number, size: number, system: number): number;
  _pico_loadResource(system: number, path: number, resource: number): number;
  _pico_getResourceName(system: number, resource: number, name: number): number;
  _pico_createVoiceDefinition(system: number, name: number): number;
  _pico_addResourceToVoiceDefinition(system: number, voice: number, resource: number): number;
  _pico_newEngine(system: number, voice: number, engine: number): number;
  /** Engine, text, bytes of it, where to write how many were taken. */
  readonly _pico_putTextUtf8: PicoCall;
  /** Engine, where to, bytes there, where to write how many came and of what type. */
  readonly _pico_getData: PicoCall;
};

/** The two files of a language: text analysis, and the voice. */
export type PicoFiles = { readonly analysis: Uint8Array; readonly signal: Uint8Array };

/** Text with Pico's own markup to samples. Throws when the engine refuses it. */
export type PicoSpeak = (text: string) => Int16Array;

const ENGINE_MEMORY = 2_500_000;
/** Bytes for a name: `PICO_MAX_RESOURCE_NAME_SIZE` is 32. */
const NAME = 64;
const OUTPUT = 16_384;
/** Bytes of text given at once; longer texts are given in several turns. */
const TEXT = 16_384;
const STEP_IDLE = 200;
const STEP_BUSY = 201;

/** Opens a voice. Throws when the files are no voice. */
export function openPico(module: PicoModule, files: PicoFiles): PicoSpeak {
  const memory = memoryOf(module);
  const system = memory.room(4);
  expectWell('start', module._pico_initialize(memory.room(ENGINE_MEMORY), ENGINE_MEMORY, system));
  const voice = memory.text('Stimme');
  const resources = [files.analysis, files.signal].map((bytes, index) => {
    const path = `./${index}.bin`;
    module.FS.writeFile(path, bytes);
    const resource = memory.room(4);
    const loaded = module._pico_loadResource(memory.read(system), memory.text(path), resource);
    expectWell('read the voice', loaded);
    const name = memory.room(NAME);
    const named = module._pico_getResourceName(memory.read(system), memory.read(resource), name);
    expectWell('name the voice', named);
    return name;
  });
  expectWell('make a voice', module._pico_createVoiceDefinition(memory.read(system), voice));
  for (const name of resources) {
    const added = module._pico_addResourceToVoiceDefinition(memory.read(system), voice, name);
    expectWell('use the voice', added);
  }
  const engine = memory.room(4);
  expectWell('open the voice', module._pico_newEngine(memory.read(system), voice, engine));
  const places = { text: memory.room(TEXT), output: memory.room(OUTPUT), numbers: memory.room(12) };
  const speak = speaker(module, memory.read(engine), places);
  // The first sentence leaves other remains in the engine's memory than all later ones.
  speak('Start.');
  const fresh = usedPart(module.HEAPU8);
  return (text) => {
    putBack(module.HEAPU8, fresh);
    return speak(text);
  };
}

type Places = { readonly text: number; readonly output: number; readonly numbers: number };

function speaker(module: PicoModule, engine: number, places: Places): PicoSpeak {
  const { text: textAt, output, numbers } = places;
  const number = (at: number): number => new DataView(module.HEAPU8.buffer).getInt16(at, true);
  return (text) => {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const heard: Int16Array[] = [];
    for (let given = 0; given < bytes.length; ) {
      const part = bytes.subarray(given, given + TEXT);
      module.HEAPU8.set(part, textAt);
      expectWell('take text', module._pico_putTextUtf8(engine, textAt, part.length, numbers));
      const taken = number(numbers);
      for (let status = STEP_BUSY; status === STEP_BUSY; ) {
        status = module._pico_getData(engine, output, OUTPUT, numbers + 4, numbers + 8);
        if (status !== STEP_BUSY && status !== STEP_IDLE) expectWell('speak', status);
        const got = number(numbers + 4);
        if (got > 0) heard.push(new Int16Array(module.HEAPU8.slice(output, output + got).buffer));
      }
      if (taken <= 0) throw new Error('SVOX Pico takes no more text');
      given += taken;
    }
    return concatenated(heard);
  };
}

function memoryOf(module: PicoModule) {
  const room = (bytes: number): number => module._malloc(bytes);
  return {
    room,
    text: (value: string): number => {
      const bytes = new TextEncoder().encode(`${value}\0`);
      const at = room(bytes.length);
      module.HEAPU8.set(bytes, at);
      return at;
    },
    read: (at: number): number => new DataView(module.HEAPU8.buffer).getInt32(at, true),
  };
}

/** `PICO_OK` is 0. */
function expectWell(what: string, status: number): void {
  if (status !== 0) throw new Error(`SVOX Pico cannot ${what}: ${status}`);
}
