/**
 * Chapters as tracks: speech, places, MP3. A chapter whose speech is unchanged is not encoded
 * again; its track is kept by the keys of its sentences.
 */
import type { Host, WorkerTask } from '../host/host.ts';
import type { Track } from '../model/narration.ts';
import type { Batch, TrackRequest } from './batches.ts';
import type { Take } from './master.ts';
import { hashOf, type Line, sentenceKey, speak } from './sentences.ts';
import { BITRATE, ENCODER_PACKAGE, PAUSES, SETTINGS_VERSION } from './settings.ts';
import type { SpokenUtterance } from './spoken.ts';
import { layOut } from './timeline.ts';

const trackWorker: WorkerTask<readonly Take[], readonly Uint8Array[]> = {
  module: new URL('./track-worker.ts', import.meta.url),
};

/** A track, and which of its utterances make no sound. */
export type MadeTrack = { readonly track: Track; readonly silent: readonly SpokenUtterance[] };

/** Sound without names: ids may change while what is heard stays. */
type Sound = {
  readonly begins: readonly number[];
  readonly samples: number;
  /** Indexes of utterances that make no sound. */
  readonly silent: readonly number[];
  readonly mp3: Uint8Array;
};

/**
 * Speaks and encodes the chapters of a batch, or takes them from the cache. All that is missing goes
 * through one thread each for speaking and encoding, since starting either costs half a second.
 */
export async function makeTracks(batch: Batch, host: Host): Promise<readonly MadeTrack[]> {
  const keyed = batch.tracks.map((request): Keyed => {
    const lines = request.utterances.map(({ texts }) => ({
      key: sentenceKey(texts, batch.delivery, host),
      texts,
    }));
    return { request, lines, key: trackKey(request, lines, host) };
  });
  const kept = await Promise.all(keyed.map(({ key }) => host.cache.get(key)));
  const missing = keyed.filter((_, index) => kept[index] === undefined);
  const fresh = new Map(
    (await soundsOf(missing, batch, host)).map((sound, index) => [missing[index], sound]),
  );
  return keyed.flatMap((one, index) => {
    const bytes = kept[index];
    const sound = bytes === undefined ? fresh.get(one) : unpacked(bytes);
    return sound === undefined ? [] : [named(one.request, sound)];
  });
}

type Keyed = {
  readonly request: TrackRequest;
  readonly lines: readonly Line[];
  readonly key: string;
};

function trackKey(
  { edition, utterances }: TrackRequest,
  lines: readonly Line[],
  host: Host,
): string {
  const pauses = utterances.map(({ pause }) => PAUSES[edition][pause]);
  const encoder = [host.packageVersion(ENCODER_PACKAGE) ?? 'none', BITRATE, SETTINGS_VERSION];
  return `narrate/track/${hashOf([encoder, pauses, lines.map((line) => line.key)])}`;
}

async function soundsOf(
  missing: readonly Keyed[],
  { delivery }: Batch,
  host: Host,
): Promise<readonly Sound[]> {
  if (missing.length === 0) return [];
  const all = missing.flatMap(({ lines }) => lines);
  const spoken = await speak(all, delivery, host);
  const takes = missing.map(({ request, lines }): Take => {
    const speech = lines.map((line) => spoken.get(line.key) ?? new Int16Array(0));
    const spans = speech.map(({ length }, index) => ({
      length,
      pause: request.utterances[index]?.pause ?? 'sentence',
    }));
    return { speech, timeline: layOut(spans, request.edition) };
  });
  const files = await host.inWorker(trackWorker, takes);
  const sounds = takes.map(({ speech, timeline: { begins, samples } }, index): Sound => {
    const silent = speech.flatMap(({ length }, place) => (length === 0 ? [place] : []));
    return { begins, samples, silent, mp3: files[index] ?? new Uint8Array(0) };
  });
  await Promise.all(
    sounds.map((sound, index) => host.cache.put(missing[index]?.key ?? '', packed(sound))),
  );
  return sounds;
}

/** Gives sound the ids and words of the chapter that it speaks. */
function named({ chapter, title, utterances }: TrackRequest, sound: Sound): MadeTrack {
  const { begins, samples, silent, mp3 } = sound;
  const clips = utterances.map(({ source, spoken }, index) => ({
    target: source.target,
    begin: begins[index] ?? 0,
    end: begins[index + 1] ?? samples,
    spoken,
  }));
  return {
    track: { chapter, title, samples, clips, mp3 },
    silent: silent.flatMap((index) => utterances[index] ?? []),
  };
}

/** Bytes before the MP3: the length of the JSON. */
const LENGTH_FIELD = 4;

function packed({ mp3, ...facts }: Sound): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(facts));
  const bytes = new Uint8Array(LENGTH_FIELD + json.length + mp3.length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, LENGTH_FIELD);
  bytes.set(mp3, LENGTH_FIELD + json.length);
  return bytes;
}

function unpacked(bytes: Uint8Array): Sound {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const mp3At = LENGTH_FIELD + length;
  const json = new TextDecoder().decode(bytes.subarray(LENGTH_FIELD, mp3At));
  // Written by `packed` under a key that changes with this layout; the cache checks that it is whole.
  const facts = JSON.parse(json) as Omit<Sound, 'mp3'>;
  return { ...facts, mp3: bytes.slice(mp3At) };
}
