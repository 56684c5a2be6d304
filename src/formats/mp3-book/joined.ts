/**
 * The chapters of a book as one MP3 stream. Their frames are joined as they are: frames of a chapter
 * need nothing from those of another, so nothing is decoded, and each chapter begins with a frame.
 */
import { frameEnds } from '../../narrate/frames.ts';
import { infoFrame } from '../../narrate/info-frame.ts';
import { FRAME } from '../../narrate/settings.ts';
import type { SpokenChapter } from '../../writers/spoken-book/book.ts';

/** Where each chapter stands in the stream. */
export type Places = {
  /** First sample of each chapter. */
  readonly begins: readonly number[];
  /** Length: exactly what a gapless decoder returns. */
  readonly samples: number;
};

type Recording = Pick<SpokenChapter, 'mp3' | 'samples'>;

/**
 * Where chapters come to stand. Between two of them lies, beside their own silence, what the encoder
 * needed to empty itself: up to 76 ms.
 */
export function placesOf(chapters: readonly Recording[]): Places {
  const begins: number[] = [];
  const state = { frames: 0, samples: 0 };
  for (const { mp3, samples } of chapters) {
    begins.push(state.frames * FRAME);
    state.samples = state.frames * FRAME + samples;
    // The first frame is the Info frame.
    state.frames += frameEnds(mp3).length - 1;
  }
  return { begins, samples: state.samples };
}

/** The file: the tag, one Info frame for all, the frames. A long book is copied but once. */
export function joinChapters(
  chapters: readonly Recording[],
  { samples }: Places,
  tag: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const streams = chapters.map(({ mp3 }) => mp3.subarray(infoLength(mp3)));
  const info = infoLength(chapters[0]?.mp3);
  const begin = tag.length + info;
  const file = new Uint8Array(streams.reduce((sum, { length }) => sum + length, begin));
  file.set(tag);
  let at = begin;
  for (const stream of streams) {
    file.set(stream, at);
    at += stream.length;
  }
  // As long as that of a chapter: their frames have one bit rate.
  file.set(infoFrame(file.subarray(begin), samples), tag.length);
  return file;
}

function infoLength(mp3: Uint8Array = new Uint8Array(0)): number {
  return frameEnds(mp3)[0] ?? 0;
}
