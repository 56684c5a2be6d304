/** Recordings: who read which chapter into which file, as `publication.yaml` says. */
import type { EditionName, Span } from './content.ts';

/** A chapter of one edition that a person has read aloud. */
export type RecordingEntry = {
  /** The chapter's file. */
  readonly chapter: string;
  readonly edition: EditionName;
  /** The sound, WAV or MP3, below the publication's folder. */
  readonly file: string;
  /** The person's name, as every edition tells it. */
  readonly reader: string;
  /** Sentences whose place somebody heard; in the order of the cue file. */
  readonly cues: readonly Cue[];
  readonly span: Span;
};

/** Where a sentence begins. It is named by its id or by the words with which it begins, as written. */
export type Cue = {
  readonly sentence: { readonly id: string } | { readonly words: string };
  /** Of the recording, from its start. */
  readonly seconds: number;
  readonly span: Span;
};
