/**
 * Folders and caches at their edges: odd names, links to folders, files nobody may read, keys of any
 * shape, entries that were damaged, folders that cannot be written.
 */
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { openCache } from '../../src/host/cache.ts';
import { openFolder } from '../../src/host/folder.ts';

const state = { parent: '', root: '' };
beforeEach(async () => {
  state.parent = await mkdtemp(join(tmpdir(), 'lesbar-edges-'));
  state.root = join(state.parent, 'buch');
  await mkdir(join(state.root, 'bilder/alt'), { recursive: true });
});
afterEach(() => rm(state.parent, { recursive: true, force: true }));

const write = (path: string, text: string | Uint8Array = 'x') =>
  writeFile(join(state.root, path), text);

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Root may read anything: for the time of the work this process is nobody. */
async function asNobody<Value>(work: () => Promise<Value>): Promise<Value> {
  if (!isRoot) return work();
  await chown(state.parent, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('names', () => {
  it.each([
    'ein bild.png',
    'größe.svg',
    '100%.md',
    'a#b?c.md',
    "o'neill.md",
    '..doppelt.md',
    'a\\b.md',
  ])('%s is read by its own name', async (name) => {
    await write(name, name);
    const folder = openFolder(state.root);
    expect(await folder.locate(name)).toBe('file');
    expect(new TextDecoder().decode(await folder.read(name))).toBe(name);
  });

  it.each([
    ['with U+0000', 'a\0b.md', 'missing'],
    ['of 5,000 letters', 'x'.repeat(5000), 'missing'],
    ['that is empty', '', 'folder'],
    ['that is a dot', '.', 'folder'],
    ['that is two dots', '..', 'outside'],
    ['of a folder above that leads back in', '../buch/bilder', 'folder'],
    ['of a neighbour that begins alike', '../buch-2/a.md', 'outside'],
    ['with a slash too many', 'bilder//alt/', 'folder'],
  ])('%s', async (_, name, expected) => {
    await mkdir(join(state.parent, 'buch-2'));
    const folder = openFolder(state.root);
    expect(await folder.locate(name)).toBe(expected);
    expect(await folder.read(name)).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('links (POSIX)', () => {
  it.each([
    ['to a folder inside', 'bilder', 'folder'],
    ['to a folder outside', '../andere', 'outside'],
    ['to nothing', 'weg', 'missing'],
    ['to the folder itself', '.', 'folder'],
  ])('%s', async (_, target, expected) => {
    await mkdir(join(state.parent, 'andere'));
    await symlink(target, join(state.root, 'link'));
    expect(await openFolder(state.root).locate('link')).toBe(expected);
  });

  it('on the way to a file outside are noticed', async () => {
    await mkdir(join(state.parent, 'andere'));
    await writeFile(join(state.parent, 'andere/geheim.txt'), 'geheim');
    await symlink('../andere', join(state.root, 'link'));
    const folder = openFolder(state.root);
    expect(await folder.locate('link/geheim.txt')).toBe('outside');
    expect(await folder.read('link/geheim.txt')).toBeUndefined();
    expect(await folder.list()).toEqual([]);
  });

  it('to the publication’s folder itself are no way out', async () => {
    await write('a.md', 'drin');
    await symlink(state.root, join(state.parent, 'zeiger'));
    const folder = openFolder(join(state.parent, 'zeiger'));
    expect(await folder.locate('a.md')).toBe('file');
    expect(await folder.list()).toEqual(['a.md']);
  });

  it('a file that nobody may read is an error with its name and what to do', async () => {
    await write('gesperrt.md');
    await chmod(join(state.root, 'gesperrt.md'), 0o000);
    const error: unknown = await asNobody(() =>
      openFolder(state.root)
        .read('gesperrt.md')
        .catch((reason: unknown) => reason),
    );
    if (!(error instanceof UserError)) throw new Error('no UserError');
    expect(error.what.de).toBe('Die Datei „gesperrt.md“ lässt sich nicht lesen (EACCES).');
    expect(error.hint.de).toContain('öffnen dürfen');
  });
});

describe('the list', () => {
  it('is sorted by code points over all folders, hidden ones left out', async () => {
    for (const path of [
      'b.md',
      'B.md',
      'a.md',
      'ä.md',
      'bilder/z.svg',
      'bilder/alt/y.svg',
      'bilder.md',
    ])
      await write(path);
    await mkdir(join(state.root, '.git'));
    await write('.git/config');
    await write('bilder/.versteckt');
    expect(await openFolder(state.root).list()).toEqual([
      'B.md',
      'a.md',
      'b.md',
      'bilder.md',
      'bilder/alt/y.svg',
      'bilder/z.svg',
      'ä.md',
    ]);
  });
});

describe('the cache', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
  const entryFiles = async () => {
    const all = await readdir(state.parent, { recursive: true, withFileTypes: true });
    return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  };

  it.each(['a/b', '../../hinaus', '', 'ä 😀', 'x'.repeat(2000), 'con', 'a:b*?"<>|'])(
    'takes any key: %j',
    async (key) => {
      const cache = openCache(join(state.parent, 'cache'));
      await cache.put(key, bytes);
      expect(await cache.get(key)).toEqual(bytes);
      expect(await cache.get(`${key} `)).toBeUndefined();
      for (const file of await entryFiles())
        expect(file.startsWith(join(state.parent, 'cache'))).toBe(true);
    },
  );

  it.each([
    ['nothing', new Uint8Array()],
    ['a view', bytes.subarray(7, 19)],
    ['much', new Uint8Array(3_000_000).fill(9)],
  ])('keeps %s as it is', async (_, value) => {
    const cache = openCache(join(state.parent, 'cache'));
    await cache.put('k', value);
    expect(Buffer.from((await cache.get('k')) ?? []).equals(Buffer.from(value))).toBe(true);
  });

  it('gives the later of two, and what another opened cache put', async () => {
    await openCache(join(state.parent, 'cache')).put('k', bytes);
    await openCache(join(state.parent, 'cache')).put('k', bytes.subarray(0, 3));
    expect(await openCache(join(state.parent, 'cache')).get('k')).toEqual(bytes.subarray(0, 3));
  });

  it.each([
    ['cut off', (old: Buffer) => old.subarray(0, old.length - 1)],
    ['longer', (old: Buffer) => Buffer.concat([old, Buffer.from('x')])],
    ['empty', () => Buffer.alloc(0)],
    [
      'one bit wrong',
      (old: Buffer) => Buffer.from(old.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
    ],
  ])('does not give an entry that is %s', async (_, change) => {
    const cache = openCache(join(state.parent, 'cache'));
    await cache.put('k', bytes);
    const [file = ''] = await entryFiles();
    await writeFile(file, change(await readFile(file)));
    expect(await cache.get('k')).toBeUndefined();
    await cache.put('k', bytes);
    expect(await cache.get('k')).toEqual(bytes);
  });

  it('survives many writers of one key, and leaves nothing half-written', async () => {
    const cache = openCache(join(state.parent, 'cache'));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => cache.put('k', bytes.subarray(index))),
    );
    const kept = await cache.get('k');
    expect(kept?.length).toBeGreaterThan(279);
    expect(await entryFiles()).toHaveLength(1);
  });

  it('that cannot be written says so once, in words for people', async () => {
    await writeFile(join(state.parent, 'datei'), '');
    const cache = openCache(join(state.parent, 'datei'));
    expect(await cache.get('k')).toBeUndefined();
    const error: unknown = await cache.put('k', bytes).catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw new Error('no UserError');
    expect(error.what.de).toContain(join(state.parent, 'datei'));
    expect(error.hint.de).toContain('--no-cache');
  });
});
