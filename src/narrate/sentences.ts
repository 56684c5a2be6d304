/** The speech of units, each kept by the hash of all that it depends on. */
import { createHash } from 'node:crypto';
import type { Host } from '../host/host.ts';
import { ESPEAK_PACKAGE, SETTINGS_VERSION } from './settings.ts';
import { espeakWorker } from './voices.ts';

/** How everything of an edition is spoken. */
export type Delivery = {
  readonly voice: string;
  /** Words per minute. */
  readonly rate: number;
};

/** The hash of some values; the same values, the same hash. */
export function hashOf(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** The key of one unit's speech. */
export function sentenceKey(texts: readonly string[], delivery: Delivery, host: Host): string {
  const engine = host.packageVersion(ESPEAK_PACKAGE) ?? 'none';
  return hashOf([SETTINGS_VERSION, engine, delivery.voice, delivery.rate, texts]);
}

/** A text to speak, and its key. */
export type Line = { readonly key: string; readonly texts: readonly string[] };

/** The samples of each line by its key; those not yet spoken are spoken in one batch, equal ones once. */
export async function speak(
  lines: readonly Line[],
  delivery: Delivery,
  host: Host,
): Promise<ReadonlyMap<string, Int16Array>> {
  const unique = [...new Map(lines.map((line) => [line.key, line])).values()];
  const kept = await Promise.all(
    unique.map(async (line) => ({ line, bytes: await host.cache.get(cacheKey(line)) })),
  );
  const speech = new Map<string, Int16Array>();
  for (const { line, bytes } of kept) if (bytes) speech.set(line.key, samplesOf(bytes));
  const missing = unique.filter((line) => !speech.has(line.key));
  if (missing.length > 0) {
    const spoken = await synthesise(missing, delivery, host);
    for (const [index, line] of missing.entries()) {
      const samples = spoken[index] ?? new Int16Array(0);
      speech.set(line.key, samples);
      await host.cache.put(cacheKey(line), bytesOf(samples));
    }
  }
  return speech;
}

async function synthesise(
  lines: readonly Line[],
  delivery: Delivery,
  host: Host,
): Promise<readonly Int16Array[]> {
  const texts = lines.map((line) => line.texts);
  const answer = await host.inWorker(espeakWorker, { speak: { ...delivery, texts } });
  if (!('spoken' in answer)) throw new Error('espeak-ng was asked to speak and did not');
  return answer.spoken;
}

function cacheKey(line: Line): string {
  return `narrate/sentence/${line.key}`;
}

/** In the byte order of this machine: a cache does not move to another. */
function bytesOf(samples: Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** A copy, because samples must begin at an even address. */
function samplesOf(bytes: Uint8Array): Int16Array {
  return new Int16Array(bytes.slice().buffer);
}
