/** A publication's folder gives its own files and nothing else. */
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFolder } from '../../src/host/folder.ts';

const place = { root: '', outside: '' };

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'lesbar-folder-'));
  place.root = join(parent, 'buch');
  place.outside = join(parent, 'geheim.txt');
  await mkdir(join(place.root, 'bilder'), { recursive: true });
  await writeFile(place.outside, 'geheim');
  await writeFile(join(place.root, 'bilder/größe.svg'), '<svg/>');
  await writeFile(join(place.root, 'a.md'), 'a');
  await writeFile(join(place.root, '.versteckt'), 'x');
  await symlink(place.outside, join(place.root, 'hinaus.txt'));
  await symlink(join(place.root, 'a.md'), join(place.root, 'drinnen.md'));
  await symlink(join(place.root, 'kreis'), join(place.root, 'kreis'));
});

describe('locate', () => {
  const cases = [
    ['a.md', 'file'],
    ['./bilder/../a.md', 'file'],
    ['bilder', 'folder'],
    ['bilder/größe.svg', 'file'],
    ['drinnen.md', 'file'],
    ['fehlt.md', 'missing'],
    ['a.md/b', 'missing'],
    ['kreis', 'missing'],
    ['../geheim.txt', 'outside'],
    ['bilder/../../geheim.txt', 'outside'],
    ['/etc/hostname', 'outside'],
    ['hinaus.txt', 'outside'],
  ] as const;
  test.each(cases)('%s is %s', async (path, expected) => {
    expect(await openFolder(place.root).locate(path)).toBe(expected);
  });
});

test('read gives bytes inside and nothing outside', async () => {
  const folder = openFolder(place.root);
  expect(new TextDecoder().decode(await folder.read('a.md'))).toBe('a');
  expect(await folder.read('../geheim.txt')).toBeUndefined();
  expect(await folder.read('hinaus.txt')).toBeUndefined();
});

test('list is sorted, leaves out hidden files and links that lead outside', async () => {
  expect(await openFolder(place.root).list()).toEqual(['a.md', 'bilder/größe.svg', 'drinnen.md']);
});

test('a folder that does not exist has no files', async () => {
  expect(await openFolder(join(place.root, 'gibt-es-nicht')).list()).toEqual([]);
});
