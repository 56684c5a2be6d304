/**
 * A stand-in for a person who reads the base publication: another voice of espeak-ng, with pauses of its
 * own. It shares its rules of pronunciation with the voice that finds the sentences; how exactly they are
 * found with one that does not, `make bench-align` measures.
 */

import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Document } from '../../../src/model/document.ts';
import { DEFAULT_NARRATION } from '../../../src/model/narration-settings.ts';
import type { RecordingEntry } from '../../../src/model/recording.ts';
import { espeakEngine } from '../../../src/narrate/engines/espeak/index.ts';
import { normaliserFor, readScript } from '../../../src/narrate/spoken.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';
import { writeScript } from '../../../src/writers/speech/index.ts';
import { memoryCache } from '../../memory-cache.ts';
import { wavFile } from './wav-file.ts';

export const RATE = 22_050;
export const FILE = 'aufnahmen/02-hilfe.wav';
const CHAPTER = 'kapitel/02-hilfe.md';

/** One that remembers within the test. */
export function rememberingHost(): Host {
  return { ...createNodeHost(), cache: memoryCache() };
}

/** What is read: all of the chapter's sentences in their order, if not told otherwise. */
export type Manner = {
  readonly sentences?: (own: readonly string[]) => readonly string[];
  readonly pauseAfter?: (index: number) => number;
  readonly voice?: string;
};

/** A reading: the file, and where each part of it begins, in seconds. */
export type Reading = { readonly wav: Uint8Array; readonly begins: readonly number[] };

/** The base publication, with these recordings. */
export async function publication(
  host: Host,
  entries: readonly Partial<RecordingEntry>[] = [{}],
): Promise<Document> {
  const { value } = await readPublication(host, 'test/base');
  if (value === undefined) throw new Error('the base publication cannot be read');
  const span = { file: 'publication.yaml', line: 40, column: 5 };
  const recordings = entries.map(
    (entry): RecordingEntry => ({
      chapter: CHAPTER,
      edition: 'standard',
      file: FILE,
      reader: 'Maria Muster',
      cues: [],
      span,
      ...entry,
    }),
  );
  return prepare({ ...value, meta: { ...value.meta, recordings } }).value;
}

/** The sentences of the second chapter, as they are spoken. */
export function sentencesOf(document: Document): readonly string[] {
  const chapter = document.editions[0]?.chapters[1];
  if (chapter === undefined) throw new Error('there is no second chapter');
  const { utterances } = writeScript(chapter, document.meta.narration ?? DEFAULT_NARRATION);
  const reader = { normalise: normaliserFor(document), languageOf: () => undefined, findings: [] };
  return readScript(utterances, reader).map(({ spoken }) => spoken);
}

/** Somebody reads the second chapter. */
export async function reading(
  document: Document,
  host: Host,
  { sentences = (own) => own, pauseAfter, voice = 'de+f2' }: Manner = {},
): Promise<Reading> {
  const opened = await espeakEngine.open(voice, host);
  if (!('voice' in opened)) throw new Error('there is no such voice');
  const texts = sentences(sentencesOf(document));
  const parts = await opened.voice.speak(
    texts.map((text) => [{ text }]),
    165,
  );
  const pauses = parts.map((_, index) => pauseAfter?.(index) ?? 0.4 + ((index * 7) % 5) * 0.12);
  const begins: number[] = [];
  let at = 0.6;
  for (const [index, part] of parts.entries()) {
    begins.push(at);
    at += part.length / RATE + (pauses[index] ?? 0);
  }
  const samples = new Float32Array(Math.round((at + 0.5) * RATE));
  for (const [index, part] of parts.entries()) {
    const from = Math.round((begins[index] ?? 0) * RATE);
    for (const [step, sample] of part.entries()) samples[from + step] = sample / 50_000;
  }
  return { wav: wavFile(samples), begins };
}
