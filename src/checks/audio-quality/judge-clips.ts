/** Judges each sentence of a recording: whether it is heard, whole, alone, and in about the usual time. */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Clip } from '../../model/narration.ts';
import { audioQualityCodes } from './codes.ts';
import type { Standing } from './norm.ts';
import {
  clipAt,
  decimal,
  type Recording,
  type Remark,
  timeOf,
  together,
  wordsOf,
} from './recording.ts';
import type { ClipSound } from './sound.ts';

const report = reporter(audioQualityCodes);

/** Seconds; the shortest pause that is made on purpose is 0.45. */
const SHORTEST_PAUSE = 0.2;
/** Seconds; the longest that is made on purpose is 1.5, at the end. */
const LONGEST_PAUSE = 4;
/** dB beside the middle clip; single words are up to 3 quieter. */
const UNEVEN = 9;
/**
 * Scores and ratios beyond which a sentence is told of. Of 802 sentences in four clean narrations the
 * furthest are −3.2 and 4.4, 0.77 and 1.67, and none is far off in both.
 */
const TOO_SHORT = { score: -4.5, ratio: 0.8 };
const TOO_LONG = { score: 5, ratio: 1.55 };

type Part = {
  readonly clip: Clip;
  readonly sound: ClipSound;
  readonly standing: Standing | undefined;
};

/** All findings about clips. With times that contradict each other nothing else can be said. */
export function judgeClips(recording: Recording): readonly Diagnostic[] {
  const bad = together(recording, badTimes(recording));
  if (bad.length > 0) return bad.map((finding) => report('audio/bad-clips', finding));
  const { track, sound, standings } = recording;
  const parts = track.clips.flatMap((clip, index): readonly Part[] => {
    const heard = sound.clips[index];
    return heard === undefined ? [] : [{ clip, sound: heard, standing: standings[index] }];
  });
  return [
    ...together(recording, silent(parts)).map((one) => report('audio/silent-clip', one)),
    ...together(recording, cut(parts)).map((one) => report('audio/cut-word', one)),
    ...together(recording, shortPauses(recording, parts)).map((one) =>
      report('audio/short-pause', one),
    ),
    ...together(recording, longPauses(recording, parts)).map((one) =>
      report('audio/long-pause', one),
    ),
    ...together(recording, uneven(recording, parts)).map((one) => report('audio/uneven', one)),
    ...together(recording, tooShort(parts)).map((one) => report('audio/too-short', one)),
    ...together(recording, tooLong(parts)).map((one) => report('audio/too-long', one)),
  ];
}

function badTimes({ track, sampleRate }: Recording): readonly Remark[] {
  return track.clips.flatMap((clip, index): readonly Remark[] => {
    const before = track.clips[index - 1]?.end ?? 0;
    const isGood = clip.begin === before && clip.end > clip.begin && clip.end <= track.samples;
    if (isGood) return [];
    const [begin, end] = [timeOf(clip.begin, sampleRate), timeOf(clip.end, sampleRate)];
    const message = {
      de: `„${wordsOf(clip)}“ soll von ${begin} bis ${end} zu hören sein; der Satz davor endet bei ${timeOf(before, sampleRate)}.`,
      en: `“${wordsOf(clip)}” should be heard from ${begin} to ${end}; the sentence before ends at ${timeOf(before, sampleRate)}.`,
    };
    return [{ clip, message }];
  });
}

/** What makes no sound at all was told when it was spoken; what has no words is not asked for. */
function silent(parts: readonly Part[]): readonly Remark[] {
  return parts
    .filter(({ clip, sound }) => sound.speech === undefined && /[\p{L}\p{N}]/u.test(clip.spoken))
    .map(({ clip }) => ({
      clip,
      message: {
        de: `„${wordsOf(clip)}“ ist nicht zu hören: Die Stelle ist still.`,
        en: `“${wordsOf(clip)}” is not heard: the place is silent.`,
      },
    }));
}

