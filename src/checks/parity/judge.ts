/** Compares what was read from an artefact with what is expected of it. */
import { createHash } from 'node:crypto';
import type { Diagnostic, Message } from '../../diagnostics/diagnostic.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import { digestOf } from '../kept.ts';
import { parityCodes } from './codes.ts';
import { compare } from './compare.ts';
import { overlayDifferences } from './epub-timeline.ts';
import type { Expectation } from './expectations.ts';
import { type Difference, findingOf } from './finding.ts';
import { filesOfPlaylist, isPlaylist, playlistDifferences } from './playlist.ts';
import type { Reading } from './reader.ts';

/** What came of it; an artefact that cannot be read was not compared. */
export type Compared = readonly Diagnostic[] | { readonly unread: Message };

/** True when there is text of it to be read and compared; what is only heard has none. */
export function isRead({ artifact, reader, chapters }: Expectation): boolean {
  return !isPlaylist(artifact) && reader !== undefined && chapters.length > 0;
}

/** The findings; `reading` is absent for what is not read. */
export function comparisonOf(
  expectation: Expectation,
  reading: Reading | undefined,
  artifacts: readonly Artifact[],
): Compared {
  const found = differencesOf(expectation, reading, artifacts);
  if ('unread' in found) return found;
  return [...expectation.known, ...found].map((difference) =>
    findingOf(difference, expectation.artifact.path),
  );
}

function differencesOf(
  { artifact, chapters, spoken }: Expectation,
  reading: Reading | undefined,
  artifacts: readonly Artifact[],
): readonly Difference[] | { readonly unread: Message } {
  if (isPlaylist(artifact) && spoken !== undefined) {
    return playlistDifferences(artifact, artifacts, spoken);
  }
  if (reading === undefined) return { unread: NOTHING_TO_COMPARE };
  if ('unread' in reading) return reading;
  const expected = chapters.flatMap(({ blocks }) => blocks);
  const differences = compare(expected, reading.blocks);
  const isBook = artifact.mediaType === 'application/epub+zip';
  if (!isBook || spoken === undefined) return differences;
  return [...differences, ...overlayDifferences(contentOf(artifact), spoken)];
}

const NOTHING_TO_COMPARE: Message = {
  de: 'Zu dieser Datei gibt es in der Veröffentlichung keinen Text und keine Vertonung.',
  en: 'The publication has no text and no narration for this file.',
};

/** What the findings depend on: artefact, text, narration, reader, hashed. */
export function keyOf(
  version: string,
  { artifact, reader, chapters, spoken, known }: Expectation,
  artifacts: readonly Artifact[],
): string {
  const others = isPlaylist(artifact) ? filesOfPlaylist(artifact, artifacts) : [];
  const facts = [
    version,
    reader?.version,
    parityCodes,
    artifact.path,
    others.map((other) => [other.path, digestOf(contentOf(other))]),
    known,
    chapters.map(({ blocks }) => blocks),
    spoken?.narration.tracks.map(({ chapter, samples, clips }) => [chapter, samples, clips]),
  ];
  const hash = createHash('sha256').update(digestOf(contentOf(artifact)));
  hash.update(reader?.further?.(artifact, artifacts) ?? '').update(JSON.stringify(facts));
  return `parity:${hash.digest('hex')}`;
}
