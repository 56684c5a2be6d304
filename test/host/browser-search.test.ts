/**
 * Where browsers are looked for, with a PATH and homes of our own: programs that are no browser are
 * passed over, a browser by another name is found, and only folders of the user's own are unpacked into.
 */
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { findBrowser, openBrowser } from '../../src/host/browser.ts';
import { cacheFolderOfUser, unpackEmbedded } from '../../src/host/embedded-browser.ts';

const embeddable = process.platform === 'linux' && process.arch === 'x64';
const FIXED = [
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/microsoft/msedge/msedge',
];
/** A browser in a fixed place comes before all others: then the PATH is not asked. */
const hasFixed = FIXED.some((path) => existsSync(path));

const state = { folder: '', cache: '', log: '' };
beforeAll(async () => {
  state.cache = await mkdtemp(join(tmpdir(), 'lesbar-embedded-'));
});
afterAll(() => rm(state.cache, { recursive: true, force: true }));
beforeEach(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'lesbar-search-'));
  state.log = join(state.folder, 'log.txt');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(state.folder, { recursive: true, force: true });
});

/** A program that notes that it was started, and then does `script`. */
async function program(path: string, script: string): Promise<string> {
  const file = join(state.folder, path);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho "${path}" >> "${state.log}"\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}
const started = async () =>
  existsSync(state.log) ? (await readFile(state.log, 'utf8')).trim().split('\n') : [];

describe('LESBAR_BROWSER', () => {
  it.each([
    ['a program that ends', 'exit 0'],
    ['a program that fails', 'exit 127'],
    ['a program that speaks of something else', 'echo "kein Browser"; exit 1'],
  ])('may name %s: then there is no browser, and no other is tried', async (_, script) => {
    const fake = await program('fake', script);
    await program('bin/chromium', 'exit 1');
    vi.stubEnv('PATH', join(state.folder, 'bin'));
    vi.stubEnv('LESBAR_BROWSER', fake);
    expect(await openBrowser({ cacheFolder: state.cache })).toBeUndefined();
    expect(new Set(await started())).toEqual(new Set(['fake']));
  });

  it.each([
    ['a folder', ''],
    ['a file that is no program', 'text.txt'],
    ['nothing that exists', 'weg'],
  ])('may name %s: then there is no browser', async (_, path) => {
    await writeFile(join(state.folder, 'text.txt'), 'nur Text');
    vi.stubEnv('LESBAR_BROWSER', join(state.folder, path));
    expect(await findBrowser({ cacheFolder: state.cache })).toBeUndefined();
  });

  it('set to none unpacks nothing', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'none');
    const empty = join(state.folder, 'cache');
    expect(await findBrowser({ cacheFolder: empty })).toBeUndefined();
    expect(existsSync(empty)).toBe(false);
  });
});

// The embedded browser, which stands in for a system's, exists for Linux on x64 only.
describe.runIf(embeddable)('a browser of the system (Linux, x64)', () => {
  it('is found by LESBAR_BROWSER through a script that starts it', async () => {
    const embedded = await unpackEmbedded(state.cache);
    if (embedded === undefined) throw new Error('no embedded browser');
    const { FONTCONFIG_FILE = '' } = embedded.fonts;
    const { LD_LIBRARY_PATH = '' } = embedded.libraries;
    const script = `FONTCONFIG_FILE="${FONTCONFIG_FILE}" LD_LIBRARY_PATH="${LD_LIBRARY_PATH}" exec "${embedded.path}" "$@"`;
    const wrapper = await program('mein-browser', script);
    vi.stubEnv('LESBAR_BROWSER', wrapper);
    expect(await findBrowser({ cacheFolder: state.cache })).toMatchObject({
      name: 'LESBAR_BROWSER',
      path: wrapper,
      version: expect.stringMatching(/^\d+\.\d+/),
    });
    expect(await started()).toEqual(['mein-browser']);
  });

  // Where a browser stands in a fixed place, it is found first, and the PATH is never asked.
  it.skipIf(hasFixed)(
    'on the PATH that does not start is passed over (no browser in a fixed place)',
    async () => {
      await program('one/google-chrome', 'exit 1');
      await program('two/microsoft-edge', 'exit 1');
      vi.stubEnv('LESBAR_BROWSER', '');
      vi.stubEnv(
        'PATH',
        ['one', '', 'two', 'weg'].map((name) => name && join(state.folder, name)).join(delimiter),
      );
      const found = await findBrowser({ cacheFolder: state.cache });
      expect(found?.path.startsWith(state.cache)).toBe(true);
      expect([...new Set(await started())]).toEqual(['one/google-chrome', 'two/microsoft-edge']);
    },
  );

  it.runIf(hasFixed)(
    'in a fixed place comes before the PATH (a browser is installed)',
    async () => {
      await program('bin/google-chrome', 'exit 1');
      vi.stubEnv('LESBAR_BROWSER', '');
      vi.stubEnv('PATH', join(state.folder, 'bin'));
      const found = await findBrowser({ cacheFolder: state.cache });
      const isFixed = FIXED.includes(found?.path ?? '');
      expect(isFixed || (found?.path.startsWith(state.cache) ?? false)).toBe(true);
      // One that starts from its fixed place leaves no reason to try the PATH.
      if (isFixed) expect(await started()).toEqual([]);
    },
  );
});

