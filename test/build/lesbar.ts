/** Runs the compiled program on a copy of the base publication, for tests of whole builds. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli.js');

/** A fresh folder with a copy of the base publication in `buch`. */
export function workplace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-build-'));
  cpSync(join(root, 'test/base'), join(folder, 'buch'), { recursive: true });
  return folder;
}

export type Ran = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs `lesbar` to its end. Its cache lies in the workplace unless `env` says otherwise. */
export function lesbar(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
  const options = { cwd: folder, env: environment(folder, env), encoding: 'utf8' } as const;
  const result = spawnSync(process.execPath, [cli, ...args], options);
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** Starts `lesbar` in a process group of its own, so that a kill takes its browser along. */
export function startLesbar(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    env: environment(folder, env),
    stdio: 'ignore',
    detached: true,
  });
}

function environment(folder: string, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, CI: '', LESBAR_CACHE: join(folder, '.cache'), ...more };
}

/** Path to SHA-256 of every file below a folder, sorted. */
export function hashesOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1), hashOf(path)] as const);
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
