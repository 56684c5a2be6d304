/**
 * The lockfile serves every machine: it names the binaries of all platforms (npm refuses it otherwise,
 * and drops them when it is rewritten on one platform), no registry host, and no package that runs a
 * script while it is installed.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
);
const entries = Object.entries(lock.packages);
const names = new Set(entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13)));

test('every optional binary of every platform has an entry', () => {
  const wanted = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

test('every entry has a version', () => {
  const nameless = entries.filter(([path, { version }]) => path !== '' && version === undefined);
  expect(nameless.map(([path]) => path)).toEqual([]);
});

test('no registry host is written down', () => {
  expect(
    entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
  ).toEqual([]);
});

test('nothing that is installed runs a script', () => {
  const running = entries.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path);
  expect(running).toEqual([]);
});