describe.skipIf(process.platform === 'win32')('the cache folder of a user (POSIX)', () => {
  it('is below XDG_CACHE_HOME, made for the user alone', async () => {
    vi.stubEnv('XDG_CACHE_HOME', join(state.folder, 'a/b'));
    expect(await cacheFolderOfUser()).toBe(join(state.folder, 'a/b/lesbar'));
    expect((await stat(join(state.folder, 'a/b/lesbar'))).mode & 0o777).toBe(0o700);
  });

  it('is the same the next time', async () => {
    vi.stubEnv('XDG_CACHE_HOME', state.folder);
    const first = await cacheFolderOfUser();
    await writeFile(join(first, 'datei'), 'bleibt');
    expect(await cacheFolderOfUser()).toBe(first);
    expect(await readdir(first)).toEqual(['datei']);
  });

  it('is in the temporary folder where the home is none', async () => {
    await writeFile(join(state.folder, 'datei'), '');
    vi.stubEnv('XDG_CACHE_HOME', join(state.folder, 'datei'));
    vi.stubEnv('TMPDIR', state.folder);
    const uid = process.getuid?.() ?? 'user';
    expect(await cacheFolderOfUser()).toBe(join(state.folder, `lesbar-${uid}`));
  });

  it('is missing where neither can be made: the error names both, and what to set', async () => {
    await writeFile(join(state.folder, 'datei'), '');
    vi.stubEnv('XDG_CACHE_HOME', join(state.folder, 'datei'));
    vi.stubEnv('TMPDIR', join(state.folder, 'datei'));
    const error: unknown = await cacheFolderOfUser().catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw new Error('no UserError');
    expect(error.what.de).toContain(join(state.folder, 'datei/lesbar'));
    expect(error.hint.de).toContain('XDG_CACHE_HOME');
    expect(error.hint.en).toContain('XDG_CACHE_HOME');
  });

  it.runIf(process.getuid?.() === 0)('is never a folder of somebody else (as root)', async () => {
    vi.stubEnv('XDG_CACHE_HOME', state.folder);
    vi.stubEnv('TMPDIR', join(state.folder, 'tmp'));
    await mkdir(join(state.folder, 'lesbar'));
    await chown(join(state.folder, 'lesbar'), 65_534, 65_534);
    expect(await cacheFolderOfUser()).toBe(join(state.folder, 'tmp/lesbar-0'));
  });

  it.runIf(process.getuid?.() === 0)(
    'is never a link to a folder of somebody else (as root)',
    async () => {
      await mkdir(join(state.folder, 'falle'));
      await chown(join(state.folder, 'falle'), 65_534, 65_534);
      await symlink(join(state.folder, 'falle'), join(state.folder, 'lesbar'));
      vi.stubEnv('XDG_CACHE_HOME', state.folder);
      vi.stubEnv('TMPDIR', join(state.folder, 'tmp'));
      expect(await cacheFolderOfUser()).toBe(join(state.folder, 'tmp/lesbar-0'));
    },
  );
});

describe.runIf(embeddable)('what is unpacked (Linux, x64)', () => {
  it('is the browser, its fonts, its libraries, and nothing that others may write', async () => {
    const embedded = await unpackEmbedded(state.cache);
    const folder = join(embedded?.path ?? '', '..');
    expect((await readdir(folder)).toSorted()).toEqual(
      expect.arrayContaining(['chromium', 'fonts', 'fonts.conf', 'lib']),
    );
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect(await readdir(join(folder, 'lib'))).toEqual(expect.arrayContaining(['libnss3.so']));
    const fonts = await readdir(join(folder, 'fonts'), { recursive: true });
    expect(fonts.filter((name) => name.endsWith('.ttf')).length).toBeGreaterThan(0);
  });

  it('has a font configuration that names its own folder and no other', async () => {
    const embedded = await unpackEmbedded(state.cache);
    const text = await readFile(embedded?.fonts.FONTCONFIG_FILE ?? '', 'utf8');
    expect(text).toContain('<dir prefix="relative">fonts</dir>');
    expect(text).toContain(`<cachedir>${join(embedded?.path ?? '', '../font-cache')}</cachedir>`);
    expect(text).not.toMatch(/\/opt\/|\/tmp\/fonts\//);
  });

  it('is not taken where nothing can be written, and leaves nothing there', async () => {
    await writeFile(join(state.folder, 'datei'), 'ein Text');
    await expect(unpackEmbedded(join(state.folder, 'datei'))).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await readdir(state.folder)).toEqual(['datei']);
  });
});
