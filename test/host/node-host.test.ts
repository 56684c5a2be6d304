/** The real host: files of this program and of its packages, versions, and what it is told. */
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { ownFolder, programHash, programVersion } from '../../src/host/program.ts';
import { findTools } from '../../src/host/tools.ts';

const host = createNodeHost();

describe('files', () => {
  it('of this program are read below its folder', async () => {
    const manifest = new TextDecoder().decode(await host.ownFile('package.json'));
    expect(JSON.parse(manifest)).toMatchObject({ name: 'lesbar' });
    await expect(host.ownFile('templates/nirgends.css')).rejects.toThrow('ENOENT');
  });

  it('of packages are found, with and without a scope', async () => {
    const svg = await host.packageFile('openmoji/black/svg/1F4BB.svg');
    expect(new TextDecoder().decode(svg)).toContain('<svg');
    const font =
      '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2';
    expect(new TextDecoder().decode((await host.packageFile(font))?.subarray(0, 4))).toBe('wOF2');
  });

  it.each(['openmoji/black/svg/nirgends.svg', 'gibt-es-nicht/datei.txt', '@gibt/es-nicht/x'])(
    'that are not there are undefined: %s',
    async (path) => {
      expect(await host.packageFile(path)).toBeUndefined();
    },
  );
});

describe('versions', () => {
  it('are those of the installed packages', async () => {
    const manifest: { dependencies: Record<string, string> } = JSON.parse(
      new TextDecoder().decode(await host.ownFile('package.json')),
    );
    const found = Object.keys(manifest.dependencies).map((name) => [
      name,
      host.packageVersion(name),
    ]);
    expect(Object.fromEntries(found)).toEqual(manifest.dependencies);
  });

  it('are undefined for what is not installed', () => {
    expect(host.packageVersion('gibt-es-nicht')).toBeUndefined();
  });

  it('name this program, too', async () => {
    expect(await programVersion()).toMatch(/^\d+\.\d+\.\d+/);
    expect(ownFolder.endsWith('/')).toBe(true);
  });

  it('sum up to a hash that stays while nothing changes', async () => {
    const hash = await programHash();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await programHash()).toBe(hash);
  });
});

describe('what the host is told', () => {
  it('is what it does without: no cache, no date, nobody who watches', async () => {
    await host.cache.put('schluessel', new Uint8Array([1]));
    expect(await host.cache.get('schluessel')).toBeUndefined();
    expect(host.sourceDate).toBeUndefined();
    expect(() => host.progress({ kind: 'made', path: 'x.pdf' })).not.toThrow();
  });

  it('is handed on', () => {
    const steps: unknown[] = [];
    const told = createNodeHost({
      sourceDate: 1_700_000_000,
      progress: (step) => steps.push(step),
    });
    told.progress({ kind: 'made', path: 'x.pdf' });
    expect(told.sourceDate).toBe(1_700_000_000);
    expect(steps).toEqual([{ kind: 'made', path: 'x.pdf' }]);
  });
});

describe('tools', () => {
  it('that npm brings are here, each with its version and a remedy in both languages', async () => {
    const tools = await findTools(host);
    expect(tools.filter(({ required, version }) => required && version === undefined)).toEqual([]);
    for (const { purpose, remedy } of tools) {
      expect(purpose.de).not.toBe('');
      expect(remedy.de.endsWith('.')).toBe(true);
      expect(remedy.en.endsWith('.')).toBe(true);
    }
    expect(tools[0]).toMatchObject({ name: 'Node', version: process.versions.node });
  });

  it('that are missing have no version: doctor tells of them', async () => {
    const bare = { ...host, packageVersion: () => undefined };
    const missing = (await findTools(bare)).filter(({ version }) => version === undefined);
    const names = missing.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Typst', 'espeak-ng', 'axe-core', 'html-validate']),
    );
    const typesetters = missing
      .filter(({ name }) => name === 'Typst')
      .map(({ required }) => required);
    expect(typesetters).toEqual([false, true]);
  });
});
