/**
 * Which clip of which audio file speaks which node. Made by `narrate`, read by every format that
 * speaks. Times are whole samples; formats turn them into clock values last.
 */
import type { EditionName } from './document.ts';

/** The narration of one edition. */
export type Narration = {
  readonly edition: EditionName;
  /** Who speaks where a track says nothing else. */
  readonly voice: Voice;
  /** Samples per second of every track. */
  readonly sampleRate: number;
  /** One track per chapter, in the edition's order. */
  readonly tracks: readonly Track[];
};

/** Who speaks: a synthetic voice, called one in every edition, or a person, by name. */
export type Voice = {
  readonly engine: string;
  readonly version: string;
  readonly name: string;
  readonly synthetic: boolean;
};

/** The narration of one chapter: one audio file. */
export type Track = {
  /** Id of the chapter it speaks. */
  readonly chapter: string;
  readonly title: string;
  /** Who speaks this chapter, where it is not who speaks the others. */
  readonly voice?: Voice;
  /** Length in samples, silence included: exactly what a gapless decoder returns. */
  readonly samples: number;
  /** In reading order, contiguous: each clip ends where the next begins. */
  readonly clips: readonly Clip[];
  /** MP3, mono, constant bit rate, with an Info/LAME frame. */
  readonly mp3: Uint8Array;
};

/** The piece of a track that speaks one unit. */
export type Clip = {
  /** Id of a `Sentence`, an `Image` with alternative text, a `CodeBlock` or another spoken node. */
  readonly target: string;
  /** First sample, and the sample after the last. */
  readonly begin: number;
  readonly end: number;
  /** What the engine was given, after normalisation. */
  readonly spoken: string;
};

/** Everyone who speaks in a narration, once, in the order of the tracks; never empty. */
export function voicesOf({ voice, tracks }: Narration): readonly Voice[] {
  const voices = tracks.map((track) => track.voice ?? voice);
  const first = voices.filter(
    (one, at) =>
      voices.findIndex((other) => other.name === one.name && other.engine === one.engine) === at,
  );
  return first.length === 0 ? [voice] : first;
}
