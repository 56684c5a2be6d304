/**
 * Voices of the system through programs that only pretend: they write down what they were called with, and
 * speak tones. What counts is that no text is ever part of a command line.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { systemEngine } from '../../../src/narrate/engines/system/index.ts';
import { voicesIn as macVoices } from '../../../src/narrate/engines/system/mac.ts';
import { stepsOf, voicesIn } from '../../../src/narrate/engines/system/windows.ts';

const folder = mkdtempSync(join(tmpdir(), 'lesbar-system-'));
const program = join(folder, 'fake.mjs');
const log = join(folder, 'calls.jsonl');
/** A program that is `say` and PowerShell, as far as they are used. */
writeFileSync(
  program,
  `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const [name, ...args] = process.argv.slice(2);
const input = readFileSync(0, 'utf8');
const after = (flag) => args[args.indexOf(flag) + 1];
const file = name.endsWith('say') && args.includes('-f') ? readFileSync(after('-f'), 'utf8') : '';
appendFileSync(${JSON.stringify(log)}, JSON.stringify({ name, args, input, file }) + '\\n');
const tone = (length) => {
  const bytes = Buffer.alloc(44 + 2 * length);
  bytes.write('RIFF', 0); bytes.writeUInt32LE(36 + 2 * length, 4); bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16); bytes.writeUInt16LE(1, 20); bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(22050, 24); bytes.writeUInt32LE(44100, 28); bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34); bytes.write('data', 36); bytes.writeUInt32LE(2 * length, 40);
  for (let at = 0; at < length; at += 1) bytes.writeInt16LE(9000 * (at % 50 < 25 ? 1 : -1), 44 + 2 * at);
  return bytes;
};
if (process.env.FAKE === 'fails' || file.includes('scheitern')) { console.error('kein Ton'); process.exit(7); }
if (file.includes('stumm')) process.exit(0);
if (name.endsWith('say')) {
  if (after('-v') === '?') console.log('Anna                de_DE    # Hallo! Ich heiße Anna.\\nDaniel (Enhanced)   en_GB    # Hello!');
  else writeFileSync(after('-o'), tone(100 * file.length));
} else {
  const task = JSON.parse(input);
  if (task.list) console.log('de-DE\\tMicrosoft Hedda Desktop\\r\\nen-US\\tMicrosoft Zira Desktop\\r');
  else for (const { file, text } of task.parts) writeFileSync(join(dirname(args.at(-1)), file), tone(100 * text.length));
}
`,
);

const real = createNodeHost();
afterAll(() => real.close());

function hostOf(platform: string): Host {
  return {
    ...real,
    toolPlaces: () => ({ ...real.toolPlaces(), system: { platform, release: '24.1.0' } }),
    start: (name, args, options) => real.start(process.execPath, [program, name, ...args], options),
  };
}

type Call = {
  readonly name: string;
  readonly args: readonly string[];
  readonly input: string;
  readonly file: string;
};

function calls(): readonly Call[] {
  const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
  return lines.map((line): Call => JSON.parse(line));
}

async function opened(platform: string, name: string) {
  const result = await systemEngine.open(name, hostOf(platform));
  if (!('voice' in result)) throw new Error(JSON.stringify(result.diagnostics));
  writeFileSync(log, '');
  return result.voice;
}

/** Text that would do harm where a shell, an option, or a script met it. */
const EVIL = '-o /etc/passwd"; $(touch /tmp/x) `id` \' & | [[slnc 9999999]] <break time="9999s"/>';

