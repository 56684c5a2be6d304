/**
 * A file in which somebody reads a chapter becomes its track: aligned with a reading of the same
 * sentences, brought to the loudness of all tracks, and encoded whole. What was recorded stays as it is;
 * only silence before the first and behind the last word is cut or added.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { SoundLevel } from '../../model/narration-settings.ts';
import { type Aligned, type Anchor, align, type Model } from '../align/align.ts';
import { type Doubt, doubtsOf, strangersIn } from '../align/doubt.ts';
import { silencesOf } from '../align/silences.ts';
import { concatenated, type Encode, framesOfSound } from '../encode.ts';
import { joined } from '../frames.ts';
import { infoFrame } from '../info-frame.ts';
import { levelled } from '../level.ts';
import { FRAME, LOUDER_THAN_TRACK, SAMPLE_RATE, samplesIn } from '../settings.ts';
import { decode } from './decode.ts';
import type { Quietly } from './mp3.ts';
import { type Place, placesOf } from './places.ts';

/** What a recording is made of. */
export type Take = {
  /** The file. */
  readonly bytes: Uint8Array;
  /** Each sentence as the embedded voice speaks it; none is empty. */
  readonly readings: readonly Int16Array[];
  /** In order of sentences; seconds of the file. */
  readonly cues: readonly { readonly sentence: number; readonly seconds: number }[];
  readonly level: SoundLevel;
};

/** A track, and what is worth asking about it. Seconds are those of the file. */
export type Taken = {
  readonly samples: number;
  /** First sample of the clip of each sentence. */
  readonly begins: readonly number[];
  readonly mp3: Uint8Array;
  readonly doubts: readonly {
    readonly sentence: number;
    readonly doubt: Doubt;
    readonly seconds: number;
  }[];
  /** Seconds of speech before the first sentence and behind the last one. */
  readonly more: { readonly before: number; readonly after: number };
};

/** Why there is no track. */
export type NotTaken =
  | { readonly problem: Message }
  /** Cue that does not lie in the recording or not behind the one before. */
  | { readonly badCue: number }
  /** Seconds that the recording lasts and that the text takes, or how many sentences are others. */
  | { readonly tooShort: { readonly seconds: number; readonly expected: number } }
  | { readonly otherText: { readonly strange: number; readonly count: number } };

/** Of the time that the embedded voice takes: nobody reads three times as fast. */
const FASTEST = 0.35;
/**
 * Part of the sentences that fit their words no better than any, beyond which a recording is of another
 * text: of six chapters read by another voice at most a tenth, of each other's text nearly all. Doubts
 * say less: who hardly pauses has them at four of ten.
 */
const OTHER_TEXT = 0.5;
/** Sentences below which parts say nothing. */
const FEW = 5;

/** What a thread has ready. */
export type Tools = { readonly encoder: () => Promise<Encode>; readonly quietly: Quietly };

/** Makes the track. */
export async function makeTake(take: Take, { encoder, quietly }: Tools): Promise<Taken | NotTaken> {
  const decoded = await decode(take.bytes, quietly);
  if ('problem' in decoded) return decoded;
  const { samples } = decoded;
  const model = modelOf(take.readings);
  const spoken = take.readings.reduce((sum, { length }) => sum + length, 0);
  if (samples.length < FASTEST * spoken || samples.every((sample) => sample === 0)) {
    const [seconds, expected] = [samples.length / SAMPLE_RATE, spoken / SAMPLE_RATE];
    return { tooShort: { seconds, expected } };
  }
  const anchors = take.cues.map(({ sentence, seconds }) => ({ sentence, at: samplesIn(seconds) }));
  const badCue = anchors.findIndex(
    ({ at }, index) => at >= samples.length || at <= (anchors[index - 1]?.at ?? -1),
  );
  if (badCue >= 0) return { badCue };
  const found = align(model, samples, anchors);
  const strange = strangersIn(found);
  if (found.length >= FEW && strange > OTHER_TEXT * found.length)
    return { otherText: { strange, count: found.length } };
  return track(
    { samples, found, doubts: doubtsOf(found), anchors, level: take.level },
    await encoder(),
  );
}

/** Seconds of silence in the model; its edges are never asked for. */
const MODEL_PAUSE = 0.45;

function modelOf(readings: readonly Int16Array[]): Model {
  const pause = samplesIn(MODEL_PAUSE);
  const length = readings.reduce((sum, reading) => sum + reading.length + pause, pause);
  const samples = new Float32Array(length);
  let at = pause;
  const sentences = readings.map((reading) => {
    const begin = at;
    for (const sample of reading) {
      samples[at] = sample / 32_768;
      at += 1;
    }
    const end = at;
    at += pause;
    return { begin, end };
  });
  return { samples, sentences };
}

type Placed = {
  readonly samples: Float32Array;
  readonly found: readonly Aligned[];
  readonly doubts: readonly (Doubt | undefined)[];
  readonly anchors: readonly Anchor[];
  readonly level: SoundLevel;
};

function track({ samples, found, doubts, anchors, level }: Placed, encode: Encode): Taken {
  const place = placesOf(found, samples.length, speechOf(samples));
  const cut = cutTo(samples, place);
  // A whole track is wanted at its own loudness, not at that of its loudest parts.
  const loud = levelled(cut, { ...level, loudness: level.loudness - LOUDER_THAN_TRACK });
  const frames = encode(loud);
  const stream = joined([{ silentBefore: 0, frames }], framesOfSound(loud.length));
  const mp3 = concatenated([infoFrame(stream, loud.length), stream]);
  return {
    samples: loud.length,
    begins: place.begins,
    mp3,
    doubts: doubts.flatMap((doubt, sentence) => {
      const isAnchored = anchors.some((anchor) => anchor.sentence === sentence);
      if (doubt === undefined || isAnchored) return [];
      return [{ sentence, doubt, seconds: (found[sentence]?.begin ?? 0) / SAMPLE_RATE }];
    }),
    more: place.more,
  };
}

/** From the first to the last moment that is no silence. */
function speechOf(samples: Float32Array): { readonly begin: number; readonly end: number } {
  const pauses = silencesOf(samples);
  const [first, last] = [pauses[0], pauses.at(-1)];
  return {
    begin: first?.begin === 0 ? first.end : 0,
    end: last !== undefined && samples.length - last.end < FRAME ? last.begin : samples.length,
  };
}

/** The part of a recording that becomes the track, with silence where it has none. */
function cutTo(samples: Float32Array, { from, to }: Place): Int16Array {
  const cut = new Int16Array(to - from);
  for (let at = Math.max(0, from); at < Math.min(samples.length, to); at += 1)
    cut[at - from] = Math.round(32_767 * Math.max(-1, Math.min(1, samples[at] ?? 0)));
  return cut;
}
