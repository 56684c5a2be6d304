/**
 * Who speaks which sentence when: each chapter of each edition as one MP3 with a clip for every
 * spoken unit. The voice is synthetic and says so. The same document gives the same bytes, whatever
 * was spoken before, in whatever order.
 */
import { type Diagnostic, type Result, reporter } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Document, Edition } from '../model/document.ts';
import type { Narration } from '../model/narration.ts';
import { writeScript } from '../writers/speech/index.ts';
import { type Batch, batchesOf, type TrackRequest } from './batches.ts';
import { narrationCodes } from './codes.ts';
import { ESPEAK_PACKAGE, SAMPLE_RATE } from './settings.ts';
import { sideBySide } from './side-by-side.ts';
import { normaliserFor, type Reader, readScript, type SpokenUtterance } from './spoken.ts';
import { type MadeTrack, makeTracks } from './tracks.ts';
import { checkVoice, readInventory } from './voices.ts';

export { narrationCodes } from './codes.ts';

/**
 * What is to be spoken: editions of this document; pronunciation and voice stand in its metadata.
 */
export type NarrationRequest = {
  readonly document: Document;
  /** Those to speak. */
  readonly editions: readonly Edition[];
  readonly host: Host;
};

/** Batches in work at the same time: one thread each; more would hold more speech in memory. */
const AT_ONCE = 2;

const report = reporter(narrationCodes);

/** Speaks editions. With an unknown voice there is an error and no narration. */
export async function narrate(request: NarrationRequest): Promise<Result<readonly Narration[]>> {
  const { document, editions, host } = request;
  const { voice } = document.meta;
  const inventory = await readInventory(host);
  const unknown = checkVoice(voice.name, inventory);
  if (unknown.length > 0) return { value: [], diagnostics: unknown };

  const findings: Diagnostic[] = [];
  const reader = { normalise: normaliserFor(document), inventory, findings };
  const plans = editions.map((edition) => ({ edition, batches: plan(edition, document, reader) }));
  const batches = plans.flatMap((one) => one.batches);
  const made = await makeAll(batches, host);
  const version = host.packageVersion(ESPEAK_PACKAGE) ?? '';
  const value = plans.map((one) => ({
    edition: one.edition.name,
    voice: { engine: 'espeak-ng', version, name: voice.name, synthetic: true },
    sampleRate: SAMPLE_RATE,
    tracks: one.batches.flatMap((batch) => made.get(batch) ?? []).map(({ track }) => track),
  }));
  const silent = [...made.values()].flat().flatMap((track) => track.silent.map(unspoken));
  return { value, diagnostics: [...findings, ...silent] };
}

function plan(edition: Edition, { meta }: Document, reader: Reader): readonly Batch[] {
  const { name, rate, easyRate } = meta.voice;
  const requests = edition.chapters.map((chapter): TrackRequest => {
    const { title, utterances } = writeScript(chapter);
    const read = readScript(utterances, reader);
    return { edition: edition.name, chapter: chapter.id, title, utterances: read };
  });
  return batchesOf({ voice: name, rate: edition.name === 'easy' ? easyRate : rate }, requests);
}

/** Tells after each track how many of all sentences are done. */
async function makeAll(
  batches: readonly Batch[],
  host: Host,
): Promise<ReadonlyMap<Batch, readonly MadeTrack[]>> {
  const clips = batches.flatMap(({ tracks }) => tracks).flatMap(({ utterances }) => utterances);
  let done = 0;
  const made = await sideBySide(batches, AT_ONCE, async (batch) => {
    const tracks = await makeTracks(batch, host);
    for (const { track } of tracks) {
      done += track.clips.length;
      const stage = { de: 'Vorlesen', en: 'Narration' };
      host.progress({ kind: 'step', stage, label: track.title, done, total: clips.length });
    }
    return tracks;
  });
  return new Map(batches.map((batch, index) => [batch, made[index] ?? []]));
}

function unspoken({ source }: SpokenUtterance): Diagnostic {
  const text = source.parts.map((part) => part.text).join('');
  return report('narration/unspoken', {
    message: {
      de: `„${text}“ ergibt beim Vorlesen keinen Ton.`,
      en: `“${text}” makes no sound when it is read aloud.`,
    },
    span: source.span,
  });
}
