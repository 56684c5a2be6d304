/** The joined program sees itself where its modules were, and is the same program. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error: a script of the build, not part of the typed program
import { bundle } from '../src/bundle.mjs';

const MODULES: Readonly<Record<string, string>> = {
  'cli.js': `import { words } from './deep/er/place.js';
    import { Worker } from 'node:worker_threads';
    import { entry } from './host/here.js';
    console.log(words('cli'));
    new Worker(entry, { workerData: new URL('./deep/say-worker.js', import.meta.url).href });`,
  'host/here.js': `export const entry = new URL('./worker-entry.js', import.meta.url);`,
  'host/worker-entry.js': `import { workerData } from 'node:worker_threads';
    const { run } = await import(workerData);
    run();`,
  'deep/say-worker.js': `import { words } from './er/place.js';
    export function run() { console.log(words('worker')); }`,
  'deep/er/place.js': `import { readFileSync } from 'node:fs';
    export const words = (who) => who + ' ' + readFileSync(new URL('beside.txt', import.meta.url), 'utf8');`,
};

const ENTRIES = ['cli', 'host/worker-entry', 'deep/say-worker'];

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bündel '));
  for (const [path, text] of Object.entries({ ...files, 'package.json': '{"type":"module"}' })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const said = (folder: string) =>
  execFileSync(process.execPath, [join(folder, 'cli.js')], { encoding: 'utf8' });

test('modules find files and threads beside themselves after they were joined', async () => {
  const folder = folderWith({ ...MODULES, 'deep/er/beside.txt': 'found' });
  const before = said(folder);
  expect(before).toBe('cli found\nworker found\n');
  await bundle(folder, ENTRIES);
  expect(readFileSync(join(folder, 'cli.js'), 'utf8')).not.toContain('./deep/er/place.js');
  expect(said(folder)).toBe(before);
});

test('joined twice, it still runs', async () => {
  const folder = folderWith({ ...MODULES, 'deep/er/beside.txt': 'found' });
  await bundle(folder, ENTRIES);
  await bundle(folder, ENTRIES);
  expect(said(folder)).toBe('cli found\nworker found\n');
});

test('a module that is missing is told, not left for the user to meet', async () => {
  const folder = folderWith({ 'cli.js': `import { x } from './nowhere.js'; console.log(x);` });
  await expect(bundle(folder, ['cli'])).rejects.toThrow(/nowhere/);
});

test('whatever the joined program imports is there', () => {
  const dist = resolve('dist');
  const chunks = existsSync(join(dist, 'chunks')) ? readdirSync(join(dist, 'chunks')) : [];
  const files = ['cli.js', 'host/worker-entry.js', ...chunks.map((name) => `chunks/${name}`)];
  const missing = files.flatMap((path) => {
    const text = readFileSync(join(dist, path), 'utf8');
    const imported = [...text.matchAll(/^(?:import|export)[^\n]*?["'](\.[^"']+)["'];?$/gm)];
    return imported
      .map(([, to = '']) => join(dist, dirname(path), to))
      .filter((to) => !existsSync(to));
  });
  expect(missing).toEqual([]);
});