describe.each([
  ['darwin', 'Anna', 'macOS'],
  ['win32', 'Microsoft Hedda Desktop', 'Windows'],
])('on %s', (platform, name, engine) => {
  it('offers the voices of the system', async () => {
    const { version, offers } = await systemEngine.inventory(hostOf(platform));
    expect(version).toBe('24.1.0');
    expect(offers[0]).toEqual({ name, languages: ['de-DE'] });
    expect(offers).toHaveLength(2);
  });

  it('speaks each sentence, empty ones not at all, and names the voice', async () => {
    const voice = await opened(platform, name);
    const texts = [
      [{ text: 'Guten Tag.' }],
      [],
      [{ text: '\u0007' }],
      [{ text: 'Auf Wiedersehen.' }],
    ];
    const speech = await voice.speak(texts, 145);
    expect(speech.map(({ length }) => length)).toEqual([1_000, 0, 0, 1_600]);
    expect(voice.told).toEqual({ engine, version: '24.1.0', name, synthetic: true });
  });

  it('gives no text to a command line, whatever it is', async () => {
    const voice = await opened(platform, name);
    await voice.speak([[{ text: EVIL }]], 145);
    expect(calls().length).toBeGreaterThan(0);
    for (const { args, file, input } of calls()) {
      expect(args.join('\n')).not.toMatch(/passwd|touch|slnc|break/);
      expect(`${file}${input}`).toContain('passwd');
      expect(file).not.toContain('[[');
    }
  });

  it('speaks words of another language with a voice of that language', async () => {
    const voice = await opened(platform, name);
    expect([voice.languageOf('en'), voice.languageOf('uk')]).toEqual([
      platform === 'darwin' ? 'en-GB' : 'en-US',
      undefined,
    ]);
    const parts = [{ text: 'Das ist ' }, { text: 'open data', lang: 'en' }, { text: '.' }];
    const [speech] = await voice.speak([parts], 145);
    expect(speech?.length).toBe(100 * ('Das ist'.length + 'open data'.length + 1));
    const said = calls().map(({ args, input }) => `${args.join(' ')} ${input}`);
    expect(said.join('\n')).toMatch(/Daniel|Zira/);
  });

  it('does not have every voice', async () => {
    const result = await systemEngine.open('Hans', hostOf(platform));
    const [finding] = 'diagnostics' in result ? result.diagnostics : [];
    expect(finding?.code).toBe('narration/unknown-voice');
    expect(finding?.message.de).toContain(name);
  });
});

describe('a system that does not speak', () => {
  it.each(['scheitern', 'stumm'])('is told: %s', async (text) => {
    const voice = await opened('darwin', 'Anna');
    await expect(voice.speak([[{ text }]], 145)).rejects.toMatchObject({
      what: { de: expect.stringContaining('„Anna“') },
    });
  });

  it('has no voices where it is Linux', async () => {
    expect(await systemEngine.inventory(hostOf('linux'))).toEqual({
      version: undefined,
      offers: [],
    });
    const result = await systemEngine.open('Anna', hostOf('linux'));
    expect('diagnostics' in result && result.diagnostics[0]?.code).toBe('narration/unknown-voice');
  });

  it('has none where the program is missing', async () => {
    const host = hostOf('win32');
    const none = {
      ...host,
      start: (...[, args, options]: Parameters<Host['start']>) =>
        real.start('/nowhere/powershell', args, options),
    };
    expect((await systemEngine.inventory(none)).offers).toEqual([]);
  });
});

describe('lists and rates', () => {
  it('of macOS, with names of several words and regions of digits', () => {
    const list = 'Anna (Premium)      de_DE    # Hallo!\nMajed  ar_001  # x\n# nichts\n\nrubbish';
    expect(macVoices(list)).toEqual([
      { name: 'Anna (Premium)', language: 'de-DE' },
      { name: 'Majed', language: 'ar-001' },
    ]);
  });

  it('of Windows', () => {
    expect(voicesIn('de-DE\tMicrosoft Katja\r\n\r\nrubbish')).toEqual([
      { name: 'Microsoft Katja', language: 'de-DE' },
    ]);
  });

  it.each([
    [180, 0],
    [540, 10],
    [60, -10],
    [145, -2],
    [10_000, 10],
  ])('%i words per minute are %i steps', (rate, steps) => expect(stepsOf(rate)).toBe(steps));
});
