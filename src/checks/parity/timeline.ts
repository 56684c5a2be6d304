/**
 * Sound and text side by side: what the narration speaks, when, and what an artefact marks or shows
 * at that time. Times are milliseconds in the recording of a chapter. Pure.
 */
import type { Edition } from '../../model/document.ts';
import type { Narration } from '../../model/narration.ts';
import { spokenUnits } from '../../model/reading-order.ts';
import { align } from './align.ts';
import type { ExpectedChapter } from './expected.ts';
import { type Difference, shortened } from './finding.ts';
import { linesOf } from './leaves.ts';
import type { At } from './observed.ts';
import { unitsOfSentences } from './units.ts';

/** What was spoken, and what of. */
export type Spoken = {
  readonly edition: Edition;
  readonly narration: Narration;
  /** With their text as the artefact shows it. */
  readonly chapters: readonly ExpectedChapter[];
};

/** A stretch of sound and the words that belong to it. */
export type Cue = {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  readonly at: At;
};

/** Every spoken unit of an edition with its time. */
export function expectedCues({ edition, narration, chapters }: Spoken): readonly Cue[] {
  const units = chapters.flatMap(({ blocks }) => unitsOfSentences(linesOf(blocks)));
  const texts = new Map(units.map((unit) => [unit.at.id, unit.text]));
  const tracks = new Map(narration.tracks.map((track) => [track.chapter, track]));
  return edition.chapters.flatMap((chapter) => {
    const clips = new Map(tracks.get(chapter.id)?.clips.map((clip) => [clip.target, clip]));
    return spokenUnits(chapter).flatMap(({ id, span }) => {
      const text = texts.get(id);
      if (text === undefined) return [];
      const clip = clips.get(id);
      const timeOf = (samples = Number.NaN) => (samples * 1000) / narration.sampleRate;
      return [{ text, begin: timeOf(clip?.begin), end: timeOf(clip?.end), at: { id, span } }];
    });
  });
}

/** Clock values are whole milliseconds. */
const ROUNDING = 1;

/** Where the two do not fit together. */
export function cueDifferences(
  expected: readonly Cue[],
  observed: readonly Cue[],
): readonly Difference[] {
  const matches = align(
    expected.map(({ text }) => text),
    observed.map(({ text }) => text),
  );
  const [foundE, foundO] = [new Set(matches.map(([e]) => e)), new Set(matches.map(([, o]) => o))];
  const lost = runsOf(expected, foundE).map(([first, count]) => silent(first, count));
  const added = runsOf(observed, foundO).map(([first, count]) => foreign(first, count));
  const shifted = matches.flatMap(([e, o]) => wrongTime(expected[e], observed[o]));
  return [...lost, ...added, ...(shifted.length > MANY ? shifted.slice(0, MANY) : shifted)];
}

/** When one clip is wrong, all that follow may be. */
const MANY = 5;

/** The first of each row of cues without a match, and how many they are. */
function runsOf(
  cues: readonly Cue[],
  found: ReadonlySet<number>,
): readonly (readonly [Cue, number])[] {
  const runs: [Cue, number][] = [];
  for (const [index, cue] of cues.entries()) {
    if (found.has(index)) continue;
    const last = runs.at(-1);
    if (last !== undefined && index > 0 && !found.has(index - 1)) last[1]++;
    else runs.push([cue, 1]);
  }
  return runs;
}

function silent(cue: Cue, count: number): Difference {
  const words = shortened(cue.text);
  const [de, en] = count > 1 ? [` und ${count - 1} weitere`, ` and ${count - 1} more`] : ['', ''];
  return {
    code: 'parity/timeline',
    message: {
      de: `Zu „${words}“${de} gehört hier kein Ton.`,
      en: `No sound belongs to “${words}”${en} here.`,
    },
    expected: cue.at,
  };
}

function foreign(cue: Cue, count: number): Difference {
  const words = shortened(cue.text);
  const [de, en] = count > 1 ? [` und ${count - 1} weitere`, ` and ${count - 1} more`] : ['', ''];
  return {
    code: 'parity/timeline',
    message: {
      de: `Der Ton ist mit „${words}“${de} verbunden. Das steht nicht im Text, oder nicht an dieser Stelle.`,
      en: `The sound is tied to “${words}”${en}, which is not in the text, or not at this place.`,
    },
    observed: cue.at,
  };
}

function wrongTime(expected: Cue | undefined, observed: Cue | undefined): readonly Difference[] {
  if (expected === undefined || observed === undefined || Number.isNaN(expected.begin)) return [];
  const isNear = (a: number, b: number) => Math.abs(a - b) <= ROUNDING;
  if (isNear(expected.begin, observed.begin) && isNear(expected.end, observed.end)) return [];
  const words = shortened(expected.text);
  const [time, home] = [rangeOf(observed), rangeOf(expected)];
  return [
    {
      code: 'parity/timeline',
      message: {
        de: `„${words}“ wird von ${home} gesprochen, verbunden ist es mit ${time}.`,
        en: `“${words}” is spoken from ${home}, but tied to ${time}.`,
      },
      expected: expected.at,
      observed: observed.at,
    },
  ];
}

function rangeOf({ begin, end }: Cue): string {
  return `${Math.round(begin)}–${Math.round(end)} ms`;
}

/** A frame of MP3 at the lowest rate we write, rounded up: what an encoder may add. */
const FRAME = 60;

/** A recording that is longer or shorter than what was spoken. `length` in milliseconds. */
export function recordingDifferences(
  chapter: Edition['chapters'][number],
  narration: Narration,
  { file, length }: { readonly file: string; readonly length: number | undefined },
): readonly Difference[] {
  const track = narration.tracks.find((one) => one.chapter === chapter.id);
  if (track === undefined) return [];
  const spoken = (track.samples * 1000) / narration.sampleRate;
  if (length !== undefined && Math.abs(length - spoken) <= FRAME) return [];
  const [now, then] = [length === undefined ? '–' : `${length} ms`, `${Math.round(spoken)} ms`];
  return [
    {
      code: 'parity/recording',
      message: {
        de: `Die Aufnahme „${file}“ ist ${now} lang, gesprochen wurden ${then}.`,
        en: `The recording “${file}” is ${now} long, but ${then} were spoken.`,
      },
      expected: { span: chapter.span },
    },
  ];
}
