/**
 * Results by key on disk: one file each, its bytes behind their own hash. Entries are written beside and
 * renamed, and held against their hash when read, so a killed build never leaves half an entry. Nothing
 * is ever thrown away here.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { orUndefined, reasonOf } from './folder.ts';
import type { Cache } from './host.ts';

/** Bytes of SHA-256. */
const HASH_LENGTH = 32;

/** A cache in a folder; the folder is made when the first entry is written. */
export function openCache(folder: string): Cache {
  const entries = join(folder, 'entries');
  return {
    get: async (key) => {
      const entry = await orUndefined(readFile(join(entries, nameOf(key))));
      if (entry === undefined) return undefined;
      const bytes = entry.subarray(HASH_LENGTH);
      // Damaged on disk: the work is done again.
      if (!hashOf(bytes).equals(entry.subarray(0, HASH_LENGTH))) return undefined;
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    },
    put: async (key, bytes) => {
      const beside = join(entries, `${randomUUID()}.part`);
      try {
        await mkdir(entries, { recursive: true });
        await writeFile(beside, [hashOf(bytes), bytes]);
        await rename(beside, join(entries, nameOf(key)));
      } catch (error) {
        throw new UserError(
          {
            de: `Der Zwischenspeicher „${folder}“ lässt sich nicht beschreiben (${reasonOf(error)}).`,
            en: `The cache “${folder}” cannot be written (${reasonOf(error)}).`,
          },
          {
            de: 'Prüfen Sie, ob der Datenträger voll ist, oder bauen Sie mit --no-cache.',
            en: 'Check whether the disk is full, or build with --no-cache.',
          },
        );
      }
    },
  };
}

/** A cache that keeps nothing: for `--no-cache` and for tests that want the work done. */
export const noCache: Cache = {
  get: async () => undefined,
  put: async () => {},
};

/** Keys hold slashes and may be long. */
function nameOf(key: string): string {
  return hashOf(key).toString('hex');
}

function hashOf(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}
