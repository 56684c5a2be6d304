/**
 * The audio edition: a playlist of recordings, each with its text as captions beside it. Read back and
 * compared with the narration: order, times, words, lengths.
 */
import { posix } from 'node:path';
import type { Artifact } from '../../model/artifact.ts';
import { parseClock } from '../overlay-coverage/clock.ts';
import { mp3Length } from '../overlay-coverage/mp3-length.ts';
import type { Difference } from './finding.ts';
import type { Manner } from './reader.ts';
import {
  type Cue,
  cueDifferences,
  expectedCues,
  recordingDifferences,
  type Spoken,
} from './timeline.ts';
import { squeezed } from './words.ts';

/** Captions show the words without joints, notes after their passage; each sentence is a cue. */
export const captionManner: Manner = {
  notes: 'after-passage',
  numbering: 'chapter',
  writesOut: false,
  partsSentences: true,
  jointsInAlternatives: true,
  joint: 'none',
};

/** True for the list of recordings of an edition (RFC 8216 §4). */
export function isPlaylist({ mediaType }: Artifact): boolean {
  return mediaType === 'audio/mpegurl';
}

/** The artefacts that a playlist names, and their captions. */
export function filesOfPlaylist(
  playlist: Artifact,
  artifacts: readonly Artifact[],
): readonly Artifact[] {
  const paths = entriesOf(playlist).flatMap(({ path }) => [path, captionsOf(path)]);
  return artifacts.filter(({ path }) => paths.includes(path));
}

/** Where a playlist, its recordings and captions differ from the narration. */
export function playlistDifferences(
  playlist: Artifact,
  artifacts: readonly Artifact[],
  spoken: Spoken,
): readonly Difference[] {
  const { edition, narration } = spoken;
  const files = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  const entries = entriesOf(playlist);
  const observed = entries.flatMap(({ path }) => cuesOf(files.get(captionsOf(path))));
  const expected = expectedCues(spoken);
  const lengths = entries.flatMap(({ path, seconds }) => {
    const chapter = edition.chapters.find(({ slug }) => posix.parse(path).name === slug);
    const file = files.get(path);
    const length = file && mp3Length(file.bytes);
    if (chapter === undefined) return [];
    return [
      ...recordingDifferences(chapter, narration, { file: path, length }),
      ...wrongSeconds(path, seconds, length),
    ];
  });
  return [...cueDifferences(withoutLabels(expected), withoutLabels(observed)), ...lengths];
}

type Entry = { readonly path: string; readonly seconds: number };

/** Recordings with the length that the playlist says (RFC 8216 §4.3.2.1). */
function entriesOf({ path, bytes }: Artifact): readonly Entry[] {
  const entries: Entry[] = [];
  let seconds = Number.NaN;
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/u)) {
    const length = /^#EXTINF:(\d+(?:\.\d+)?),/u.exec(line)?.[1];
    if (length !== undefined) seconds = Number(length);
    if (line === '' || line.startsWith('#')) continue;
    entries.push({ path: posix.join(posix.dirname(path), line), seconds });
    seconds = Number.NaN;
  }
  return entries;
}

function captionsOf(recording: string): string {
  return recording.replace(/\.[^./]+$/u, '.vtt');
}

/** The cues of captions (WebVTT §6.1): id, times, text. */
function cuesOf(captions: Artifact | undefined): readonly Cue[] {
  if (captions === undefined) return [];
  const blocks = new TextDecoder().decode(captions.bytes).split(/\r?\n\r?\n/u);
  return blocks.flatMap((block) => {
    const lines = block.split(/\r?\n/u);
    const at = lines.findIndex((line) => line.includes(' --> '));
    const [begin, end] = lines[at]?.split(' --> ') ?? [];
    if (begin === undefined || end === undefined) return [];
    const id = at > 0 ? { id: lines[at - 1] ?? '' } : {};
    return [
      {
        text: squeezed(plain(lines.slice(at + 1).join(' '))),
        begin: parseClock(begin.trim()) ?? Number.NaN,
        end: parseClock(end.trim()) ?? Number.NaN,
        at: { page: captions.path, ...id },
      },
    ];
  });
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Captions say what a picture is before they say what it shows. */
function withoutLabels(cues: readonly Cue[]): readonly Cue[] {
  return cues.map((cue) => ({ ...cue, text: cue.text.replace(/^Bild: /u, '') }));
}

function wrongSeconds(
  file: string,
  seconds: number,
  length: number | undefined,
): readonly Difference[] {
  if (length === undefined || Math.abs(seconds * 1000 - length) <= 1000) return [];
  return [
    {
      code: 'parity/recording',
      message: {
        de: `Die Liste nennt für „${file}“ ${seconds} Sekunden, es sind ${Math.round(length / 1000)}.`,
        en: `The playlist states ${seconds} seconds for “${file}”, but it lasts ${Math.round(length / 1000)}.`,
      },
    },
  ];
}
