/**
 * SVOX Pico, a voice that shares nothing with espeak-ng: to make recordings of which every time is known.
 * Needs @echogarden/svoxpico-wasm and the language files of Debian's libttspico-data.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PICO_RATE = 16_000;
const FOLDER = process.env.LESBAR_PICO_LANG ?? '/usr/share/pico/lang';
const FILES = ['de-DE_ta.bin', 'de-DE_gl0_sg.bin'];
const MEMORY = 2_500_000;
const BUFFER = 16_384;
const [IDLE, BUSY] = [200, 201];

/** A function from text to samples, or why there is none. */
export async function openPico() {
  const missing = FILES.map((name) => join(FOLDER, name)).find((path) => !existsSync(path));
  if (missing !== undefined)
    return { missing: `${missing} (Debian: libttspico-data; LESBAR_PICO_LANG)` };
  const loaded = await load();
  if (loaded === undefined) return { missing: '@echogarden/svoxpico-wasm' };
  return { speak: speaker(loaded) };
}

async function load() {
  try {
    const { default: start } = await import(process.env.LESBAR_PICO ?? '@echogarden/svoxpico-wasm');
    return await start();
  } catch {
    return undefined;
  }
}

function speaker(pico) {
  const text = (value) => {
    const bytes = Buffer.from(`${value}\0`);
    const at = pico._malloc(bytes.length);
    pico.HEAPU8.set(bytes, at);
    return { at, length: bytes.length };
  };
  const word = (at) => pico.HEAP32[at >> 2];
  const must = (code) => {
    if (code !== 0) throw new Error(`Pico: ${code}`);
  };
  const [place, written, read, kind] = [0, 0, 0, 0].map(() => pico._malloc(64));
  must(pico._pico_initialize(pico._malloc(MEMORY), MEMORY, place));
  const system = word(place);
  const voice = text('German').at;
  must(pico._pico_createVoiceDefinition(system, voice));
  for (const name of FILES) {
    pico.FS.writeFile(`./${name}`, readFileSync(join(FOLDER, name)));
    must(pico._pico_loadResource(system, text(`./${name}`).at, place));
    const resource = pico._malloc(64);
    must(pico._pico_getResourceName(system, word(place), resource));
    must(pico._pico_addResourceToVoiceDefinition(system, voice, resource));
  }
  must(pico._pico_newEngine(system, voice, place));
  const engine = word(place);
  const buffer = pico._malloc(BUFFER);
  return (spoken, { speed = 100, pitch = 100 } = {}) => {
    const plain = spoken.replace(/[<>&]/g, ' ');
    const { at, length } = text(
      `<volume level="30"><speed level="${speed}"><pitch level="${pitch}">${plain}</pitch></speed></volume>`,
    );
    const pieces = [];
    for (let done = 0; done < length; ) {
      must(pico._pico_putTextUtf8(engine, at + done, length - done, written));
      done += pico.HEAP16[written >> 1];
      for (let status = BUSY; status === BUSY; ) {
        status = pico._pico_getData(engine, buffer, BUFFER, read, kind);
        const bytes = pico.HEAP16[read >> 1];
        if (bytes > 0) pieces.push(Buffer.from(pico.HEAPU8.slice(buffer, buffer + bytes)));
        if (status !== BUSY && status !== IDLE) throw new Error(`Pico: ${status}`);
      }
    }
    pico._free(at);
    const bytes = Buffer.concat(pieces);
    return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  };
}
