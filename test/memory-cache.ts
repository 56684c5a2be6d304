/** A cache that remembers within one test. */
import type { Cache } from '../src/host/host.ts';

/** @param entries what is kept, for tests that look at it or spoil it */
export function memoryCache(entries = new Map<string, Uint8Array>()): Cache {
  return {
    get: async (key) => entries.get(key),
    put: async (key, bytes) => void entries.set(key, bytes),
  };
}
