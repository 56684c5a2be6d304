/**
 * SVOX Pico. Its engine is an optional package and its language files are the user's: where
 * LESBAR_TOOLS and LESBAR_PICO (the folder of `de-DE_ta.bin`) do not name them, what needs them is left out.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/diagnostics/user-error.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { optionalVersion } from '../../../src/narrate/engines/optional-package.ts';
import { markupOf, picoEngine } from '../../../src/narrate/engines/pico/index.ts';
import { openPico, PICO_PACKAGE, type PicoModule } from '../../../src/narrate/engines/pico/pico.ts';
import { hostWithVoices, ODD } from './voices.ts';

const places = [process.env.LESBAR_PICO ?? '', '/usr/share/pico/lang'];
const lingware = places.find((folder) => existsSync(join(folder, 'de-DE_ta.bin')));
const version = await optionalVersion(PICO_PACKAGE, createNodeHost());
const isAbsent = lingware === undefined || version === undefined;
if (isAbsent) console.warn('SVOX Pico or its German files are not here: its tests are left out');

const { host, put, write } = hostWithVoices();
afterAll(() => host.close());
const files = new Map(
  ['de-DE_ta.bin', 'de-DE_gl0_sg.bin'].map((name) => [
    name,
    isAbsent ? new Uint8Array([1]) : new Uint8Array(readFileSync(join(lingware, name))),
  ]),
);
put('deutsch', 'pico', files);

async function opened(name: string) {
  const result = await picoEngine.open(name, host);
  if (!('voice' in result)) throw new Error(JSON.stringify(result.diagnostics));
  return result.voice;
}

describe.skipIf(isAbsent)('SVOX Pico (left out where it or its files are absent)', () => {
  it('speaks what can be spoken, the same whatever came before', { timeout: 180_000 }, async () => {
    const voice = await opened('deutsch');
    const speech = await voice.speak(Object.values(ODD), 145);
    const [plain, empty, emoji, controls, ssml, long, again] = speech;
    expect([empty, emoji, controls].map((each) => each?.length)).toEqual([0, 0, 0]);
    expect(plain?.length).toBeGreaterThan(1.5 * 22_050);
    expect(again).toEqual(plain);
    expect(ssml?.length).toBeLessThan(10 * 22_050);
    expect(long?.length).toBeGreaterThan(200 * 22_050);
    const backwards = await voice.speak(Object.values(ODD).toReversed(), 145);
    const hashes = (all: readonly Int16Array[]) =>
      all.map((each) => createHash('sha256').update(new Uint8Array(each.buffer)).digest('hex'));
    expect(hashes(backwards.toReversed())).toEqual(hashes(speech));
  });

  it('is resampled, not clipped, and faster where that is asked for', async () => {
    const voice = await opened('deutsch');
    const [normal] = await voice.speak([ODD.plain], 135);
    const [fast] = await voice.speak([ODD.plain], 200);
    expect(fast?.length).toBeLessThan(0.85 * (normal?.length ?? 0));
    expect(normal?.some((sample) => Math.abs(sample) > 32_000)).toBe(false);
    expect(voice.sampleRate).toBe(16_000);
  });

  it('knows its own language only', async () => {
    const { languageOf, told } = await opened('deutsch');
    expect([languageOf('de-AT'), languageOf('en')]).toEqual(['de-AT', undefined]);
    expect(told).toEqual({ engine: 'SVOX Pico', version, name: 'deutsch', synthetic: true });
  });

  it('says that files are no voice, though they are what was installed', async () => {
    put('rauschen', 'pico', new Map([...files, ['de-DE_ta.bin', new Uint8Array(9_000).fill(3)]]));
    const voice = await opened('rauschen');
    await expect(voice.speak([ODD.plain], 145)).rejects.toMatchObject({
      what: { de: expect.stringContaining('„rauschen“ lässt sich nicht benutzen') },
    });
    // A thread that met it goes on with others.
    expect((await (await opened('deutsch')).speak([ODD.plain], 145))[0]?.length).toBeGreaterThan(0);
  });

  it('says that a file is not what was installed', async () => {
    put('anders', 'pico', files);
    write('anders', 'de-DE_ta.bin', new Uint8Array(10));
    await expect(picoEngine.open('anders', host)).rejects.toBeInstanceOf(UserError);
  });
});

describe('what Pico is given', () => {
  it.each([
    ['Hallo', '<volume level="30"><speed level="100">Hallo</speed></volume>'],
    ['A & B < C', '<volume level="30"><speed level="100">A  und  B   C</speed></volume>'],
    ['\u0000\u001b', ''],
    ['', ''],
  ])('%j is %s', (text, markup) => expect(markupOf([{ text }], 135)).toBe(markup));

  it('has no markup but ours', () => {
    const markup = markupOf([{ text: '<speed level="9"><genfile file="/etc/x">' }], 145);
    expect(markup.match(/[<>]/g)).toHaveLength(8);
  });
});

describe('an engine that refuses', () => {
  const memory = { at: 0 };
  const refusing: PicoModule = {
    HEAPU8: new Uint8Array(8_000_000),
    FS: { writeFile: () => {} },
    _malloc: (bytes) => {
      const { at } = memory;
      memory.at += 8 * Math.ceil(bytes / 8);
      return at;
    },
    _pico_initialize: () => 0,
    _pico_loadResource: () => -41,
    _pico_getResourceName: () => 0,
    _pico_createVoiceDefinition: () => 0,
    _pico_addResourceToVoiceDefinition: () => 0,
    _pico_newEngine: () => 0,
    _pico_putTextUtf8: () => 0,
    _pico_getData: () => 200,
  };
  const voice = { analysis: new Uint8Array(1), signal: new Uint8Array(1) };

  it('is no voice', () => {
    expect(() => openPico(refusing, voice)).toThrow('-41');
  });

  it('that takes no text does not hang', () => {
    expect(() => openPico({ ...refusing, _pico_loadResource: () => 0 }, voice)).toThrow('no more');
  });
});
