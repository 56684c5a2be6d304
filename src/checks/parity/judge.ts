/** Compares one artefact with what is expected of it, unless that was done before and nothing changed. */
import { createHash } from 'node:crypto';
import type { Diagnostic, Message } from '../../diagnostics/diagnostic.ts';
import { keptValue } from '../../host/kept-value.ts';
import { digestOf } from '../kept.ts';
import { parityCodes } from './codes.ts';
import { compare } from './compare.ts';
import { overlayDifferences } from './epub-timeline.ts';
import type { Expectation } from './expectations.ts';
import { type Difference, findingOf } from './finding.ts';
import { filesOfPlaylist, isPlaylist, playlistDifferences } from './playlist.ts';
import type { ReadContext } from './reader.ts';

/** What came of it; an artefact that cannot be read was not compared. */
export type Compared = { readonly diagnostics: readonly Diagnostic[] } | Unread;

type Unread = { readonly unread: Message };

/** The findings, from the cache when artefact, text, narration and reader are as they were. */
export async function compareKept(
  version: string,
  expectation: Expectation,
  reading: ReadContext,
): Promise<Compared> {
  const findings = await keptValue<Diagnostic[] | Unread>(reading.host.cache, {
    key: keyOf(version, expectation, reading),
    make: async () => {
      const found = await differencesOf(expectation, reading);
      if (!Array.isArray(found)) return found;
      return [...expectation.known, ...found].map((difference) =>
        findingOf(difference, expectation.artifact.path),
      );
    },
    isWorthKeeping: Array.isArray,
  });
  return Array.isArray(findings) ? { diagnostics: findings } : findings;
}

type Found = Difference[] | Unread;

async function differencesOf(expectation: Expectation, reading: ReadContext): Promise<Found> {
  const { artifact, reader, chapters, spoken } = expectation;
  if (isPlaylist(artifact)) {
    if (spoken === undefined) return { unread: NOTHING_TO_COMPARE };
    return [...playlistDifferences(artifact, reading.artifacts, spoken)];
  }
  if (reader === undefined || chapters.length === 0) return { unread: NOTHING_TO_COMPARE };
  const read = await reader.read(artifact, reading);
  if ('unread' in read) return read;
  const expected = chapters.flatMap(({ blocks }) => blocks);
  const differences = compare(expected, read.blocks);
  const isBook = artifact.mediaType === 'application/epub+zip';
  if (!isBook || spoken === undefined) return [...differences];
  return [...differences, ...overlayDifferences(artifact.bytes, spoken)];
}

const NOTHING_TO_COMPARE: Message = {
  de: 'Zu dieser Datei gibt es in der Veröffentlichung keinen Text und keine Vertonung.',
  en: 'The publication has no text and no narration for this file.',
};

function keyOf(version: string, expectation: Expectation, { artifacts }: ReadContext): string {
  const { artifact, reader, chapters, spoken, known } = expectation;
  const others = isPlaylist(artifact) ? filesOfPlaylist(artifact, artifacts) : [];
  const facts = [
    version,
    reader?.version,
    parityCodes,
    artifact.path,
    others.map(({ path, bytes }) => [path, digestOf(bytes)]),
    known,
    chapters.map(({ blocks }) => blocks),
    spoken?.narration.tracks.map(({ chapter, samples, clips }) => [chapter, samples, clips]),
  ];
  const hash = createHash('sha256').update(digestOf(artifact.bytes));
  hash.update(reader?.further?.(artifact, artifacts) ?? '').update(JSON.stringify(facts));
  return `parity:${hash.digest('hex')}`;
}
