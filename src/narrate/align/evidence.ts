/**
 * What the words themselves say about the stretches that sentences were given: each is laid over its own
 * stretch alone, and over those that other pauses near its begin would give it. The path through the
 * whole chapter cannot tell: it always finds a way, and its cost is as low where it is wrong.
 */
import { fitOf, misfitOf } from '../features/fit.ts';
import { type Features, framesIn, HOP, RATE } from '../features/mfcc.ts';
import type { Stretch } from './silences.ts';

/** For and against the place of one sentence. */
export type Evidence = {
  /** Distance from its words by that from other words; 1 and more is no better than chance. */
  readonly strangeness: number;
  /** Its length by the model's where it had to be pressed together most, over 0.8 s. */
  readonly tightest: number;
  /**
   * What the best other pause near would cost the sentence and the one before it, in distance, for each
   * frame that it is away; 0 is a toss-up, less is better than the pause that was chosen.
   */
  readonly rival: number;
};

/** Both sounds, the sentences of the model, and where the recording is silent. */
export type Sounds = {
  readonly model: Features;
  readonly recording: Features;
  readonly sentences: readonly Stretch[];
  readonly pauses: readonly Stretch[];
};

/** Seconds to the begin of a sentence within which another pause may be meant; below, it is the same. */
const NEAR = 2.5;
const SAME = 0.2;
/** Seconds that a sentence must keep. */
const LEAST = 0.15;
/** Of what cannot be judged: as strange as nothing else, without a rival. */
const NONE: Evidence = { strangeness: 9, tightest: 0, rival: Number.POSITIVE_INFINITY };

/** One for each sentence. @param places in the recording, in order */
export function evidenceOf(places: readonly Stretch[], sounds: Sounds): readonly Evidence[] {
  const { model, recording, sentences } = sounds;
  return places.map((place, number) => {
    const words = sentences[number];
    const clip = framesIn(recording, place);
    const fit = words && fitOf({ read: model, words, clip, number });
    if (fit === undefined) return NONE;
    const { strangeness, tightest } = fit;
    return { strangeness, tightest, rival: rivalOf(number, places, sounds) };
  });
}

function rivalOf(number: number, places: readonly Stretch[], sounds: Sounds): number {
  const [before, own] = [places[number - 1], places[number]];
  if (before === undefined || own === undefined) return NONE.rival;
  const least = LEAST * RATE;
  const others = sounds.pauses.filter(({ begin, end }) => {
    const away = Math.abs(end - own.begin);
    const hasRoom = begin > before.begin + least && end < own.end - least;
    return hasRoom && away >= SAME * RATE && away <= NEAR * RATE;
  });
  if (others.length === 0) return NONE.rival;
  const misfit = (index: number, stretch: Stretch): number => {
    const words = framesIn(sounds.model, sounds.sentences[index] ?? NOTHING);
    return misfitOf(words, framesIn(sounds.recording, stretch));
  };
  const chosen = misfit(number - 1, before) + misfit(number, own);
  const costs = others.map(({ begin, end }) => {
    const ended = misfit(number - 1, { begin: before.begin, end: begin });
    const begun = misfit(number, { begin: end, end: own.end });
    return ((ended + begun - chosen) * HOP) / Math.abs(end - own.begin);
  });
  return Math.min(...costs);
}

const NOTHING: Stretch = { begin: 0, end: 0 };
