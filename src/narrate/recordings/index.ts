/**
 * Chapters that a person has read: from the files that publication.yaml names to tracks like all others.
 * The embedded voice reads the same sentences, so that they are found; it is not heard. What cannot be
 * used, or is doubtful, is a finding, and another voice never takes a person's place.
 */
import type { Result } from '../../diagnostics/diagnostic.ts';
import type { Folder, Host, WorkerTask } from '../../host/host.ts';
import type { Document, EditionName } from '../../model/document.ts';
import type { Track, Voice } from '../../model/narration.ts';
import type { RecordingEntry } from '../../model/recording.ts';
import type { SpeakingVoice } from '../engines/engine.ts';
import { espeakEngine } from '../engines/espeak/index.ts';
import { hashOf } from '../pieces.ts';
import { SETTINGS_VERSION } from '../settings.ts';
import { sideBySide } from '../side-by-side.ts';
import type { TrackRequest } from '../tracks.ts';
import { type PlacedCue, placedCues } from './cues.ts';
import type { Job } from './job.ts';
import { keptTake } from './kept.ts';
import type { NotTaken, Take, Taken } from './make.ts';
import { remarksOn, whyNot } from './remarks.ts';

export { takeCodes } from './codes.ts';

/** Chapters, and what is needed to turn recordings of them into tracks. */
export type RecordingRequest = {
  readonly document: Document;
  /** All chapters that are to be spoken. */
  readonly requests: readonly TrackRequest[];
  /** The publication's folder. */
  readonly folder: Pick<Folder, 'read'> | undefined;
  readonly host: Host;
};

/** Raised when the same recording becomes another track. */
const VERSION = '2';
/**
 * Recordings that are worked on at once, and characters of a chapter above which it is one: half an hour
 * of sound. One of 58 minutes took 2.9 GB at its peak, most of it for loudness and the encoder.
 */
const AT_ONCE = 2;
const LONG = 27_000;

/** The voice that the recording is held against: at the pace of people who read aloud. */
const MODEL = { voice: 'de', rate: 145 };

const worker: WorkerTask<Take, Taken | NotTaken> = {
  module: new URL('./take-worker.ts', import.meta.url),
};

/**
 * The tracks of chapters that have a recording. Those of which it cannot be used have a track of `undefined`
 * and an error.
 */
export async function recordedTracks(
  request: RecordingRequest,
): Promise<Result<ReadonlyMap<TrackRequest, Track | undefined>>> {
  const jobs = jobsOf(request);
  const opened = jobs.length === 0 ? undefined : await espeakEngine.open(MODEL.voice, request.host);
  if (opened === undefined || !('voice' in opened)) return { value: new Map(), diagnostics: [] };
  const { voice } = opened;
  const atOnce = jobs.some(isLong) ? 1 : AT_ONCE;
  const made = await sideBySide(jobs, atOnce, (job) => trackOf(job, { ...request, voice }));
  const tracks = made.map(({ value }, index) => [jobs[index], value] as const);
  return {
    value: new Map(tracks.flatMap(([job, track]) => (job ? [[job.request, track] as const] : []))),
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  };
}

function isLong({ request }: Job): boolean {
  return request.utterances.reduce((sum, { spoken }) => sum + spoken.length, 0) > LONG;
}

function jobsOf({ document, requests }: RecordingRequest): readonly Job[] {
  const { editions, meta } = document;
  const entryOf = (file: string, edition: EditionName): RecordingEntry | undefined =>
    meta.recordings?.find((one) => one.chapter === file && one.edition === edition);
  const byChapter = new Map(
    editions.flatMap(({ name, chapters }) =>
      chapters.map(({ id, span }) => [id, entryOf(span.file, name)]),
    ),
  );
  return requests.flatMap((request) => {
    const entry = byChapter.get(request.chapter);
    return entry === undefined ? [] : [{ request, entry }];
  });
}

async function trackOf(
  job: Job,
  { folder, host, voice }: RecordingRequest & { readonly voice: SpeakingVoice },
): Promise<Result<Track | undefined>> {
  const { request, entry } = job;
  const cues = placedCues(entry, request.utterances);
  if (cues.diagnostics.length > 0) return { value: undefined, diagnostics: cues.diagnostics };
  const bytes = (await folder?.read(entry.file)) ?? new Uint8Array(0);
  const sentences = request.utterances.map(({ sentence }) => sentence);
  const seconds = cues.value.map(({ utterance, cue }) => [utterance, cue.seconds]);
  const parts = [
    VERSION,
    SETTINGS_VERSION,
    voice.key,
    MODEL.rate,
    sentences,
    seconds,
    request.level,
  ];
  const made = await keptTake(host, { bytes, key: hashOf(parts) }, async () => {
    const readings = await voice.speak(sentences, MODEL.rate);
    return takeOf(job, { bytes, readings, cues: cues.value, host });
  });
  if (!('taken' in made)) {
    return { value: undefined, diagnostics: [whyNot(made.not, { ...job, cues: cues.value })] };
  }
  return { value: trackFrom(job, made.taken), diagnostics: remarksOn(made.taken, job) };
}

type Ground = {
  readonly bytes: Uint8Array;
  readonly readings: readonly Int16Array[];
  readonly cues: readonly PlacedCue[];
  readonly host: Host;
};

/** What makes no sound is not looked for: its clip is the last moment before the next one's. */
async function takeOf({ request }: Job, ground: Ground): Promise<Taken | NotTaken> {
  const { bytes, readings, cues, host } = ground;
  const heard = readings.flatMap(({ length }, index) => (length > 0 ? [index] : []));
  const taken = await host.inWorker(worker, {
    bytes,
    readings: heard.flatMap((index) => readings[index] ?? []),
    cues: cues.map(({ utterance, cue }) => ({
      sentence: heard.findIndex((index) => index >= utterance),
      seconds: cue.seconds,
    })),
    level: request.level,
  });
  if (!('begins' in taken)) return taken;
  const doubts = taken.doubts.map((one) => ({ ...one, sentence: heard[one.sentence] ?? 0 }));
  return { ...taken, doubts, begins: withSilent(taken, readings) };
}

function withSilent(
  { begins, samples }: Taken,
  readings: readonly Int16Array[],
): readonly number[] {
  const left = [...begins];
  const all = readings.map(({ length }) => (length > 0 ? (left.shift() ?? 0) : undefined));
  let next = samples;
  return all
    .toReversed()
    .map((begin) => {
      next = begin ?? next - 1;
      return next;
    })
    .toReversed()
    .map((begin, index) => (index === 0 ? 0 : begin));
}

function trackFrom({ request, entry }: Job, { samples, begins, mp3 }: Taken): Track {
  const { chapter, title, utterances } = request;
  return {
    chapter,
    title,
    voice: { engine: RECORDED, version: '', name: entry.reader, synthetic: false },
    samples,
    clips: utterances.map(({ source, spoken }, index) => ({
      target: source.target,
      begin: begins[index] ?? 0,
      end: begins[index + 1] ?? samples,
      spoken,
    })),
    mp3,
  };
}

/** The engine of a voice that is a person's. */
const RECORDED = 'recording';

/**
 * Who speaks an edition: the person, where the same one has read all of it; else who speaks the chapters
 * that nobody has read.
 */
export function voiceOf(tracks: readonly Track[], otherwise: Voice): Voice {
  const [first, ...others] = tracks.map(({ voice }) => voice);
  const isAlone = others.every((voice) => voice?.name === first?.name);
  return isAlone && first !== undefined ? first : otherwise;
}
