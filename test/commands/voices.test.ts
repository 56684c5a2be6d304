/**
 * `lesbar voices` as a user calls it: archives that are installed, and those that are not and leave nothing
 * behind. What is fetched comes from a server of the test's own.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeVoice } from '../../src/host/voices-folder.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const PICO = { 'de/de-DE_ta.bin': text('Text'), 'de/de-DE_gl0_sg.bin': text('Stimme') };
const archive = zipSync(PICO);
const place = { folder: '', voices: '', address: '' };

const server = createServer(({ url }, answer) => {
  if (url === '/stimme.zip') answer.end(archive);
  else if (url === '/gross.zip')
    answer.writeHead(200, { 'content-length': '5000000000' }).write('x');
  else if (url === '/halb.zip') {
    answer.writeHead(200, { 'content-length': '1000' }).write('x');
    setTimeout(() => answer.destroy(), 50);
  } else answer.writeHead(404).end();
});
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Listening, it has a port.
  place.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  place.folder = mkdtempSync(join(tmpdir(), 'lesbar-voices-'));
  place.voices = join(place.folder, 'stimmen');
});

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

function lesbar(...args: readonly string[]): Promise<Ended> {
  const env = {
    ...process.env,
    LESBAR_VOICES: place.voices,
    LESBAR_CACHE: join(place.folder, 'c'),
  };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [cli, 'voices', ...args],
      { env, cwd: place.folder },
      (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

const installed = (): readonly string[] => {
  try {
    return readdirSync(place.voices);
  } catch {
    // Nothing was ever installed.
    return [];
  }
};

describe('voices install', () => {
  it('installs a file, and voices list names it', async () => {
    writeFileSync(join(place.folder, 'svox pico.zip'), archive);
    const { code, stdout } = await lesbar('install', 'svox pico.zip', '--sha256', hash(archive));
    expect(stdout).toContain(`Installiert: svox-pico (pico), geprüft: sha256 ${hash(archive)}`);
    expect(stdout).toContain('stimme: { programm: pico, name: svox-pico }');
    expect(code).toBe(0);
    expect(readdirSync(join(place.voices, 'svox-pico')).toSorted()).toEqual([
      'de-DE_gl0_sg.bin',
      'de-DE_ta.bin',
      'stimme.json',
    ]);
    const { stdout: json } = await lesbar('list', '--json');
    const { engines, folder } = JSON.parse(json);
    expect(folder).toBe(place.voices);
    const pico = engines.find(({ engine }: { readonly engine: string }) => engine === 'pico');
    expect(pico.offers).toEqual([{ name: 'svox-pico', languages: ['de-DE'] }]);
    expect((await lesbar()).stdout).toMatch(/^pico .*\n {2}svox-pico$/m);
  });

  it('fetches from an address', async () => {
    const address = `${place.address}/stimme.zip`;
    const { code, stderr } = await lesbar(
      'install',
      address,
      '--sha256',
      hash(archive).toUpperCase(),
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(installed()).toEqual(['stimme']);
  });

  it('replaces a voice of the same name whole', async () => {
    writeFileSync(join(place.folder, 'stimme.zip'), archive);
    await lesbar('install', 'stimme.zip');
    const other = zipSync({ 'fr-FR_ta.bin': text('a'), 'fr-FR_nk0_sg.bin': text('b') });
    writeFileSync(join(place.folder, 'stimme.zip'), other);
    expect((await lesbar('install', 'stimme.zip')).code).toBe(0);
    expect(readdirSync(join(place.voices, 'stimme'))).not.toContain('de-DE_ta.bin');
  });

  const cases: readonly (readonly [string, Uint8Array | undefined, readonly string[], RegExp])[] = [
    ['a wrong checksum', archive, ['--sha256', 'abc'], /Prüfsumme stimmt nicht: erwartet abc/],
    ['a file that is not there', undefined, [], /„stimme\.zip“ gibt es nicht/],
    ['no archive', text('Hallo'), [], /lässt sich nicht auspacken/],
    ['an archive that breaks off', archive.slice(0, 90), [], /lässt sich nicht auspacken/],
    ['names that leave the folder', zipSync({ '../../x': text('x') }), [], /\.\.\/\.\.\/x/],
    ['no voice', zipSync({ 'lies-mich.txt': text('x') }), [], /enthält keine Stimme/],
    ['half a voice', zipSync({ 'm.onnx': text('x'), 'tokens.txt': text('x') }), [], /keine Stimme/],
  ];
  it.each(cases)('with %s installs nothing', async (_, bytes, options, said) => {
    if (bytes !== undefined) writeFileSync(join(place.folder, 'stimme.zip'), bytes);
    const { code, stderr, stdout } = await lesbar('install', 'stimme.zip', ...options);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/^→ /m);
    expect([code, stdout]).toEqual([2, '']);
    expect(installed()).toEqual([]);
  });

  it.each([
    ['/fehlt.zip', /HTTP 404/],
    ['/gross.zip', /> 1000 MB/],
    ['/halb.zip', /nicht herunterladen/],
  ])('from %s installs nothing', async (path, said) => {
    const { code, stderr } = await lesbar('install', `${place.address}${path}`, '--sha256', 'abc');
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
    expect(installed()).toEqual([]);
  });

  it.each([
    [['install', 'https://example.org/x.zip'], /fehlt die Prüfsumme/],
    [['install', 'http://example.org/x.zip', '--sha256', 'abc'], /https:/],
    [['install'], /nicht zu verstehen/],
    [['entfernen', 'x'], /„voices entfernen x“/],
  ])('%j is told what is missing', async (args, said) => {
    const { code, stderr } = await lesbar(...args);
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });

  it('speaks English on request', async () => {
    const { stderr } = await lesbar('install', 'x.zip', '--lang', 'en');
    expect(stderr).toBe(
      'There is no file “x.zip”.\n→ Name the archive of a voice or its address (https://…).\n',
    );
  });
});

describe('a folder that cannot be written', () => {
  it('is told, and nothing half is left', async () => {
    // A file stands where a folder must be; a full disk goes the same way.
    writeFileSync(place.voices, '');
    const failing = writeVoice(place.voices, 'stimme', [{ path: 'a/b', bytes: text('x') }]);
    await expect(failing).rejects.toMatchObject({
      what: { de: expect.stringMatching(/lässt sich nicht beschreiben \(ENOTDIR\)/) },
      hint: { de: expect.stringContaining('voll') },
    });
    expect(readFileSync(place.voices, 'utf8')).toBe('');
  });

  it('when it fails in the middle leaves the voice that was there', async () => {
    await writeVoice(place.voices, 'stimme', [{ path: 'alt', bytes: text('alt') }]);
    const files = [
      { path: 'neu', bytes: text('neu') },
      // A file cannot be a folder as well.
      { path: 'neu/mehr', bytes: text('x') },
    ];
    await expect(writeVoice(place.voices, 'stimme', files)).rejects.toMatchObject({ what: {} });
    expect(readdirSync(place.voices)).toEqual(['stimme']);
    expect(readdirSync(join(place.voices, 'stimme'))).toEqual(['alt']);
  });

  it('sweeps what a killed run left', async () => {
    mkdirSync(join(place.voices, '.stimme.part'), { recursive: true });
    writeFileSync(join(place.voices, '.stimme.part', 'halb'), 'x');
    await writeVoice(place.voices, 'stimme', [{ path: 'neu', bytes: text('neu') }]);
    expect(readdirSync(join(place.voices, 'stimme'))).toEqual(['neu']);
    rmSync(place.voices, { recursive: true });
  });
});
