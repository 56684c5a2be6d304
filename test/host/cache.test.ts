/** The cache gives back what was put, and nothing that was damaged on disk. */
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noCache, openCache } from '../../src/host/cache.ts';

const bytes = new TextEncoder().encode('gesprochen');

test('gives back what was put', async () => {
  const cache = openCache(await mkdtemp(join(tmpdir(), 'lesbar-cache-')));
  expect(await cache.get('a')).toBeUndefined();
  await cache.put('a', bytes);
  expect(await cache.get('a')).toEqual(bytes);
});

test('an entry damaged on disk counts as missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lesbar-cache-'));
  const cache = openCache(folder);
  await cache.put('a', bytes);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const contents = files.filter((file) => file.isFile() && file.parentPath.includes('content-v'));
  expect(contents).toHaveLength(1);
  for (const file of contents) await writeFile(join(file.parentPath, file.name), 'verdorben!');
  expect(await cache.get('a')).toBeUndefined();
});

test('noCache keeps nothing', async () => {
  await noCache.put('a', bytes);
  expect(await noCache.get('a')).toBeUndefined();
});
