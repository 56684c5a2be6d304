/** The embedded browser is unpacked whole or not at all, starts with and without the system's libraries, and stays offline. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBrowser, openBrowser } from '../../src/host/browser.ts';
import { unpackEmbedded } from '../../src/host/embedded-browser.ts';

const embeddable = process.platform === 'linux' && process.arch === 'x64';
const folders: string[] = [];

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lesbar-browser-'));
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

describe('LESBAR_BROWSER', () => {
  it('hides every browser with "none"', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'none');
    expect(await openBrowser()).toBeUndefined();
    expect(await findBrowser()).toBeUndefined();
  });

  it('takes no other browser than the one it names', async () => {
    vi.stubEnv('LESBAR_BROWSER', '/no/such/browser');
    expect(await openBrowser()).toBeUndefined();
  });

  it('does not take a program for a browser that is none', async () => {
    vi.stubEnv('LESBAR_BROWSER', '/bin/true');
    expect(await findBrowser()).toBeUndefined();
  });
});

// The package ships a binary for Linux on x64 only; elsewhere `openBrowser` needs a system browser.
describe.runIf(embeddable)('the embedded browser (Linux, x64)', () => {
  const state = { cache: '' };
  beforeAll(async () => {
    state.cache = await emptyFolder();
  });

  it('is unpacked once by two runs at the same time, and leaves nothing beside it', async () => {
    const abandoned = join(state.cache, 'chromium-143.0.4.99999999.x.part');
    await mkdir(abandoned);
    await writeFile(join(abandoned, 'chromium'), 'half a browser');
    const [one, two] = await Promise.all([
      unpackEmbedded(state.cache),
      unpackEmbedded(state.cache),
    ]);
    expect(one).toEqual(two);
    expect(await readdir(state.cache)).toEqual(['chromium-143.0.4']);
    expect((await stat(one?.path ?? '')).mode & 0o100).toBe(0o100);
  });

  it('is not unpacked again when it is there', async () => {
    const first = await unpackEmbedded(state.cache);
    const before = await stat(first?.path ?? '');
    await unpackEmbedded(state.cache);
    expect((await stat(first?.path ?? '')).mtimeMs).toBe(before.mtimeMs);
  });

  it('says its name and version, opens a page, and closes', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'embedded');
    const handle = await openBrowser({ cacheFolder: state.cache });
    expect(handle?.name).toContain('Chromium');
    expect(handle?.version).toMatch(/^143\./);
    const page = await handle?.browser.newPage();
    await page?.setContent('<!doctype html><html lang="de"><title>Käse</title><p>Ja</p></html>');
    expect(await page?.title()).toBe('Käse');
    expect(existsSync('cache'), 'a font cache where the test was started').toBe(false);
    expect(existsSync(join(state.cache, 'chromium-143.0.4', 'font-cache'))).toBe(true);
    await handle?.close();
    expect(handle?.browser.isConnected()).toBe(false);
  });

  it('reaches no server, not even on this machine', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'embedded');
    const handle = await openBrowser({ cacheFolder: state.cache });
    const server = createServer((_, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const page = await handle?.browser.newPage();
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `http://localhost:${port}/`,
      'http://example.org/',
    ]) {
      await expect(page?.goto(url, { timeout: 5000 }), url).rejects.toThrow(/net::ERR_/);
    }
    server.close();
    await handle?.close();
  });

  it('runs on the libraries it carries: NSS, NSPR and expat come from its own folder', async () => {
    const embedded = await unpackEmbedded(state.cache);
    if (embedded === undefined) throw new Error('no embedded browser on Linux x64');
    const server = await chromium.launchServer({
      executablePath: embedded.path,
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...process.env, ...embedded.fonts, ...embedded.libraries },
    });
    const maps = await readFile(`/proc/${server.process().pid}/maps`, 'utf8');
    await server.close();
    for (const library of ['libnss3', 'libnssutil3', 'libnspr4', 'libexpat']) {
      const loaded = maps.split('\n').filter((line) => line.includes(`/${library}.`));
      expect(loaded.length, library).toBeGreaterThan(0);
      for (const line of loaded) expect(line).toContain(state.cache);
    }
  });

  it('is found by findBrowser', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'embedded');
    const found = await findBrowser({ cacheFolder: state.cache });
    expect(found?.path.startsWith(state.cache)).toBe(true);
    expect(existsSync(found?.path ?? '')).toBe(true);
    expect(found?.version).toMatch(/^143\./);
  });
});
