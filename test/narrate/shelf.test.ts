/** The sound of chapters on their way: whole at the end, wherever it stayed, and a cache that fails is told. */
import { describe, expect, it } from 'vitest';
import { noCache } from '../../src/host/cache.ts';
import { openShelf } from '../../src/narrate/shelf.ts';
import { memoryCache } from '../memory-cache.ts';

const sound = (length: number) => ({
  begins: [0, length],
  samples: 7 * length,
  silent: [],
  mp3: new Uint8Array(length).fill(length),
});

describe.each([
  ['all at hand', memoryCache(), 1_000],
  ['nothing at hand', memoryCache(), 0],
  ['some at hand', memoryCache(), 25],
  ['no cache, whatever the limit', noCache, 0],
] as const)('with %s', (_, cache, atHand) => {
  it('each sound comes back as it was', async () => {
    const shelf = openShelf(cache, atHand);
    for (const length of [10, 20, 30]) shelf.put(`k${length}`, sound(length));
    await shelf.settled();
    for (const length of [10, 20, 30]) {
      expect(await shelf.get(`k${length}`)).toEqual(sound(length));
    }
    expect(await shelf.get('nie')).toBeUndefined();
  });
});

describe('a cache', () => {
  it('has every sound when all is settled', async () => {
    const entries = new Map<string, Uint8Array>();
    const shelf = openShelf(memoryCache(entries));
    for (const key of ['a', 'b']) shelf.put(key, sound(5));
    await shelf.settled();
    expect([...entries.keys()]).toEqual(['a', 'b']);
  });

  it('that is full is told, not swallowed', async () => {
    const full = { ...noCache, put: () => Promise.reject(new Error('ENOSPC')) };
    const shelf = openShelf(full);
    shelf.put('a', sound(5));
    shelf.put('b', sound(5));
    await expect(shelf.settled()).rejects.toThrow('ENOSPC');
  });

  it('that loses what it had is a failure, never silence', async () => {
    const entries = new Map<string, Uint8Array>();
    const shelf = openShelf(memoryCache(entries), 0);
    shelf.put('a', sound(5));
    await shelf.settled();
    entries.clear();
    await expect(shelf.get('a')).rejects.toThrow('lost');
  });
});
