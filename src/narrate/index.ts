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
import { narrationCodes } from './codes.ts';
import { ESPEAK_PACKAGE, SAMPLE_RATE } from './settings.ts';
import { sideBySide } from './side-by-side.ts';
import { normaliserFor, read, type SpokenUtterance } from './spoken.ts';
import { type MadeTrack, makeTrack, type TrackRequest } from './tracks.ts';
import { checkVoice, readInventory } from './voices.ts';

export { narrationCodes } from './codes.ts';

export type NarrationRequest = {
  readonly document: Document;
  /** Those to speak. */
  readonly editions: readonly Edition[];
  readonly host: Host;
};

/** Tracks in work at the same time: one thread each; more would hold more speech in memory. */
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
  const requests = editions.flatMap((edition) =>
    edition.chapters.map((chapter): TrackRequest => {
      const script = writeScript(chapter);
      const rate = edition.name === 'easy' ? voice.easyRate : voice.rate;
      return {
        edition: edition.name,
        chapter: script.chapter,
        title: script.title,
        utterances: read(script, reader),
        delivery: { voice: voice.name, rate },
      };
    }),
  );
  const made = await makeTracks(requests, host);
  const version = host.packageVersion(ESPEAK_PACKAGE) ?? '';
  const value = editions.map(({ name }) => ({
    edition: name,
    voice: { engine: 'espeak-ng', version, name: voice.name, synthetic: true },
    sampleRate: SAMPLE_RATE,
    tracks: made.flatMap(({ track }, index) => (requests[index]?.edition === name ? [track] : [])),
  }));
  const silent = made.flatMap((track) => track.silent.map(unspoken));
  return { value, diagnostics: [...findings, ...silent] };
}

/** Tells after each track how many of all sentences are done. */
async function makeTracks(
  requests: readonly TrackRequest[],
  host: Host,
): Promise<readonly MadeTrack[]> {
  const total = requests.reduce((sum, request) => sum + request.utterances.length, 0);
  const state = { done: 0 };
  return sideBySide(requests, AT_ONCE, async (request) => {
    const made = await makeTrack(request, host);
    state.done += request.utterances.length;
    host.progress({
      kind: 'step',
      stage: { de: 'Vorlesen', en: 'Narration' },
      label: request.title,
      done: state.done,
      total,
    });
    return made;
  });
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
