/**
 * A folder of a publication: files are found and read, nothing outside is ever touched. Symbolic
 * links are followed only as long as they stay inside.
 */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { Folder } from './host.ts';

/** Opens a folder. It need not exist: then every file in it is missing. */
export function openFolder(path: string): Folder {
  const root = resolve(path);
  return {
    path: root,
    read: (file) => readInside(root, file),
    locate: (file) => locate(root, file),
    list: async () => (await listFiles(root, '')).toSorted(byCodePoint),
  };
}

async function locate(root: string, file: string): ReturnType<Folder['locate']> {
  const target = resolve(root, file);
  if (isAbsolute(file) || !isInside(root, target)) return 'outside';
  // No system has a file with U+0000 in its name; Node throws where it is asked for one.
  if (file.includes('\0')) return 'missing';
  const real = await orUndefined(realpath(target));
  if (real === undefined) return 'missing';
  if (!isInside(await realpath(root), real)) return 'outside';
  const entry = await stat(real);
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'missing';
}

async function readInside(root: string, file: string): Promise<Uint8Array | undefined> {
  if ((await locate(root, file)) !== 'file') return undefined;
  try {
    const bytes = await readFile(resolve(root, file));
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (error) {
    throw new UserError(
      {
        de: `Die Datei „${file}“ lässt sich nicht lesen (${reasonOf(error)}).`,
        en: `The file “${file}” cannot be read (${reasonOf(error)}).`,
      },
      {
        de: 'Prüfen Sie, ob Sie die Datei öffnen dürfen.',
        en: 'Check whether you may open the file.',
      },
    );
  }
}

async function listFiles(root: string, below: string): Promise<readonly string[]> {
  const folder = readdir(join(root, below), { withFileTypes: true });
  const lists = ((await orUndefined(folder)) ?? [])
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(root, path);
      // Only a link can lead outside.
      return entry.isFile() || (await locate(root, path)) === 'file' ? [path] : [];
    });
  return (await Promise.all(lists)).flat();
}

function isInside(root: string, target: string): boolean {
  const path = relative(root, target);
  return path === '' || (!isAbsolute(path) && path !== '..' && !path.startsWith(`..${sep}`));
}

/** The promise's value, or undefined where there is no such file; other failures are thrown. */
export async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(reasonOf(error))) return undefined;
    throw error;
  }
}

/** The system's short reason for a failure: `ENOENT`, `EACCES`. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