/** An edge between two clips is told once, with the clip that begins there. */
function cut(parts: readonly Part[]): readonly Remark[] {
  return parts.flatMap(({ clip, sound }, index): readonly Remark[] => {
    const isLast = index === parts.length - 1;
    if (sound.cutAtBegin) {
      const de = `„${wordsOf(clip)}“ beginnt, während noch oder schon gesprochen wird.`;
      return [
        { clip, message: { de, en: `“${wordsOf(clip)}” begins while something is spoken.` } },
      ];
    }
    if (!isLast || !sound.cutAtEnd) return [];
    const de = `„${wordsOf(clip)}“ endet, während noch gesprochen wird.`;
    return [{ clip, message: { de, en: `“${wordsOf(clip)}” ends while something is spoken.` } }];
  });
}

/** Where an edge lies in speech there is no pause to be measured. */
function shortPauses({ sound }: Recording, parts: readonly Part[]): readonly Remark[] {
  return parts.flatMap(({ clip, sound: heard }, index): readonly Remark[] => {
    const before = parts[index - 1]?.sound.speech;
    if (before === undefined || heard.speech === undefined || heard.cutAtBegin) return [];
    const seconds = (heard.speech.begin - before.end) / sound.sampleRate;
    if (seconds >= SHORTEST_PAUSE) return [];
    const milliseconds = Math.round(seconds * 1000);
    const message = {
      de: `Vor „${wordsOf(clip)}“ ist nur ${milliseconds} ms Pause; verlangt sind 200.`,
      en: `There is a pause of only ${milliseconds} ms before “${wordsOf(clip)}”; 200 are asked for.`,
    };
    return [{ clip, message }];
  });
}

/** Also within a sentence; the silence of one that is not heard is told there. */
function longPauses({ sound, track }: Recording, parts: readonly Part[]): readonly Remark[] {
  const { sampleRate } = sound;
  const mute = parts.flatMap(({ clip, sound: heard }) => (heard.speech ? [] : [clip]));
  return sound.silences
    .filter(({ begin, end }) => end - begin > LONGEST_PAUSE * sampleRate)
    .filter(({ begin, end }) => !mute.some((clip) => clip.begin < end && begin < clip.end))
    .map(({ begin, end }): Remark => {
      const seconds = decimal((end - begin) / sampleRate);
      const time = timeOf(begin, sampleRate);
      return {
        clip: clipAt(track, begin),
        message: {
          de: `Bei ${time} ist ${seconds.de} Sekunden lang nichts zu hören; erlaubt sind 4.`,
          en: `At ${time} nothing is heard for ${seconds.en} seconds; 4 are allowed.`,
        },
      };
    });
}

function uneven({ usualLevel }: Recording, parts: readonly Part[]): readonly Remark[] {
  return parts.flatMap(({ clip, sound }): readonly Remark[] => {
    const away = (sound.speech?.level ?? usualLevel) - usualLevel;
    if (!(Math.abs(away) > UNEVEN)) return [];
    const by = decimal(Math.abs(away));
    const message = {
      de: `„${wordsOf(clip)}“ ist ${by.de} dB ${away > 0 ? 'lauter' : 'leiser'} als die meisten Sätze.`,
      en: `“${wordsOf(clip)}” is ${by.en} dB ${away > 0 ? 'louder' : 'quieter'} than most sentences.`,
    };
    return [{ clip, message }];
  });
}

function tooShort(parts: readonly Part[]): readonly Remark[] {
  return unusual(parts, ({ score, ratio }) => score < TOO_SHORT.score && ratio < TOO_SHORT.ratio);
}

function tooLong(parts: readonly Part[]): readonly Remark[] {
  return unusual(parts, ({ score, ratio }) => score > TOO_LONG.score && ratio > TOO_LONG.ratio);
}

function unusual(
  parts: readonly Part[],
  isUnusual: (standing: Standing) => boolean,
): readonly Remark[] {
  return parts.flatMap(({ clip, standing }): readonly Remark[] => {
    if (standing === undefined || !isUnusual(standing)) return [];
    const [is, usual] = [decimal(standing.usual * standing.ratio), decimal(standing.usual)];
    const message = {
      de: `„${wordsOf(clip)}“ dauert ${is.de} Sekunden; ähnliche Sätze brauchen ${usual.de}.`,
      en: `“${wordsOf(clip)}” takes ${is.en} seconds; similar sentences take ${usual.en}.`,
    };
    return [{ clip, message }];
  });
}
