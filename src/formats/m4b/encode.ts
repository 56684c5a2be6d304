/** Recordings as AAC, chapter by chapter: what was encoded once is kept by the hash of the recording. */
import { createHash } from 'node:crypto';
import type { Host, WorkerTask } from '../../host/host.ts';
import type { SpokenBook, SpokenChapter } from '../../writers/spoken-book/book.ts';
import type { Aac, AacTask } from './aac-worker.ts';

/** Samples in a frame of AAC-LC (ISO/IEC 14496-3 §4.4.1, `frameLengthFlag` 0). */
export const AAC_FRAME = 1024;
/** Samples that FFmpeg's encoder puts before the first. */
export const AAC_PRIMING = 1024;
/** Bits per second, as the recordings. */
export const AAC_BITRATE = 64_000;

/** Raised when the same recording is encoded otherwise. */
const VERSION = '1';
const PACKAGES = ['@mediabunny/aac-encoder', 'mediabunny', 'mpg123-decoder'];

const worker: WorkerTask<AacTask, Aac> = { module: new URL('./aac-worker.ts', import.meta.url) };

/** The frames of each chapter, in order. Takes a second for each minute of sound. */
export async function encodeChapters(
  { chapters, sampleRate }: SpokenBook,
  host: Host,
): Promise<readonly Aac[]> {
  const state = { done: 0 };
  return Promise.all(
    chapters.map(async (chapter) => {
      const aac = await encodeChapter(chapter, sampleRate, host);
      state.done += 1;
      const stage = { de: 'AAC', en: 'AAC' };
      const { title: label } = chapter;
      host.progress({ kind: 'step', stage, label, done: state.done, total: chapters.length });
      return aac;
    }),
  );
}

async function encodeChapter({ mp3 }: SpokenChapter, sampleRate: number, host: Host): Promise<Aac> {
  const versions = [VERSION, AAC_BITRATE, ...PACKAGES.map((name) => host.packageVersion(name))];
  const hash = createHash('sha256').update(JSON.stringify(versions)).update(mp3).digest('hex');
  const key = `aac:${hash}`;
  const kept = await host.cache.get(key);
  if (kept !== undefined) return unpacked(kept);
  const aac = await host.inWorker(worker, { mp3, sampleRate, bitrate: AAC_BITRATE });
  await host.cache.put(key, packed(aac));
  return aac;
}

/** Length of the JSON before the frames. */
const LENGTH_FIELD = 4;

/** Frames as bytes, for the cache. */
export function packed({ sizes, config, data }: Aac): Uint8Array {
  const json = Buffer.from(JSON.stringify({ sizes, config: [...config] }));
  const length = Buffer.alloc(LENGTH_FIELD);
  length.writeUInt32BE(json.length);
  return Buffer.concat([length, json, data]);
}

/** The frames that `packed` packed. */
export function unpacked(bytes: Uint8Array): Aac {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = LENGTH_FIELD + view.readUInt32BE();
  // Only `packed` writes under these keys, and the cache holds bytes against their hash.
  const facts = JSON.parse(view.toString('utf8', LENGTH_FIELD, end)) as {
    readonly sizes: readonly number[];
    readonly config: readonly number[];
  };
  return { sizes: facts.sizes, config: Uint8Array.from(facts.config), data: bytes.subarray(end) };
}
