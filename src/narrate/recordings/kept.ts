/** A recording that was made into a track before is not worked on again: kept by all that it depends on. */
import { createHash } from 'node:crypto';
import type { Host } from '../../host/host.ts';
import { concatenated } from '../encode.ts';
import type { NotTaken, Taken } from './make.ts';

/** Either a track, or why there is none. */
export type Kept = { readonly taken: Taken } | { readonly not: NotTaken };

/** What the result depends on. */
export type Dependence = {
  /** The file. */
  readonly bytes: Uint8Array;
  /** Hash of everything else. */
  readonly key: string;
};

/** Bytes before the MP3: the length of the JSON. */
const LENGTH_FIELD = 4;

/** From the cache, else made and kept. Why a file cannot be used is not kept: it is found at once. */
export async function keptTake(
  { cache }: Pick<Host, 'cache'>,
  { bytes, key }: Dependence,
  make: () => Promise<Taken | NotTaken>,
): Promise<Kept> {
  const entry = `narrate/take/${createHash('sha256').update(key).update(bytes).digest('hex')}`;
  const before = await cache.get(entry);
  if (before !== undefined) return { taken: unpacked(before) };
  const made = await make();
  if (!('begins' in made)) return { not: made };
  await cache.put(entry, packed(made));
  return { taken: made };
}

function packed({ mp3, ...facts }: Taken): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(facts));
  const length = new Uint8Array(LENGTH_FIELD);
  new DataView(length.buffer).setUint32(0, json.length);
  return concatenated([length, json, mp3]);
}

function unpacked(bytes: Uint8Array): Taken {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const json = new TextDecoder().decode(bytes.subarray(LENGTH_FIELD, LENGTH_FIELD + length));
  // Written by `packed` under a key that changes with this layout; the cache checks that it is whole.
  const facts = JSON.parse(json) as Omit<Taken, 'mp3'>;
  return { ...facts, mp3: bytes.subarray(LENGTH_FIELD + length) };
}
