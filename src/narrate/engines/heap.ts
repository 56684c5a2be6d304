/**
 * The memory of an engine that was compiled to JavaScript or WebAssembly, kept and put back: so the sound
 * of a sentence does not depend on what was spoken before it.
 */
import { Buffer } from 'node:buffer';

/** A piece of untouched memory; the heap's length is a multiple of it. */
const ZEROS = Buffer.alloc(65_536);

/** A copy of the heap up to its last piece that is not zero. */
export function usedPart(heap: Uint8Array): Uint8Array {
  const all = Buffer.from(heap.buffer, heap.byteOffset, heap.length);
  let end = all.length;
  while (end > 0 && all.subarray(end - ZEROS.length, end).equals(ZEROS)) end -= ZEROS.length;
  return heap.slice(0, end);
}

/** Puts a heap back to what it was; it may have grown since. */
export function putBack(heap: Uint8Array, kept: Uint8Array): void {
  heap.set(kept);
  heap.fill(0, kept.length);
}

/** Pieces of speech one after the other. */
export function concatenated(chunks: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
