/** The cache gives back what was put, and nothing that was damaged on disk. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { noCache, openCache } from '../../src/host/cache.ts';

const bytes = new TextEncoder().encode('gesprochen');

test('gives back what was put', async () => {
  const cache = openCache(await mkdtemp(join(tmpdir(), 'lesbar-cache-')));
  expect(await cache.get('a')).toBeUndefined();
  await cache.put('a', bytes);
  expect(await cache.get('a')).toEqual(bytes);
});

const damages: readonly (readonly [string, (entry: Uint8Array) => Uint8Array])[] = [
  ['a changed byte', (entry) => entry.with(entry.length - 1, 0)],
  ['a changed hash', (entry) => entry.with(0, (entry[0] ?? 0) ^ 1)],
  ['its end missing', (entry) => entry.slice(0, -1)],
  ['only its hash', (entry) => entry.slice(0, 32)],
  ['nothing in it', () => new Uint8Array()],
];

test.each(damages)('an entry with %s counts as missing', async (_, damaged) => {
  const folder = await mkdtemp(join(tmpdir(), 'lesbar-cache-'));
  const cache = openCache(folder);
  await cache.put('a', bytes);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const [entry, ...others] = files.filter((file) => file.isFile());
  expect(others).toEqual([]);
  const path = join(entry?.parentPath ?? '', entry?.name ?? '');
  await writeFile(path, damaged(new Uint8Array(await readFile(path))));
  expect(await cache.get('a')).toBeUndefined();
  await cache.put('a', bytes);
  expect(await cache.get('a')).toEqual(bytes);
});

test('an entry may be empty, and its key any text', async () => {
  const cache = openCache(await mkdtemp(join(tmpdir(), 'lesbar-cache-')));
  for (const key of ['', '../a', 'ü/'.repeat(400)]) {
    await cache.put(key, new Uint8Array());
    expect(await cache.get(key)).toEqual(new Uint8Array());
  }
});

test('the last of several writers under one key is kept whole', async () => {
  const cache = openCache(await mkdtemp(join(tmpdir(), 'lesbar-cache-')));
  const written = Array.from({ length: 20 }, (_, value) => new Uint8Array(50_000).fill(value));
  await Promise.all(written.map((each) => cache.put('a', each)));
  expect(written).toContainEqual(await cache.get('a'));
});

test('a cache that cannot be written is the user’s set-up, not our bug', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'lesbar-cache-')), 'datei');
  await writeFile(file, '');
  await expect(openCache(file).put('a', bytes)).rejects.toThrow(UserError);
  expect(await openCache(file).get('a')).toBeUndefined();
});

test('noCache keeps nothing', async () => {
  await noCache.put('a', bytes);
  expect(await noCache.get('a')).toBeUndefined();
});
