/** Chapters as tracks: frames of speech at their places, silence between them, and who is heard when. */
import type { EditionName } from '../model/document.ts';
import type { Track } from '../model/narration.ts';
import { concatenated, framesOfSound } from './encode.ts';
import type { EspeakSettings } from './espeak.ts';
import { joined } from './frames.ts';
import { infoFrame } from './info-frame.ts';
import type { Piece } from './pieces.ts';
import { DECODED_LATE, FRAME } from './settings.ts';
import type { SpokenUtterance } from './spoken.ts';
import { layOut } from './timeline.ts';

/** What is to become a track. */
export type TrackRequest = {
  readonly edition: EditionName;
  readonly delivery: EspeakSettings;
  /** Id of the chapter. */
  readonly chapter: string;
  readonly title: string;
  readonly utterances: readonly SpokenUtterance[];
};

/** A track, and which of its utterances make no sound. */
export type MadeTrack = { readonly track: Track; readonly silent: readonly SpokenUtterance[] };

/** The track of a chapter. @param pieces one for each of its utterances */
export function trackOf(request: TrackRequest, pieces: readonly Piece[]): MadeTrack {
  const { edition, chapter, title, utterances } = request;
  const spans = utterances.map(({ pause }, index) => ({
    length: pieces[index]?.samples ?? 0,
    pause,
  }));
  const { frames, begins, samples } = layOut(spans, edition);
  const clips = utterances.map(({ source, spoken }, index) => ({
    target: source.target,
    begin: begins[index] ?? 0,
    end: begins[index + 1] ?? samples,
    spoken,
  }));
  const state = { at: 0 };
  const runs = pieces.map((piece, index) => {
    const begin = frames[index] ?? 0;
    const silentBefore = begin - state.at;
    state.at = begin + framesOfSound(piece.samples);
    return { silentBefore, frames: piece.frames };
  });
  // Decoders give the last samples late, so there is a frame for them, too.
  const stream = joined(runs, Math.ceil((samples + DECODED_LATE) / FRAME));
  const mp3 = concatenated([infoFrame(stream, samples), stream]);
  const silent = utterances.filter((_, index) => pieces[index]?.samples === 0);
  return { track: { chapter, title, samples, clips, mp3 }, silent };
}
