/**
 * Which stretch of a recording speaks which sentence: the recording is laid over a reading of the same
 * sentences by a voice whose times are known, and edges between sentences go into pauses.
 */
import { featuresOf, HOP, RATE } from '../features/mfcc.ts';
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

/** One for each sentence of the model, in order. */
export function align(model: Model, recording: Float32Array): readonly Aligned[] {
  const path = warp(featuresOf(model.samples), featuresOf(recording));
  const pauses = silencesOf(recording);
  const found = model.sentences.map((sentence) => stretchOn(path, sentence));
  const places = found.slice(1).map(({ begin }, index) => ((found[index]?.end ?? 0) + begin) / 2);
  const edges = snap(places, pauses);
  return found.map((raw, index): Aligned => {
    const [before, after] = [edges[index - 1], edges[index]];
    const begin =
      index === 0 ? afterPause(raw.begin, pauses) : (before?.pause?.end ?? before?.at ?? raw.begin);
    const isLast = index === found.length - 1;
    const end = isLast
      ? beforePause(raw.end, pauses)
      : (after?.pause?.begin ?? after?.at ?? raw.end);
    const sentence = model.sentences[index] ?? raw;
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

function stretchOn(path: Path, { begin, end }: Stretch): Stretch & { readonly cost: number } {
  const count = path.first.length;
  const from = Math.max(0, Math.min(count - 1, Math.round(begin / HOP)));
  const to = Math.max(from, Math.min(count - 1, Math.round(end / HOP)));
  const costs = path.cost.subarray(from, to + 1);
  return {
    begin: (path.first[from] ?? 0) * HOP,
    end: (path.last[to] ?? 0) * HOP,
    cost: costs.reduce((sum, cost) => sum + cost, 0) / costs.length,
  };
}

/** Seconds within which the first word's begin and the last one's end are looked for. */
const NEAR = 1;

function afterPause(at: number, pauses: readonly Stretch[]): number {
  const near = pauses.filter(({ end }) => Math.abs(end - at) < NEAR * RATE);
  return nearestOf(
    near.map(({ end }) => end),
    at,
  );
}

function beforePause(at: number, pauses: readonly Stretch[]): number {
  const near = pauses.filter(({ begin }) => Math.abs(begin - at) < NEAR * RATE);
  return nearestOf(
    near.map(({ begin }) => begin),
    at,
  );
}

function nearestOf(places: readonly number[], at: number): number {
  return places.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at;
}
