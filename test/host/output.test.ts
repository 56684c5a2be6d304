/** Output folders are replaced whole or not at all, whatever state a killed run left behind. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { recoverOutput, removeOutput, replaceOutput } from '../../src/host/output.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const state = { parent: '' };

beforeEach(async () => {
  state.parent = await mkdtemp(join(tmpdir(), 'lesbar-output-'));
});

const read = (path: string): Promise<string> => readFile(join(state.parent, path), 'utf8');

describe('replaceOutput', () => {
  test('writes files in folders', async () => {
    await replaceOutput(state.parent, 'buch', [
      { path: 'index.html', bytes: bytes('a') },
      { path: 'audio/1.mp3', bytes: bytes('b') },
    ]);
    expect(await read('buch/index.html')).toBe('a');
    expect(await read('buch/audio/1.mp3')).toBe('b');
  });

  test('leaves nothing of the old output and nothing beside it', async () => {
    await replaceOutput(state.parent, 'buch', [{ path: 'alt.html', bytes: bytes('alt') }]);
    await replaceOutput(state.parent, 'buch', [{ path: 'neu.html', bytes: bytes('neu') }]);
    expect(await readdir(join(state.parent, 'buch'))).toEqual(['neu.html']);
    expect(await readdir(state.parent)).toEqual(['buch']);
  });

  test('keeps the old output where the new one cannot be written', async () => {
    await replaceOutput(state.parent, 'buch', [{ path: 'index.html', bytes: bytes('gut') }]);
    const clash = [
      { path: 'x', bytes: bytes('a file') },
      { path: 'x/y', bytes: bytes('cannot stand below a file') },
    ];
    await expect(replaceOutput(state.parent, 'buch', clash)).rejects.toBeInstanceOf(UserError);
    expect(await read('buch/index.html')).toBe('gut');
    expect(await readdir(state.parent)).toEqual(['buch']);
  });
});

describe('recoverOutput', () => {
  test('puts the old output back after a kill between the two renames', async () => {
    await mkdir(join(state.parent, '.alt-buch'));
    await writeFile(join(state.parent, '.alt-buch/index.html'), 'gut');
    await mkdir(join(state.parent, '.neu-buch'));
    await recoverOutput(state.parent, 'buch');
    expect(await read('buch/index.html')).toBe('gut');
    expect(await readdir(state.parent)).toEqual(['buch']);
  });

  test('keeps the new output after a kill before the old one was removed', async () => {
    await mkdir(join(state.parent, '.alt-buch'));
    await mkdir(join(state.parent, 'buch'));
    await writeFile(join(state.parent, 'buch/index.html'), 'neu');
    await recoverOutput(state.parent, 'buch');
    expect(await read('buch/index.html')).toBe('neu');
    expect(await readdir(state.parent)).toEqual(['buch']);
  });

  test('leaves other publications and a missing folder alone', async () => {
    await mkdir(join(state.parent, '.alt-anderes'));
    await recoverOutput(state.parent, 'buch');
    await recoverOutput(join(state.parent, 'gibt-es-nicht'), 'buch');
    expect(await readdir(state.parent)).toEqual(['.alt-anderes']);
  });
});

test('removeOutput removes what is there and minds nothing that is not', async () => {
  await replaceOutput(state.parent, 'buch', [{ path: 'a', bytes: bytes('a') }]);
  await removeOutput(state.parent, 'buch');
  await removeOutput(state.parent, 'buch');
  expect(await readdir(state.parent)).toEqual([]);
});
