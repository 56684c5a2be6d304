/** The recordings of a packed book: where each stands in the archive, and how long it is. */
import {
  millisecondsOf,
  type SpokenBook,
  type SpokenChapter,
} from '../../writers/spoken-book/book.ts';

/** A chapter in the archive. */
export type Recording = {
  readonly chapter: SpokenChapter;
  /** Relative to the manifest. */
  readonly path: string;
  readonly milliseconds: number;
};

/** Names of the files that both manifests speak of. */
export const COVER_PATH = 'cover.png';
export const CONTENTS_PATH = 'index.html';

/** In reading order. Lengths are rounded once, here, so that their sum is the length of the whole. */
export function recordingsOf({ chapters, sampleRate }: SpokenBook): readonly Recording[] {
  return chapters.map((chapter) => ({
    chapter,
    path: `audio/${chapter.slug}.mp3`,
    milliseconds: millisecondsOf(chapter.samples, sampleRate),
  }));
}

/** Milliseconds of the whole book. */
export function totalOf(recordings: readonly Recording[]): number {
  return recordings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

/** A place in a recording as a media fragment (W3C Media Fragments 1.0 §4.2.1). */
export function placeIn({ path }: Recording, milliseconds: number): string {
  return milliseconds === 0 ? path : `${path}#t=${(milliseconds / 1000).toFixed(3)}`;
}
