/**
 * Results by content hash, on disk, through `cacache`: entries are written beside and renamed, and
 * checked against their own hash when read, so a killed build never leaves half an entry.
 */
import { get, put } from 'cacache';
import type { Cache } from './host.ts';

/** A cache in a folder; the folder is made when the first entry is written. */
export function openCache(folder: string): Cache {
  return {
    get: async (key) => {
      try {
        return new Uint8Array((await get(folder, key, { memoize: false })).data);
      } catch (error) {
        // Missing, or damaged on disk: both mean that the work is done again.
        if (isCacheMiss(error)) return undefined;
        throw error;
      }
    },
    put: async (key, bytes) => {
      await put(folder, key, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  };
}

/** A cache that keeps nothing: for `--no-cache` and for tests that want the work done. */
export const noCache: Cache = {
  get: async () => undefined,
  put: async () => {},
};

function isCacheMiss(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'EINTEGRITY', 'EBADSIZE'].includes(String(error.code))
  );
}
