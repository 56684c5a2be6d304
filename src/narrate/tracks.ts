/** Chapters as tracks: frames of speech at their places, silence between them, and who is heard when. */
import type { Track } from '../model/narration.ts';
import type { PauseLengths, SoundLevel } from '../model/narration-settings.ts';
import { concatenated, framesOfSound } from './encode.ts';
import type { Delivery } from './engines/engine.ts';
import { joined } from './frames.ts';
import { INFO_BYTES, infoFrame } from './info-frame.ts';
import type { Piece } from './pieces.ts';
import { DECODED_LATE, FRAME } from './settings.ts';
import type { SpokenUtterance } from './spoken.ts';
import { layOut } from './timeline.ts';

/** What is to become a track. */
export type TrackRequest = {
  readonly delivery: Delivery;
  readonly level: SoundLevel;
  readonly pauses: PauseLengths;
  /** Id of the chapter. */
  readonly chapter: string;
  readonly title: string;
  readonly utterances: readonly SpokenUtterance[];
};

/** A track, and which of its utterances make no sound. */
export type MadeTrack = { readonly track: Track; readonly silent: readonly SpokenUtterance[] };

/** What is heard, without names: ids may change while the sound stays. */
export type Sound = {
  /** First sample of the clip of each utterance. */
  readonly begins: readonly number[];
  readonly samples: number;
  /** Indexes of utterances that make no sound. */
  readonly silent: readonly number[];
  readonly mp3: Uint8Array;
};

/** The sound of a chapter. @param pieces one for each of its utterances */
export function soundOf({ pauses, utterances }: TrackRequest, pieces: readonly Piece[]): Sound {
  const spans = utterances.map(({ pause }, index) => ({
    length: pieces[index]?.samples ?? 0,
    pause: pauses[pause],
  }));
  const { frames, begins, samples } = layOut(spans);
  const state = { at: 0 };
  const runs = pieces.map((piece, index) => {
    const begin = frames[index] ?? 0;
    const silentBefore = begin - state.at;
    state.at = begin + framesOfSound(piece.samples);
    return { silentBefore, frames: piece.frames };
  });
  // Decoders give the last samples late, so there is a frame for them, too.
  const mp3 = joined(runs, Math.ceil((samples + DECODED_LATE) / FRAME), INFO_BYTES);
  mp3.set(infoFrame(mp3.subarray(INFO_BYTES), samples));
  const silent = pieces.flatMap((piece, index) => (piece.samples === 0 ? [index] : []));
  return { begins, samples, silent, mp3 };
}

/** Gives sound the ids and words of the chapter that it speaks. */
export function named({ chapter, title, utterances }: TrackRequest, sound: Sound): MadeTrack {
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

/** Sound as bytes, for the cache. */
export function packedSound({ mp3, ...facts }: Sound): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(facts));
  const length = new Uint8Array(LENGTH_FIELD);
  new DataView(length.buffer).setUint32(0, json.length);
  return concatenated([length, json, mp3]);
}

/** The sound that `packedSound` packed. */
export function unpackedSound(bytes: Uint8Array): Sound {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const mp3At = LENGTH_FIELD + length;
  const json = new TextDecoder().decode(bytes.subarray(LENGTH_FIELD, mp3At));
  // Written by `packedSound` under a key that changes with this layout; the cache checks that it is whole.
  const facts = JSON.parse(json) as Omit<Sound, 'mp3'>;
  return { ...facts, mp3: bytes.subarray(mp3At) };
}
