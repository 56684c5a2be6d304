/**
 * Which stretch of a recording speaks which sentence: the recording is laid over a reading of the same
 * sentences by a voice whose times are known, and edges between sentences go into pauses.
 */
import { type Features, featuresOf, HOP, RATE, SIZE } from '../features/mfcc.ts';
import { type Path, warp } from '../features/warp.ts';
import { type Stretch, silencesOf } from './silences.ts';
import { type Edge, snap } from './snap.ts';

/** A reading whose times are known: sound at 22.05 kHz and where each sentence stands in it. */
export type Model = { readonly samples: Float32Array; readonly sentences: readonly Stretch[] };

/** A sentence in the recording, with what speaks for and against its place. */
export type Aligned = Stretch & {
  /** Mean distance of its frames from the model's. */
  readonly cost: number;
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
  return begins.flatMap(({ sentence, at }, index) => {
    const next = begins[index + 1];
    const sentences = model.sentences.slice(sentence, next?.sentence);
    const isAnchored = anchors.some((anchor) => anchor.sentence === sentence);
    const begin = isAnchored && sentence === 0 ? (anchors[0]?.at ?? 0) : at;
    const end = next?.at ?? recording.length;
    const found = alignPart(sentences, { begin, end }, sound);
    const [first, ...others] = found;
    return isAnchored && first !== undefined ? [{ ...first, begin }, ...others] : found;
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
): readonly Aligned[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return [];
  const own = { begin: first.begin - LEAD * RATE, end: last.end + LEAD * RATE };
  const inside = pauses.flatMap(({ begin, end }) => {
    const [from, to] = [Math.max(begin, part.begin), Math.min(end, part.end)];
    return to > from ? [{ begin: from, end: to }] : [];
  });
  const [from, path] = [
    Math.max(0, Math.round(own.begin / HOP)),
    warp(framesIn(model, own), framesIn(recording, part)),
  ];
  const shift = Math.max(0, Math.round(part.begin / HOP)) * HOP;
  const found = sentences.map((sentence) => stretchOn(path, sentence, { from, shift }));
  const places = found.slice(1).map(({ begin }, index) => ((found[index]?.end ?? 0) + begin) / 2);
  const edges = snap(places, inside);
  return found.map((raw, index): Aligned => {
    const [before, after] = [edges[index - 1], edges[index]];
    const begin = before ? (before.pause?.end ?? before.at) : afterPause(raw.begin, inside, part);
    const end = after
      ? (after.pause?.begin ?? after.at)
      : beforePause({ begin, end: raw.end }, inside, part);
    const sentence = sentences[index] ?? raw;
    return {
      begin: Math.round(begin),
      end: Math.round(end),
      cost: raw.cost,
      stretch: (end - begin) / (sentence.end - sentence.begin),
      ...(before && { before }),
      ...(after && { after }),
    };
  });
}

/** Seconds of the model's silence before the first and behind the last sentence of a part. */
const LEAD = 0.2;

function framesIn({ values, count }: Features, { begin, end }: Stretch): Features {
  const from = Math.max(0, Math.min(count, Math.round(begin / HOP)));
  const to = Math.max(from, Math.min(count, Math.round(end / HOP)));
  return { count: to - from, values: values.subarray(from * SIZE, to * SIZE) };
}

/** Frames of the model before the path's first, and samples of the recording before it. */
type Offset = { readonly from: number; readonly shift: number };

function stretchOn(
  path: Path,
  { begin, end }: Stretch,
  { from: before, shift }: Offset,
): Stretch & { readonly cost: number } {
  const most = Math.max(0, path.first.length - 1);
  const from = Math.max(0, Math.min(most, Math.round(begin / HOP) - before));
  const to = Math.max(from, Math.min(most, Math.round(end / HOP) - before));
  const costs = path.cost.subarray(from, to + 1);
  return {
    begin: shift + (path.first[from] ?? 0) * HOP,
    end: shift + (path.last[to] ?? 0) * HOP,
    cost: costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length),
  };
}

/** Seconds within which the first word's begin and the last one's end are looked for. */
const NEAR = 1;
/** Seconds between a pause and the end of its part: so exactly somebody who listens sets a cue. */
const TOUCHING = 0.15;

/** Where a pause ends, or the part begins, whichever is nearest. */
function afterPause(at: number, pauses: readonly Stretch[], part: Stretch): number {
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
  if (closing !== undefined && Math.abs(closing.begin - at) < NEAR * RATE) return closing.begin;
  return nearestOf([part.end, ...later.map(({ begin }) => begin)], at);
}

function nearestOf(places: readonly number[], at: number): number {
  const near = places.filter((place) => Math.abs(place - at) < NEAR * RATE);
  return near.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at;
}
