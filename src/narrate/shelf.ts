/**
 * The sound of chapters while others are being made: written to the cache at once and, beyond a limit,
 * let go and read again at the end. Between pieces that come and go, the sound of a long book would break
 * memory up into parts that nothing fits into.
 */
import type { Cache } from '../host/host.ts';
import { packedSound, type Sound, unpackedSound } from './tracks.ts';

/** Bytes of sound that stay at hand: half an hour. */
const AT_HAND = 16 << 20;

/** Sounds by the keys of their entries. */
export type Shelf = {
  /** Takes a sound, and writes it as soon as those before are written. */
  readonly put: (entry: string, sound: Sound) => void;
  /** When all is written. Throws where the cache cannot be written. */
  readonly settled: () => Promise<void>;
  /** The sound that was put; undefined when there was none. */
  readonly get: (entry: string) => Promise<Sound | undefined>;
};

/** @param atHand bytes that stay in memory */
export function openShelf(cache: Cache, atHand = AT_HAND): Shelf {
  const sounds = new Map<string, Sound | 'away'>();
  const state: { writing: Promise<void>; bytes: number; keeps?: boolean } = {
    writing: Promise.resolve(),
    bytes: 0,
  };
  const write = async (entry: string, sound: Sound): Promise<void> => {
    await cache.put(entry, packedSound(sound));
    if (state.bytes <= atHand) return;
    // A cache that keeps nothing has not kept the first one either.
    state.keeps ??= (await cache.get(entry)) !== undefined;
    if (!state.keeps) return;
    sounds.set(entry, 'away');
    state.bytes -= sound.mp3.length;
  };
  return {
    put: (entry, sound) => {
      sounds.set(entry, sound);
      state.bytes += sound.mp3.length;
      state.writing = state.writing.then(() => write(entry, sound));
      // Whoever waits until all is settled meets the failure.
      state.writing.catch(() => {});
    },
    settled: () => state.writing,
    get: async (entry) => {
      const sound = sounds.get(entry);
      if (sound !== 'away') return sound;
      const bytes = await cache.get(entry);
      if (bytes === undefined) throw new Error(`The cache has lost ${entry} within one build`);
      return unpackedSound(bytes);
    },
  };
}
