/** Fresh folders for programs that read and write files; gone when they are no longer needed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Scratch, ScratchFile } from './host.ts';

/** Folders of one host. */
export type Scratches = {
  readonly make: (files: readonly ScratchFile[]) => Promise<Scratch>;
  readonly removeAll: () => Promise<void>;
};

/** A maker of folders that knows them, so that none is left behind. */
export function scratchFolders(): Scratches {
  const folders = new Set<string>();
  const remove = async (path: string): Promise<void> => {
    folders.delete(path);
    // A program that was just killed may still hold a file on Windows.
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  };
  return {
    make: async (files) => {
      const path = await mkdtemp(join(tmpdir(), 'lesbar-'));
      folders.add(path);
      for (const file of files) {
        await mkdir(dirname(join(path, file.path)), { recursive: true });
        await writeFile(join(path, file.path), file.bytes);
      }
      return { path, remove: () => remove(path) };
    },
    removeAll: async () => {
      await Promise.all([...folders].map(remove));
    },
  };
}
