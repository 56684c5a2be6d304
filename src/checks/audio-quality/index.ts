/**
 * Listens to every recording: loudness, peaks, clipping, noise, pauses, edges, and whether each sentence
 * takes about the time that this voice takes for such sentences. What persons and other engines than
 * the embedded one speak is held against a reading of the same words (`compare.ts`). It recognises no
 * words: what is mispronounced passes.
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Narration, Track, Voice } from '../../model/narration.ts';
import { DEFAULT_NARRATION } from '../../model/narration-settings.ts';
import { sideBySide } from '../../narrate/side-by-side.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { spanIndex } from '../span-index.ts';
import { toReader } from './advice.ts';
import { audioQualityCodes } from './codes.ts';
import { fitsWith, isCompared } from './compare.ts';
import { judgeClips } from './judge-clips.ts';
import { judgeFit } from './judge-fit.ts';
import { judgeTrack } from './judge-track.ts';
import { listenTo } from './listen.ts';
import { medianOf, type Saying, standings } from './norm.ts';
import type { Recording } from './recording.ts';
import type { Hearing, Sound } from './sound.ts';

const NAME = 'audio-quality';
const VERSION = '2';

const report = reporter(audioQualityCodes);

/** The check: one run for each recording of the audio edition. */
export const audioQualityCheck: Check = {
  name: NAME,
  title: { de: 'Tonqualität', en: 'Audio quality' },
  codes: audioQualityCodes,
  covers: async () => rulesOf(audioQualityCodes, ['audio/not-examined']),
  // A book in one file holds the frames of recordings that are listened to by themselves.
  examines: ({ mediaType, download }) => mediaType === 'audio/mpeg' && download === undefined,
  run,
};

/** A recording that was heard, and what it should be. */
type Heard = {
  readonly artifact: Artifact;
  readonly narration: Narration;
  readonly track: Track;
  readonly voice: Voice;
  readonly hearing: Hearing;
  readonly fits?: Recording['fits'];
};

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const { subjects, narrations, host } = context;
  const known = subjects.flatMap((artifact) => {
    const found = trackOf(artifact, narrations);
    return found === undefined ? [] : [{ artifact, ...found }];
  });
  // A recording is copied for its thread: as many at once as there are threads, not all of a long book.
  const heard = await sideBySide(known, host.processors, async (one) => {
    const hearing = await listenTo(one.artifact, one.track, host);
    const voice = one.track.voice ?? one.narration.voice;
    if (!('sound' in hearing) || !isCompared(voice)) return { ...one, voice, hearing };
    return { ...one, voice, hearing, fits: await fitsWith(one.track, hearing.sound, host) };
  });
  const findings = judgeAll(heard, context);
  return subjects.map((artifact) => {
    const diagnostics = findings.get(artifact);
    const facts = {
      check: NAME,
      tool: { name: `lesbar ${NAME}`, version: VERSION },
      artifact: artifact.path,
    };
    if (diagnostics === undefined)
      return { ...facts, status: 'incomplete', diagnostics: [notExamined(artifact)] };
    return { ...facts, status: diagnostics.length > 0 ? 'fail' : 'pass', diagnostics };
  });
}

/** By the chapter that the file says it holds, else by its bytes. */
function trackOf(
  { chapter, bytes }: Artifact,
  narrations: readonly Narration[],
): { readonly narration: Narration; readonly track: Track } | undefined {
  for (const narration of narrations) {
    const track = narration.tracks.find((one) =>
      chapter === undefined ? one.mp3 === bytes : one.chapter === chapter,
    );
    if (track !== undefined) return { narration, track };
  }
  return undefined;
}

/** A sentence is held against all others that the same voice speaks, in all chapters. */
function judgeAll(
  heard: readonly Heard[],
  { document }: CheckContext,
): ReadonlyMap<Artifact, readonly Diagnostic[]> {
  const found = new Map<Artifact, readonly Diagnostic[]>();
  const spans = spanIndex(document);
  const wantedLoudness = (document.meta.narration ?? DEFAULT_NARRATION).level.loudness;
  const audible = heard.flatMap(({ hearing, ...rest }) =>
    'sound' in hearing ? [{ ...rest, sound: hearing.sound }] : [],
  );
  for (const speaker of new Set(audible.map(speakerOf))) {
    const own = audible.filter((one) => speakerOf(one) === speaker);
    const norm = normOf(own);
    for (const { artifact, track, sound, narration, voice, fits } of own) {
      const { path, bytes } = artifact;
      const { standings, usualLevel } = norm(sound);
      const { sampleRate } = narration;
      const facts = { path, bytes, track, sound, sampleRate, wantedLoudness, spans };
      // Who is compared word by word is not judged by time as well.
      const kept = standings.map((one, index) => (fits?.[index] === undefined ? one : undefined));
      const recording = { ...facts, usualLevel, standings: kept, ...(fits && { fits }) };
      const judged = [...judgeTrack(recording), ...judgeClips(recording), ...judgeFit(recording)];
      found.set(artifact, voice.synthetic ? judged : judged.map(toReader));
    }
  }
  for (const { artifact, hearing } of heard) {
    if ('unreadable' in hearing) found.set(artifact, [unreadable(artifact, hearing.unreadable)]);
  }
  return found;
}

/** Sentences are held against those of the same voice in the same edition. */
function speakerOf({ narration, voice }: Pick<Heard, 'narration' | 'voice'>): string {
  return JSON.stringify([narration.edition, voice.engine, voice.name]);
}

type Norm = Pick<Recording, 'standings' | 'usualLevel'>;

function normOf(
  recordings: readonly { readonly track: Track; readonly sound: Sound }[],
): (sound: Sound) => Norm {
  const sayings = recordings.flatMap(({ track, sound }) =>
    sound.clips.flatMap((clip, index) => {
      const { speech } = clip;
      const text = track.clips[index]?.spoken ?? '';
      if (speech === undefined) return [];
      const saying: Saying = { text, seconds: (speech.end - speech.begin) / sound.sampleRate };
      return [{ clip, saying, level: speech.level }];
    }),
  );
  const standing = standings(sayings.map(({ saying }) => saying));
  const byClip = new Map(sayings.map(({ clip }, index) => [clip, standing[index]]));
  const usualLevel = medianOf(sayings.map(({ level }) => level));
  return ({ clips }) => ({ standings: clips.map((clip) => byClip.get(clip)), usualLevel });
}

function unreadable({ path }: Artifact, reason: string): Diagnostic {
  return report('audio/unreadable', {
    message: {
      de: `„${path}“ lässt sich nicht abspielen: ${reason}`,
      en: `“${path}” cannot be played: ${reason}`,
    },
    artifact: { path },
  });
}

function notExamined({ path }: Artifact): Diagnostic {
  return report('audio/not-examined', {
    message: {
      de: `Zu „${path}“ ist nicht bekannt, welcher Text zu hören sein soll.`,
      en: `It is not known which text “${path}” should speak.`,
    },
    artifact: { path },
  });
}
