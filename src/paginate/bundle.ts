/** A typeset layout as one run of bytes, for the cache: length, head as JSON, then the exports. */
import type { Page } from '../model/pagination.ts';
import type { Typeset } from './typesetting.ts';

type Head = {
  readonly engine: Typeset['engine'];
  readonly pages: readonly Page[];
  readonly archival: number;
  readonly accessible: number | null;
};

/** Packs a result. */
export function packTypeset(typeset: Typeset): Uint8Array {
  const { engine, pages, archival, accessible } = typeset;
  const head: Head = {
    engine,
    pages,
    archival: archival.length,
    accessible: accessible === undefined ? null : accessible.length,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  return new Uint8Array(Buffer.concat([length, json, archival, accessible ?? new Uint8Array()]));
}

/** Unpacks a result; undefined when the bytes are not a whole bundle. */
export function unpackTypeset(bytes: Uint8Array): Typeset | undefined {
  if (bytes.length < 4) return undefined;
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (bytes.length < start) return undefined;
  // The cache returns what `packTypeset` wrote: its keys are hashes of the input.
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))) as Head;
  const end = start + head.archival + (head.accessible ?? 0);
  if (bytes.length !== end) return undefined;
  return {
    status: 'done',
    engine: head.engine,
    pages: head.pages,
    archival: bytes.slice(start, start + head.archival),
    accessible: head.accessible === null ? undefined : bytes.slice(start + head.archival),
  };
}
