/**
 * The sound of units, each made once and kept by the hash of all that it depends on. What the cache does
 * not have is spoken and encoded in small chunks, some being encoded while the next is spoken: so all
 * processors have work, only one thread starts the engine, and little sound is held at a time.
 */
import { createHash } from 'node:crypto';
import type { Host, WorkerTask } from '../host/host.ts';
import type { SoundLevel } from '../model/narration-settings.ts';
import type { EncodeTask } from './encode-worker.ts';
import type { EspeakSettings } from './espeak.ts';
import { BITRATE, ENCODER_PACKAGE, ESPEAK_PACKAGE, SETTINGS_VERSION } from './settings.ts';
import { asTheyCome, sideBySide } from './side-by-side.ts';
import { espeakWorker } from './voices.ts';

/** One unit's sound. */
export type Piece = {
  /** Length of the speech; 0 when there is none. */
  readonly samples: number;
  /** MP3 frames, the speech beginning with the first. */
  readonly frames: Uint8Array;
};

/** A text to speak, in one or more calls of the engine, and the key of its sound. */
export type Line = { readonly key: string; readonly texts: readonly string[] };

/** Lines that are spoken in the same way; a chapter. */
export type Passage = {
  readonly delivery: EspeakSettings;
  /** The same for all passages of a build. */
  readonly level: SoundLevel;
  readonly lines: readonly Line[];
};

/** Pieces by the keys of their lines. */
export type Pieces = ReadonlyMap<string, Piece>;

const encodeWorker: WorkerTask<EncodeTask, readonly Uint8Array[]> = {
  module: new URL('./encode-worker.ts', import.meta.url),
};

/** Characters in a chunk: a minute of speech, 3 MB of samples. */
const CHUNK = 1_000;
/**
 * Chunks that are encoded at once, as far as there are processors, while one more is spoken: encoding
 * takes longer than speaking.
 */
const ENCODED_AT_ONCE = 2;
/** Entries of the cache that are read at once: each is an open file. */
const READ_AT_ONCE = 16;

/** Gives each text the key of its sound: all that can be heard goes into it, and no name or place. */
export function keysOf(
  host: Host,
): (texts: readonly string[], delivery: EspeakSettings, level: SoundLevel) => string {
  const versions = [ESPEAK_PACKAGE, ENCODER_PACKAGE].map((name) => host.packageVersion(name) ?? '');
  return (texts, { voice, rate }, { loudness, peak }) =>
    hashOf([SETTINGS_VERSION, ...versions, BITRATE, voice, rate, loudness, peak, texts]);
}

/** The hash of some values; the same values, the same hash. */
export function hashOf(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/**
 * Makes the sound of all passages or takes it from the cache; equal lines are made once.
 * @param arrive is given pieces as they are ready, roughly in the order of the passages
 */
export async function makePieces(
  passages: readonly Passage[],
  host: Host,
  arrive: (pieces: Pieces) => void,
): Promise<void> {
  await asTheyCome(spoken(passages, host, arrive), ENCODED_AT_ONCE, async (chunk) => {
    arrive(await encoded(chunk, host));
  });
}

type Spoken = { readonly passage: Passage; readonly speech: readonly Int16Array[] };

async function* spoken(
  passages: readonly Passage[],
  host: Host,
  arrive: (pieces: Pieces) => void,
): AsyncGenerator<Spoken> {
  // The encoder's thread starts while the first chunk is spoken.
  let starting: Promise<unknown> | undefined;
  for await (const passage of missing(passages, host, arrive)) {
    const begin =
      starting === undefined
        ? host.inWorker(encodeWorker, { speech: [], level: passage.level })
        : undefined;
    starting ??= begin;
    const [speech] = await Promise.all([speechOf(passage, host), begin]);
    yield { passage, speech };
  }
}

/** What the cache does not have, in chunks; what it has arrives at once. */
async function* missing(
  passages: readonly Passage[],
  host: Host,
  arrive: (pieces: Pieces) => void,
): AsyncGenerator<Passage> {
  const seen = new Set<string>();
  const waiting: { chunk?: Chunk } = {};
  for (const { delivery, level, lines } of passages) {
    const fresh = new Map(lines.map((line) => [line.key, line]));
    for (const key of fresh.keys()) if (seen.has(key)) fresh.delete(key);
    const kept = await readKept([...fresh.keys()], host);
    if (kept.size > 0) arrive(kept);
    for (const [key, line] of fresh) {
      seen.add(key);
      if (kept.has(key)) continue;
      const { chunk } = waiting;
      if (chunk !== undefined && isFull(chunk, delivery)) {
        yield chunk;
        delete waiting.chunk;
      }
      waiting.chunk ??= { delivery, level, lines: [] };
      waiting.chunk.lines.push(line);
    }
  }
  if (waiting.chunk !== undefined) yield waiting.chunk;
}

type Chunk = Omit<Passage, 'lines'> & { readonly lines: Line[] };

function isFull({ delivery, lines }: Chunk, next: EspeakSettings): boolean {
  if (delivery.voice !== next.voice || delivery.rate !== next.rate) return true;
  return lines.reduce((sum, { texts }) => sum + texts.join('').length, 0) >= CHUNK;
}

async function readKept(keys: readonly string[], host: Host): Promise<Pieces> {
  const entries = await sideBySide(keys, READ_AT_ONCE, async (key) => {
    const bytes = await host.cache.get(entryOf(key));
    return bytes === undefined ? [] : [[key, unpacked(bytes)] as const];
  });
  return new Map(entries.flat());
}

async function speechOf(passage: Passage, host: Host): Promise<readonly Int16Array[]> {
  const texts = passage.lines.map((line) => line.texts);
  const answer = await host.inWorker(espeakWorker, { speak: { ...passage.delivery, texts } });
  if (!('spoken' in answer)) throw new Error('espeak-ng was asked to speak and did not');
  return answer.spoken;
}

async function encoded({ passage, speech }: Spoken, host: Host): Promise<Pieces> {
  const frames = await host.inWorker(encodeWorker, { speech, level: passage.level });
  const pieces = new Map<string, Piece>();
  for (const [index, { key }] of passage.lines.entries()) {
    const piece = {
      samples: speech[index]?.length ?? 0,
      frames: frames[index] ?? new Uint8Array(0),
    };
    pieces.set(key, piece);
    await host.cache.put(entryOf(key), packed(piece));
  }
  return pieces;
}

function entryOf(key: string): string {
  return `narrate/utterance/${key}`;
}

/** Bytes before the frames: the length of the speech. */
const LENGTH_FIELD = 4;

function packed({ samples, frames }: Piece): Uint8Array {
  const bytes = new Uint8Array(LENGTH_FIELD + frames.length);
  new DataView(bytes.buffer).setUint32(0, samples);
  bytes.set(frames, LENGTH_FIELD);
  return bytes;
}

function unpacked(bytes: Uint8Array): Piece {
  const samples = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return { samples, frames: bytes.subarray(LENGTH_FIELD) };
}
