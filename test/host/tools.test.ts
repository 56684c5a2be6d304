/**
 * What `doctor` looks for, with Java and packages as the test says: programs on a PATH of our own, hosts
 * that have other packages installed.
 */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { findTools, type InstalledTool } from '../../src/host/tools.ts';

const state = { folder: '' };
beforeEach(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'lesbar-tools-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(state.folder, { recursive: true, force: true });
});

/** Puts a program on the PATH, in front of nothing else than the shell it needs. */
async function program(name: string, script: string): Promise<void> {
  const bin = join(state.folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, name), 0o755);
  vi.stubEnv('PATH', bin);
  vi.stubEnv('JAVA_HOME', '');
}

const named = async (name: string, host: Host = createNodeHost()) =>
  (await findTools(host)).filter((tool) => tool.name === name);
const versionOf = async (name: string, host?: Host) => (await named(name, host))[0]?.version;

/** A host on which only these packages are installed. */
const hostWith = (packages: Readonly<Record<string, string>>): Host => ({
  ...createNodeHost(),
  packageVersion: (name) => packages[name],
});

describe.skipIf(process.platform === 'win32')('Java (a shell script stands for it)', () => {
  it.each([
    ['OpenJDK', 'openjdk version "21.0.2" 2024-01-16', '21.0.2'],
    ['OpenJDK 17 of Debian', 'openjdk version "17.0.13" 2024-10-15', '17.0.13'],
    ['Oracle’s Java 8', 'java version "1.8.0_401"', '1.8.0_401'],
    ['an early version', 'openjdk version "25-ea" 2025-09-16', '25-ea'],
    ['a Java behind a note', 'Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21"', '21'],
  ])('is known by what it prints: %s', async (_, print, version) => {
    await program('java', `printf '%s\\n' '${print}' >&2`);
    expect(await versionOf('Java')).toBe(version);
  });

  it.each([
    ['prints nothing', 'exit 0'],
    ['prints something else', 'echo "macOS: No Java runtime present" >&2'],
    ['prints to the wrong place', 'echo \'openjdk version "21"\''],
    ['fails', 'echo \'openjdk version "21"\' >&2; exit 1'],
    ['is killed', 'kill -9 $$'],
  ])('that %s is none', async (_, script) => {
    await program('java', script);
    expect(await versionOf('Java')).toBeUndefined();
  });

  it('that is a file nobody may run is none', async () => {
    await program('java', 'echo \'openjdk version "21"\' >&2');
    await chmod(join(state.folder, 'bin/java'), 0o644);
    expect(await versionOf('Java')).toBeUndefined();
  });

  it('that JAVA_HOME names is taken, and no other', async () => {
    await program('java', 'echo \'openjdk version "21.0.2"\' >&2');
    vi.stubEnv('PATH', '/usr/bin:/bin');
    vi.stubEnv('JAVA_HOME', state.folder);
    expect(await versionOf('Java')).toBe('21.0.2');
    vi.stubEnv('PATH', join(state.folder, 'bin'));
    vi.stubEnv('JAVA_HOME', '/does/not/exist');
    expect(await versionOf('Java')).toBeUndefined();
  });

  it('that is not there is none, whatever the PATH looks like', async () => {
    vi.stubEnv('JAVA_HOME', '');
    for (const path of ['', delimiter, '/does/not/exist', `${state.folder}${delimiter}`]) {
      vi.stubEnv('PATH', path);
      expect(await versionOf('Java'), JSON.stringify(path)).toBeUndefined();
    }
  });

  it('is never required: it only runs the reference validation', async () => {
    vi.stubEnv('PATH', '');
    vi.stubEnv('JAVA_HOME', '');
    const [java] = await named('Java');
    expect(java?.required).toBe(false);
    expect(java?.remedy.de).toContain('Java 17');
    expect(java).not.toHaveProperty('version');
  });
});

describe('packages', () => {
  it('are told with the version that is installed, not the one that is wanted', async () => {
    const host = hostWith({ 'axe-core': '4.0.1', 'html-validate': '9.9.9' });
    expect(await versionOf('axe-core', host)).toBe('4.0.1');
    expect(await versionOf('html-validate', host)).toBe('9.9.9');
    expect(await versionOf('espeak-ng', host)).toBeUndefined();
  });

  it('that are missing are required, and “npm ci” brings them', async () => {
    const missing = (await findTools(hostWith({}))).filter(
      ({ version, required }) => required && version === undefined,
    );
    expect(missing.map(({ name }) => name)).toEqual([
      'Typst',
      'espeak-ng',
      'LAME (WASM)',
      'mpg123 (WASM)',
      'axe-core',
      'html-validate',
      'epubcheck-ts',
      '@libpdf/core',
    ]);
    for (const { remedy } of missing) {
      expect(remedy).toEqual({ de: 'Führen Sie „npm ci“ aus.', en: 'Run “npm ci”.' });
    }
  });

  it.each(['', '-gnu', '-musl', '-msvc'])('of the fast typesetter may end in „%s“', async (end) => {
    const name = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${end}`;
    const [fast, slow] = await named('Typst', hostWith({ [name]: '0.7.0' }));
    expect(fast).toMatchObject({ required: false, version: '0.7.0' });
    expect(slow).toMatchObject({ required: true });
    expect(slow).not.toHaveProperty('version');
  });

  it('of the fast typesetter for another system do not count', async () => {
    const other = process.platform === 'win32' ? 'linux-x64-gnu' : 'win32-x64-msvc';
    const host = hostWith({ [`@myriaddreamin/typst-ts-node-compiler-${other}`]: '0.7.0' });
    const [fast] = await named('Typst', host);
    expect(fast).not.toHaveProperty('version');
    expect(fast?.remedy.de).toContain('langsamer');
  });
});

describe('reference tools', () => {
  it('stand where LESBAR_TOOLS says, each with its package and how to get it', async () => {
    const folder = join(state.folder, 'node_modules/vnu-jar');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"version":"26.1.2"}');
    vi.stubEnv('LESBAR_TOOLS', state.folder);
    expect(await versionOf('Nu (vnu-jar)')).toBe('26.1.2');
    const [ace] = await named('Ace (@daisy/ace-cli)');
    expect(ace).toMatchObject({ required: false });
    expect(ace).not.toHaveProperty('version');
    expect(ace?.remedy.de).toContain('npm install @daisy/ace-cli');
  });
});

describe('the list', () => {
  const wants = (tools: readonly InstalledTool[]) => tools.map(({ purpose }) => purpose.de);

  it('has the same order whatever is installed', async () => {
    vi.stubEnv('PATH', '');
    expect(wants(await findTools(hostWith({})))).toEqual(wants(await findTools(createNodeHost())));
  });

  it('begins with Node, and ends with what only the reference validation wants', async () => {
    const tools = await findTools(hostWith({}));
    expect(tools[0]).toMatchObject({
      name: 'Node',
      version: process.versions.node,
      required: true,
    });
    expect(tools.slice(-5).map(({ required }) => required)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(tools.slice(-4).map(({ purpose }) => purpose.de)).toEqual(
      Array.from({ length: 4 }, () => 'Referenz-Prüfer'),
    );
  });

  it('says of every tool in both languages what it is for and what to do', async () => {
    for (const { purpose, remedy, name } of await findTools(hostWith({}))) {
      expect(purpose.de.length, name).toBeGreaterThan(2);
      expect(purpose.en.length, name).toBeGreaterThan(2);
      expect(remedy.de, name).toMatch(/[.!]$/);
      expect(remedy.en, name).toMatch(/[.!]$/);
    }
  });
});
