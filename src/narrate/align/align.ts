/**
 * Which stretch of a recording speaks which sentence: the recording is laid over a reading of the same
 * sentences by a voice whose times are known, and edges between sentences go into pauses.
 */
import { type Features, featuresOf, framesIn, HOP, RATE, SIZE } from '../features/mfcc.ts';
import { type Path, warp } from '../features/warp.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Stretch, silencesOf } from './silences.ts';
import { type Edge, snap } from './snap.ts';

/** A reading whose times are known: sound at 22.05 kHz and where each sentence stands in it. */
export type Model = { readonly samples: Float32Array; readonly sentences: readonly Stretch[] };

/** A sentence in the recording, with what speaks for and against its place. */
export type Aligned = Placed & Evidence;

/** A sentence where the path through the whole chapter and the pauses put it. */
export type Placed = Stretch & {
  /** Its length by the model's. */
  readonly stretch: number;
  /** The edge before it, and the one after it; none at the ends of the recording. */
  readonly before?: Edge;
  readonly after?: Edge;
};

/** Sample at which a sentence begins, as somebody heard it. */
export type Anchor = { readonly sentence: number; readonly at: number };

/**
 * One for each sentence of the model, in order.
 * @param anchors in the order of sentences and of times; they divide the recording, so that a mistake on
 *   one side cannot reach the other
 */
export function align(
  model: Model,
  recording: Float32Array,
  anchors: readonly Anchor[] = [],
): readonly Aligned[] {
  const sound = {
    model: featuresOf(model.samples),
    recording: featuresOf(recording),
    pauses: silencesOf(recording),
  };
  const begins = [{ sentence: 0, at: 0 }, ...anchors.filter(({ sentence }) => sentence > 0)];
  const places = begins.flatMap(({ sentence, at }, index) => {
    const next = begins[index + 1];
    const sentences = model.sentences.slice(sentence, next?.sentence);
    const isAnchored = anchors.some((anchor) => anchor.sentence === sentence);
    const begin = isAnchored && sentence === 0 ? (anchors[0]?.at ?? 0) : at;
    const end = next?.at ?? recording.length;
    const found = alignPart(sentences, { begin, end }, sound);
    const [first, ...others] = found;
    return isAnchored && first !== undefined ? [{ ...first, begin }, ...others] : found;
  });
  const evidence = evidenceOf(places, { ...sound, sentences: model.sentences });
  return places.flatMap((place, index) => {
    const own = evidence[index];
    return own === undefined ? [] : [{ ...place, ...own }];
  });
}

type Heard = {
  readonly model: Features;
  readonly recording: Features;
  readonly pauses: readonly Stretch[];
};

function alignPart(
  sentences: readonly Stretch[],
  part: Stretch,
  { model, recording, pauses }: Heard,
): readonly Placed[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return [];
  const own = { begin: first.begin - LEAD * RATE, end: last.end + LEAD * RATE };
  const inside = pauses.flatMap(({ begin, end }) => {
    const [from, to] = [Math.max(begin, part.begin), Math.min(end, part.end)];
    return to > from ? [{ begin: from, end: to }] : [];
  });
  const frames = framesWorthHearing(part, inside, recording.count);
  const from = Math.max(0, Math.round(own.begin / HOP));
  const path = warp(framesIn(model, own), picked(recording, frames));
  const found = sentences.map((sentence) => stretchOn(path, sentence, { from, frames }));
  const places = found.slice(1).map(({ begin }, index) => ((found[index]?.end ?? 0) + begin) / 2);
  const edges = snap(places, inside);
  return found.map((raw, index): Placed => {
    const [before, after] = [edges[index - 1], edges[index]];
    const begin = before ? (before.pause?.end ?? before.at) : afterPause(raw.begin, inside, part);
    const end = after
      ? (after.pause?.begin ?? after.at)
      : beforePause({ begin, end: raw.end }, inside, part);
    const sentence = sentences[index] ?? raw;
    return {
      begin: Math.round(begin),
      end: Math.round(end),
      stretch: (end - begin) / (sentence.end - sentence.begin),
      ...(before && { before }),
      ...(after && { after }),
    };
  });
}

/** Seconds of the model's silence before the first and behind the last sentence of a part. */
const LEAD = 0.2;
/** Seconds of a silence that are heard at either end: longer ones pull the path away from the words. */
const PAUSE_SIDE = 0.5;

/** The recording's frames of a part, without the middle of long silences. */
function framesWorthHearing(
  { begin, end }: Stretch,
  pauses: readonly Stretch[],
  count: number,
): Int32Array {
  const frameOf = (at: number): number => Math.max(0, Math.min(count, Math.round(at / HOP)));
  const from = frameOf(begin);
  const isHeard = new Uint8Array(frameOf(end) - from).fill(1);
  for (const pause of pauses) {
    const [first, last] = [pause.begin + PAUSE_SIDE * RATE, pause.end - PAUSE_SIDE * RATE];
    if (last > first) isHeard.fill(0, frameOf(first) - from, frameOf(last) - from);
  }
  return Int32Array.from(isHeard.keys(), (at) => from + at).filter((_, at) => isHeard[at] === 1);
}

function picked({ values }: Features, frames: Int32Array): Features {
  const own = new Float32Array(frames.length * SIZE);
  for (const [index, frame] of frames.entries())
    own.set(values.subarray(frame * SIZE, (frame + 1) * SIZE), index * SIZE);
  return { count: frames.length, values: own };
}

/** Frames of the model before the path's first, and which frame of the recording each of the path's is. */
type Offset = { readonly from: number; readonly frames: Int32Array };

function stretchOn(path: Path, { begin, end }: Stretch, { from: before, frames }: Offset): Stretch {
  const most = Math.max(0, path.first.length - 1);
  const from = Math.max(0, Math.min(most, Math.round(begin / HOP) - before));
  const to = Math.max(from, Math.min(most, Math.round(end / HOP) - before));
  return {
    begin: (frames[path.first[from] ?? 0] ?? 0) * HOP,
    end: (frames[path.last[to] ?? 0] ?? 0) * HOP,
  };
}

/** Seconds within which the first word's begin and the last one's end are looked for. */
const NEAR = 1;
/** Seconds between a pause and the end of its part: so exactly somebody who listens sets a cue. */
const TOUCHING = 0.15;

/** Where a pause ends, or the part begins, whichever is nearest; nobody speaks in a silence that opens it. */
function afterPause(at: number, pauses: readonly Stretch[], part: Stretch): number {
  const opening = pauses.find(({ begin }) => begin - part.begin < TOUCHING * RATE);
  if (opening !== undefined && at - opening.end < NEAR * RATE) return opening.end;
  return nearestOf([part.begin, ...pauses.map(({ end }) => end)], at);
}

/** Where a pause begins, or the part ends; never before `from`, where the sentence begins. */
function beforePause(
  { begin: from, end: at }: Stretch,
  pauses: readonly Stretch[],
  part: Stretch,
): number {
  const later = pauses.filter(({ begin }) => begin > from);
  const closing = later.findLast(({ end }) => part.end - end < TOUCHING * RATE);
  if (closing !== undefined && closing.begin - at < NEAR * RATE) return closing.begin;
  return nearestOf([part.end, ...later.map(({ begin }) => begin)], at);
}

function nearestOf(places: readonly number[], at: number): number {
  const near = places.filter((place) => Math.abs(place - at) < NEAR * RATE);
  return near.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at;
}
