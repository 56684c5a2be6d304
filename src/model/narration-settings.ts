/** How a publication wants to be read aloud, as its author may set it; `DEFAULT_NARRATION` where nothing is said. */
import type { EditionName } from './content.ts';

/** Everything about the reading but the voice. */
export type NarrationSettings = {
  /** Whether lists and tables are announced, rows with the names of their columns. */
  readonly lists: 'announced' | 'plain';
  readonly tables: 'announced' | 'plain';
  /** Whether a listener hears where a page of the print edition begins. */
  readonly pageNumbers: boolean;
  /** What is spoken of `https://jena.de/rat` and of `info@jena.de`: the host, or all of it. */
  readonly webAddresses: 'host' | 'whole';
  readonly mailAddresses: 'host' | 'whole';
  readonly level: SoundLevel;
  readonly pauses: Readonly<Record<EditionName, PauseLengths>>;
};

/** How loud tracks are. */
export type SoundLevel = {
  /** Of a whole track, LUFS (ITU-R BS.1770-4). */
  readonly loudness: number;
  /** Highest sample before encoding at most, dBFS; MP3 adds up to 1.5 dB. */
  readonly peak: number;
};

/** Seconds of silence after a sentence, after a paragraph, and around a heading. */
export type PauseLengths = {
  readonly sentence: number;
  readonly paragraph: number;
  readonly heading: number;
};

/**
 * Seconds: a pause that is no shorter holds the edge of a clip with room for players that miss it, and
 * the silence in which an encoded sentence ends.
 */
export const SHORTEST_PAUSE = 0.2;

/** Libraries for blind readers ask for about −20 LUFS; Leichte Sprache gives more time to think. */
export const DEFAULT_NARRATION: NarrationSettings = {
  lists: 'announced',
  tables: 'announced',
  pageNumbers: false,
  webAddresses: 'host',
  mailAddresses: 'host',
  level: { loudness: -20, peak: -4 },
  pauses: {
    standard: { sentence: 0.45, paragraph: 0.7, heading: 1 },
    easy: { sentence: 0.65, paragraph: 1, heading: 1.4 },
  },
};
