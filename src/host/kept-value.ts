/**
 * Values kept in a cache as JSON: asked for once, made again only under another key. Whoever keeps
 * something puts into the key all that it depends on, the version of its shape included.
 */
import type { Cache } from './host.ts';

/** One value to keep. */
export type Keeping<Value> = {
  readonly key: string;
  readonly make: () => Value | Promise<Value>;
  /** False for what must be made again next time: the answer of a tool that failed. */
  readonly isWorthKeeping?: (value: Value) => boolean;
};

/** The value under the key; when it is not kept, it is made. */
export async function keptValue<Value>(
  cache: Cache,
  { key, make, isWorthKeeping = () => true }: Keeping<Value>,
): Promise<Value> {
  const kept = await read<Value>(cache, key);
  if (kept !== undefined) return kept.value;
  const value = await make();
  if (isWorthKeeping(value)) await keep(cache, key, value);
  return value;
}

/** Values of many items, of which the missing ones are made together. */
export type KeepingEach<Item, Value> = {
  readonly keyOf: (item: Item) => string;
  /** In the order of the items; called only when one is missing. */
  readonly make: (missing: readonly Item[]) => Promise<readonly Value[]>;
  readonly isWorthKeeping?: (value: Value) => boolean;
};

/** The value of each item; an item for which none was made has no entry. */
export async function keptValues<Item, Value>(
  cache: Cache,
  items: readonly Item[],
  { keyOf, make, isWorthKeeping = () => true }: KeepingEach<Item, Value>,
): Promise<ReadonlyMap<Item, Value>> {
  const values = new Map(await keptOf<Item, Value>(cache, items, keyOf));
  const missing = items.filter((item) => !values.has(item));
  if (missing.length === 0) return values;
  for (const [index, value] of (await make(missing)).entries()) {
    const item = missing[index];
    if (item === undefined) continue;
    values.set(item, value);
    if (isWorthKeeping(value)) await keep(cache, keyOf(item), value);
  }
  return values;
}

/** The values that are kept, by item; the others have no entry. */
export async function keptOf<Item, Value>(
  cache: Cache,
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Promise<ReadonlyMap<Item, Value>> {
  const values = new Map<Item, Value>();
  for (const item of items) {
    const kept = await read<Value>(cache, keyOf(item));
    if (kept !== undefined) values.set(item, kept.value);
  }
  return values;
}

async function read<Value>(
  cache: Cache,
  key: string,
): Promise<{ readonly value: Value } | undefined> {
  const bytes = await cache.get(key);
  // Only `keep` writes under the keys of this module's callers, and the cache holds bytes against their hash.
  return bytes && { value: JSON.parse(new TextDecoder().decode(bytes)) as Value };
}

/** Keeps one value. */
export async function keep<Value>(cache: Cache, key: string, value: Value): Promise<void> {
  await cache.put(key, new TextEncoder().encode(JSON.stringify(value)));
}
