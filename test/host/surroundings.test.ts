/** What stands around the program changes its hash; what does not count leaves it. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ToolPlaces } from '../../src/host/host.ts';
import { surroundingsOf } from '../../src/host/surroundings.ts';

const state = { folder: '' };
beforeEach(() => {
  state.folder = mkdtempSync(join(tmpdir(), 'lesbar-around-'));
  for (const name of ['packages', 'dictionaries', 'java-17', 'java-21']) {
    mkdirSync(join(state.folder, name));
  }
  symlinkSync(join(state.folder, 'java-17'), join(state.folder, 'java'));
});

const places = (): ToolPlaces => ({
  node: '/bin/node',
  java: join(state.folder, 'java'),
  packages: join(state.folder, 'packages'),
  dictionaries: [join(state.folder, 'dictionaries'), join(state.folder, 'nowhere')],
  voices: join(state.folder, 'voices'),
});
const hash = (environment = {}) => surroundingsOf(places(), environment);

describe('the hash changes', () => {
  it.each<readonly [string, () => void]>([
    ['a dictionary comes', () => write('dictionaries/de_DE.dic', 'Haus')],
    ['a voice comes', () => mkdirSync(join(state.folder, 'voices/anna'), { recursive: true })],
    ['packages are installed', () => write('packages/.package-lock.json', '{}')],
    ['another Java is linked', () => link('java-21')],
    ['Java goes', () => rmSync(join(state.folder, 'java'))],
  ])('when %s', async (_, change) => {
    const before = await hash();
    change();
    expect(await hash()).not.toBe(before);
  });

  it('when a file is replaced by one of the same size', async () => {
    write('dictionaries/de_DE.dic', 'Haus');
    const before = await hash();
    write('dictionaries/de_DE.dic', 'Maus');
    utimesSync(join(state.folder, 'dictionaries/de_DE.dic'), 1, 1);
    expect(await hash()).not.toBe(before);
  });

  it('when the user names another browser', async () => {
    expect(await hash({ LESBAR_BROWSER: '/opt/chrome' })).not.toBe(await hash());
  });
});

describe('the hash stays', () => {
  it('for the same tools', async () => {
    expect(await hash({ HOME: '/root' })).toBe(await hash({ HOME: '/home', TERM: 'dumb' }));
  });

  it('wherever the cache is, in whatever order variables come', async () => {
    const [a, b] = [
      { LESBAR_A: '1', LESBAR_B: '2' },
      { LESBAR_B: '2', LESBAR_A: '1' },
    ];
    expect(await hash({ ...a, LESBAR_CACHE: '/tmp/x' })).toBe(await hash(b));
  });
});

function write(path: string, text: string): void {
  writeFileSync(join(state.folder, path), text);
}

function link(target: string): void {
  rmSync(join(state.folder, 'java'));
  symlinkSync(join(state.folder, target), join(state.folder, 'java'));
}
