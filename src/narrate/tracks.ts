/**
 * One chapter as a track: speech, places, MP3. A chapter whose speech is unchanged is not encoded
 * again; its track is kept by the keys of its sentences.
 */
import type { Host, WorkerTask } from '../host/host.ts';
import type { EditionName } from '../model/document.ts';
import type { Track } from '../model/narration.ts';
import type { Take } from './master.ts';
import { type Delivery, hashOf, type Line, sentenceKey, speak } from './sentences.ts';
import { BITRATE, ENCODER_PACKAGE, PAUSES, SETTINGS_VERSION } from './settings.ts';
import type { SpokenUtterance } from './spoken.ts';
import { layOut } from './timeline.ts';

const trackWorker: WorkerTask<Take, Uint8Array> = {
  module: new URL('./track-worker.ts', import.meta.url),
};

/** What is to become a track. */
export type TrackRequest = {
  readonly edition: EditionName;
  /** Id of the chapter. */
  readonly chapter: string;
  readonly title: string;
  readonly utterances: readonly SpokenUtterance[];
  readonly delivery: Delivery;
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

/** Speaks and encodes a chapter, or takes both from the cache. */
export async function makeTrack(request: TrackRequest, host: Host): Promise<MadeTrack> {
  const { chapter, title, utterances } = request;
  const { begins, samples, silent, mp3 } = await soundOf(request, host);
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

async function soundOf(request: TrackRequest, host: Host): Promise<Sound> {
  const { edition, utterances, delivery } = request;
  const lines: readonly Line[] = utterances.map(({ texts }) => ({
    key: sentenceKey(texts, delivery, host),
    texts,
  }));
  const pauses = utterances.map(({ pause }) => PAUSES[edition][pause]);
  const encoder = [host.packageVersion(ENCODER_PACKAGE) ?? 'none', BITRATE, SETTINGS_VERSION];
  const key = `narrate/track/${hashOf([encoder, pauses, lines.map((line) => line.key)])}`;
  const kept = await host.cache.get(key);
  if (kept !== undefined) return unpacked(kept);
  const speech = await speak(lines, delivery, host);
  const spans = speech.map(({ length }, index) => ({
    length,
    pause: utterances[index]?.pause ?? 'sentence',
  }));
  const timeline = layOut(spans, edition);
  const mp3 = await host.inWorker(trackWorker, { speech, timeline });
  const silent = speech.flatMap(({ length }, index) => (length === 0 ? [index] : []));
  const sound: Sound = { begins: timeline.begins, samples: timeline.samples, silent, mp3 };
  await host.cache.put(key, packed(sound));
  return sound;
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
