/**
 * The chapters of a book as one MP3 stream. Their frames are joined as they are: frames of a chapter
 * need nothing from those of another, so nothing is decoded, and each chapter begins with a frame.
 */
import { Buffer } from 'node:buffer';
import { frameEnds } from '../../narrate/frames.ts';
import { infoFrame } from '../../narrate/info-frame.ts';
import { FRAME } from '../../narrate/settings.ts';
import type { SpokenChapter } from '../../writers/spoken-book/book.ts';

/** One stream, and where each chapter begins in it. */
export type Joined = {
  /** Begins with the Info frame. */
  readonly mp3: Uint8Array;
  /** First sample of each chapter. */
  readonly begins: readonly number[];
  /** Length: exactly what a gapless decoder returns. */
  readonly samples: number;
};

/**
 * Joins the recordings. Between two chapters lies, beside their own silence, what the encoder needed to
 * empty itself: up to 76 ms.
 */
export function joinChapters(chapters: readonly SpokenChapter[]): Joined {
  const begins: number[] = [];
  const state = { frames: 0, samples: 0 };
  const streams = chapters.map(({ mp3, samples }) => {
    const [infoEnd = 0, ...ends] = frameEnds(mp3);
    begins.push(state.frames * FRAME);
    state.samples = state.frames * FRAME + samples;
    state.frames += ends.length;
    return mp3.subarray(infoEnd);
  });
  const stream = Buffer.concat(streams);
  const { samples } = state;
  return { mp3: Buffer.concat([infoFrame(stream, samples), stream]), begins, samples };
}
