/** Fresh folders for foreign programs: what is in them, and that none is left behind. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolders } from '../../src/host/scratch.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

test('a folder holds its files, each folder its own', async () => {
  const { make, removeAll } = scratchFolders();
  const one = await make([file('a.txt', 'eins'), file('unter/ordner/b.txt', 'zwei')]);
  const two = await make([file('a.txt', 'drei')]);
  expect(one.path).not.toBe(two.path);
  expect(readFileSync(join(one.path, 'a.txt'), 'utf8')).toBe('eins');
  expect(readFileSync(join(one.path, 'unter/ordner/b.txt'), 'utf8')).toBe('zwei');
  expect(readFileSync(join(two.path, 'a.txt'), 'utf8')).toBe('drei');
  await removeAll();
});

test('what is removed is gone, twice is no mistake, and the rest goes at the end', async () => {
  const { make, removeAll } = scratchFolders();
  const one = await make([file('a.txt', 'x')]);
  const two = await make([]);
  await one.remove();
  await one.remove();
  expect([existsSync(one.path), existsSync(two.path)]).toEqual([false, true]);
  await removeAll();
  expect(existsSync(two.path)).toBe(false);
});
