/**
 * The sound of units, each made once and kept by the hash of all that it depends on. What the cache does
 * not have is spoken and encoded in small chunks, some being encoded while the next are spoken: so all
 * processors have work, and little sound is held at a time. How many threads there are changes no byte.
 */
import { createHash } from 'node:crypto';
import type { Host, WorkerTask } from '../host/host.ts';
import type { SoundLevel } from '../model/narration-settings.ts';
import type { EncodeTask } from './encode-worker.ts';
import { type Delivery, lengthOf, type Sentence } from './engines/engine.ts';
import { BITRATE, ENCODER_PACKAGE, SETTINGS_VERSION } from './settings.ts';
import { ahead, asTheyCome, sideBySide } from './side-by-side.ts';

/** One unit's sound. */
export type Piece = {
  /** Length of the speech; 0 when there is none. */
  readonly samples: number;
  /** MP3 frames, the speech beginning with the first. */
  readonly frames: Uint8Array;
};

/** Speech that comes from elsewhere than an engine: cut out of a recording. */
export type Recorded = {
  /** Changes with every sample: hash of the recording and the place in it. */
  readonly key: string;
  /** 16 bit, mono, at `SAMPLE_RATE`, without silence at the ends. */
  readonly samples: () => Promise<Int16Array>;
};

/** Something to speak and the key of its sound; what is recorded is not spoken. */
export type Line = {
  readonly key: string;
  readonly sentence: Sentence;
  readonly recorded?: Recorded;
};

/** Lines that are spoken in the same way; a chapter. */
export type Passage = {
  readonly delivery: Delivery;
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
/** Processors that one thread of espeak-ng keeps busy with encoding what it speaks, itself included. */
const SERVED_BY_SPEAKER = 3;
/** Entries of the cache that are read at once: each is an open file. */
const READ_AT_ONCE = 16;

/** Gives the key of a sound: all that can be heard goes into it, and no name or place. */
export function keysOf(
  host: Host,
): (line: Omit<Line, 'key'>, delivery: Delivery, level: SoundLevel) => string {
  const encoder = host.packageVersion(ENCODER_PACKAGE) ?? '';
  return ({ sentence, recorded }, { voice, rate }, { loudness, peak }) => {
    const speech = recorded === undefined ? [...voice.key, rate, sentence] : [recorded.key];
    return hashOf([SETTINGS_VERSION, encoder, BITRATE, loudness, peak, ...speech]);
  };
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
  const { processors } = host;
  const isParallel = passages.every(({ delivery }) => delivery.voice.isParallel);
  const speakers = isParallel ? Math.max(1, Math.floor(processors / SERVED_BY_SPEAKER)) : 1;
  // Encoding takes longer than speaking, and leaves room for one more chunk to be spoken.
  const encoders = Math.max(2, processors - speakers);
  const chunks = missing(passages, host, arrive);
  const spoken = ahead(chunks, speakers, speaking(host));
  await asTheyCome(spoken, encoders, async (chunk) => arrive(await encoded(chunk, host)));
}

type Spoken = { readonly passage: Passage; readonly speech: readonly Int16Array[] };

function speaking(host: Host): (passage: Passage) => Promise<Spoken> {
  // The encoder's thread starts while the first chunk is spoken.
  let starting: Promise<unknown> | undefined;
  return async (passage) => {
    starting ??= host.inWorker(encodeWorker, { speech: [], level: passage.level });
    const [speech] = await Promise.all([speechOf(passage), starting]);
    return { passage, speech };
  };
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

function isFull({ delivery, lines }: Chunk, next: Delivery): boolean {
  if (delivery.voice !== next.voice || delivery.rate !== next.rate) return true;
  return lines.reduce((sum, { sentence }) => sum + lengthOf(sentence), 0) >= CHUNK;
}

async function readKept(keys: readonly string[], host: Host): Promise<Pieces> {
  const entries = await sideBySide(keys, READ_AT_ONCE, async (key) => {
    const bytes = await host.cache.get(entryOf(key));
    return bytes === undefined ? [] : [[key, unpacked(bytes)] as const];
  });
  return new Map(entries.flat());
}

async function speechOf({ delivery, lines }: Passage): Promise<readonly Int16Array[]> {
  const toSpeak = lines.filter(({ recorded }) => recorded === undefined);
  const sentences = toSpeak.map(({ sentence }) => sentence);
  const spoken = sentences.length === 0 ? [] : await delivery.voice.speak(sentences, delivery.rate);
  const speech = new Map(toSpeak.map((line, index) => [line, spoken[index]]));
  return Promise.all(
    lines.map((line) => line.recorded?.samples() ?? speech.get(line) ?? new Int16Array(0)),
  );
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
