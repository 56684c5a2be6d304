/** Real narrations with faults put into their sound, and the check that should hear them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audioQualityCheck } from '../../../src/checks/audio-quality/index.ts';
import type { CheckRun } from '../../../src/checks/check.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Clip, Narration, Track } from '../../../src/model/narration.ts';
import { concatenated, startEncoder } from '../../../src/narrate/encode.ts';
import { frameEnds } from '../../../src/narrate/frames.ts';
import { narrate } from '../../../src/narrate/index.ts';
import { infoFrame } from '../../../src/narrate/info-frame.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';
import { memoryCache } from '../../memory-cache.ts';
import { decodeMp3 } from '../../narrate/decode.ts';

export const RATE = 22050;

/** A publication and its narrations. */
export type Spoken = { readonly document: Document; readonly narrations: readonly Narration[] };

/** Speaks a publication with the real engine. @param voice instead of the publication's own */
export async function spoken(folder: string, host: Host, voice?: string): Promise<Spoken> {
  const { value } = await readPublication(host, folder);
  if (value === undefined) throw new Error(`${folder} cannot be read`);
  const name = voice ?? value.meta.voice.name;
  const meta = { ...value.meta, voice: { ...value.meta.voice, name } };
  const document = prepare({ ...value, meta }).value;
  const made = await narrate({ document, editions: document.editions, host });
  return { document, narrations: made.value };
}

/** The recordings of narrations, as the audio edition writes them. */
export function recordingsOf(narrations: readonly Narration[]): readonly Artifact[] {
  return narrations.flatMap(({ edition, tracks }) =>
    tracks.map(({ chapter, mp3 }) => ({
      path: `audio/${edition}/${chapter}.mp3`,
      mediaType: 'audio/mpeg',
      bytes: mp3,
      chapter,
    })),
  );
}

/** The runs of the check over all recordings, or over those given. */
export async function examine(
  { document, narrations }: Spoken,
  host: Host,
  artifacts = recordingsOf(narrations),
): Promise<readonly CheckRun[]> {
  return audioQualityCheck.run({ document, narrations, artifacts, subjects: artifacts, host });
}

/** The same narrations with another track in the place of one. */
export function replaced(of: Spoken, old: Track, track: Track): Spoken {
  const narrations = of.narrations.map((narration) => ({
    ...narration,
    tracks: narration.tracks.map((one) => (one === old ? track : one)),
  }));
  return { ...of, narrations };
}

/** The track with other sound; times of clips stay unless `clips` gives others. */
export async function withSound(
  track: Track,
  edit: (samples: Float32Array) => Float32Array,
  clips: readonly Clip[] = track.clips,
): Promise<Track> {
  const { samples } = await decodeMp3(track.mp3);
  const edited = edit(samples);
  const stream = (await startEncoder())(edited);
  const mp3 = concatenated([infoFrame(stream, edited.length), stream]);
  return { ...track, samples: edited.length, clips, mp3 };
}

/** Samples with a stretch taken out, and so many put into its place. */
export function spliced(
  samples: Float32Array,
  {
    at,
    drop = 0,
    add,
  }: { readonly at: number; readonly drop?: number; readonly add: Float32Array },
): Float32Array {
  const all = new Float32Array(samples.length - drop + add.length);
  all.set(samples.subarray(0, at));
  all.set(add, at);
  all.set(samples.subarray(at + drop), at + add.length);
  return all;
}

/** Clips of which those behind `at` stand later; one around it becomes longer. */
export function later(clips: readonly Clip[], at: number, by: number): readonly Clip[] {
  const moved = (time: number): number => (time > at ? time + by : time);
  return clips.map((clip) => ({ ...clip, begin: moved(clip.begin), end: moved(clip.end) }));
}

/** The clip that speaks these words. */
export function clipOf({ clips }: Track, words: string): Clip {
  const clip = clips.find((one) => one.spoken.includes(words));
  if (clip === undefined) throw new Error(`nothing speaks “${words}”`);
  return clip;
}

/** A host that keeps nothing on disk but remembers within the test. */
export function rememberingHost(): Host {
  const host = createNodeHost();
  return {
    ...host,
    cache: memoryCache(),
  };
}

/** The line of a chapter of the base publication. */
export function baseLine(file: string, line: number): string {
  const path = join(import.meta.dirname, '../../base', file);
  return readFileSync(path, 'utf8').split('\n')[line - 1] ?? '';
}

/** Louder or quieter; what is above full scale is cut off, as converters do. */
export function multiplied(samples: Float32Array, gain: number): Float32Array {
  return samples.map((sample) => Math.max(-1, Math.min(1, sample * gain)));
}

/** With even noise of this amplitude, the same each time. */
export function withNoise(samples: Float32Array, amplitude: number): Float32Array {
  const state = { value: 12345 };
  return samples.map((sample) => {
    state.value = (state.value * 1103515245 + 12345) % 2147483648;
    return sample + amplitude * (state.value / 1073741824 - 1);
  });
}

/** The last silent frame of a track, 104 instead of 208 bytes long. */
export function withShortFrame(mp3: Uint8Array): Uint8Array {
  const ends = frameEnds(mp3);
  const [begin = 0, end = 0] = ends.slice(-12, -10);
  const frame = new Uint8Array(104);
  frame.set([0xff, 0xf3, 4 << 4, 0xc4]);
  const all = new Uint8Array(mp3.length - (end - begin) + frame.length);
  all.set(mp3.subarray(0, begin));
  all.set(frame, begin);
  all.set(mp3.subarray(end), begin + frame.length);
  return all;
}

/** In the place of something that must be there. */
export function never(): never {
  throw new Error('nothing was found');
}
