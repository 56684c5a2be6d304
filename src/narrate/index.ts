/**
 * Who speaks which sentence when: each chapter of each edition as one MP3 with a clip for every
 * spoken unit. The voice is synthetic and says so. The same document gives the same bytes, whatever
 * was spoken before, in whatever order.
 */
import { type Diagnostic, type Result, reporter } from '../diagnostics/diagnostic.ts';
import type { Folder, Host } from '../host/host.ts';
import type { Document, Edition } from '../model/document.ts';
import type { Narration } from '../model/narration.ts';
import { DEFAULT_NARRATION } from '../model/narration-settings.ts';
import type { Pagination } from '../model/pagination.ts';
import { writeScript } from '../writers/speech/index.ts';
import { narrationCodes } from './codes.ts';
import type { SpeakingVoice } from './engines/engine.ts';
import { openVoice } from './engines/index.ts';
import { makeTracks } from './make-tracks.ts';
import { phonemesFor } from './phonemes.ts';
import { recordedTracks, voiceOf } from './recordings/index.ts';
import { SAMPLE_RATE } from './settings.ts';
import { normaliserFor, type Reader, readScript, type SpokenUtterance } from './spoken.ts';
import type { TrackRequest } from './tracks.ts';

export { narrationCodes } from './codes.ts';

/**
 * What is to be spoken: editions of this document; pronunciation and voice stand in its metadata.
 */
export type NarrationRequest = {
  readonly document: Document;
  /** Those to speak. */
  readonly editions: readonly Edition[];
  /** Print layouts whose page numbers are spoken, if the publication wants that. */
  readonly paginations?: readonly Pagination[];
  readonly host: Host;
  /** The publication's folder, where recordings lie. */
  readonly folder?: Pick<Folder, 'read'>;
};

const report = reporter(narrationCodes);

/** Speaks editions. With an unknown voice there is an error and no narration. */
export async function narrate(request: NarrationRequest): Promise<Result<readonly Narration[]>> {
  const { document, host } = request;
  const opened = await openVoice(document.meta.voice, host);
  if ('diagnostics' in opened) return { value: [], diagnostics: opened.diagnostics };
  try {
    return await speakWith(opened.voice, request);
  } finally {
    await opened.voice.close?.();
  }
}

async function speakWith(
  voice: SpeakingVoice,
  { document, editions, paginations = [], host, folder }: NarrationRequest,
): Promise<Result<readonly Narration[]>> {
  const { value: phonemes, diagnostics } = phonemesFor(document.meta.pronunciation, voice);
  const findings: Diagnostic[] = [...diagnostics];
  const { languageOf } = voice;
  const reader = { normalise: normaliserFor(document), languageOf, phonemes, findings };
  const plans = editions.map((edition) => plan(edition, document, { reader, voice, paginations }));
  const requests = plans.flat();
  const recorded = await recordedTracks({ document, requests, folder, host });
  findings.push(...recorded.diagnostics);
  const unread = requests.filter((request) => !recorded.value.has(request));
  const made = await makeTracks(unread, host);
  const value = editions.map(({ name }, index) => {
    const tracks = (plans[index] ?? []).flatMap(
      (request) => recorded.value.get(request) ?? made.get(request)?.track ?? [],
    );
    return { edition: name, voice: voiceOf(tracks, voice.told), sampleRate: SAMPLE_RATE, tracks };
  });
  const silent = [...made.values()].flatMap((track) => track.silent.map(unspoken));
  return { value, diagnostics: [...findings, ...silent] };
}

type Speaker = {
  readonly reader: Reader;
  readonly voice: SpeakingVoice;
  readonly paginations: readonly Pagination[];
};

function plan(
  edition: Edition,
  { meta }: Document,
  { reader, voice, paginations }: Speaker,
): readonly TrackRequest[] {
  const { rate, easyRate } = meta.voice;
  const delivery = { voice, rate: edition.name === 'easy' ? easyRate : rate };
  const settings = meta.narration ?? DEFAULT_NARRATION;
  const { level, pauses } = settings;
  const sound = { delivery, level, pauses: pauses[edition.name] };
  const pages = settings.pageNumbers ? pagesOf(edition, paginations) : new Map();
  return edition.chapters.map((chapter) => {
    const { title, utterances } = writeScript(chapter, { ...settings, pages });
    const read = readScript(utterances, reader);
    return { ...sound, chapter: chapter.id, title, utterances: read };
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

/** Labels by what begins their page, in the first layout of the edition. */
function pagesOf(
  { name }: Edition,
  paginations: readonly Pagination[],
): ReadonlyMap<string, string> {
  const pages = paginations.find(({ edition }) => edition === name)?.pages ?? [];
  return new Map(
    pages.flatMap(({ first, label }) => (first === undefined ? [] : [[first, label]])),
  );
}
