/** Judges a recording as a whole: how it is made, how loud, how clean. */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import { readRecording } from '../overlay-coverage/mp3-length.ts';
import { audioQualityCodes } from './codes.ts';
import { clipAt, decimal, type Recording, type Remark, timeOf, together } from './recording.ts';

const report = reporter(audioQualityCodes);

/** LU by which a chapter may be off: what listeners do not notice between chapters. */
const TOLERANCE = 1;
/** Seconds; a heading and one sentence have no loudness that could be held against a book's. */
const SHORTEST = 10;
/** dBTP. */
const HIGHEST = -3;
/** dBFS in the pauses, as for audio books. */
const NOISE = -60;
/** dB by which WCAG 1.4.7 wants background sounds to be below speech. */
const DISTANCE = 20;
/** Of full scale: −40 dBFS. espeak-ng has 0.0012 by itself. */
const OFFSET = 0.01;
/** Seconds by which a recording may differ from its track: less than a player skips. */
const SLACK = 0.05;

/** All findings that need no clip. */
export function judgeTrack(recording: Recording): readonly Diagnostic[] {
  return [
    ...wrongFormat(recording),
    ...wrongLength(recording),
    ...loudness(recording),
    ...peaks(recording),
    ...noise(recording),
    ...offset(recording),
  ];
}

function wrongFormat({ path, bytes, sound, sampleRate }: Recording): readonly Diagnostic[] {
  const file = readRecording(bytes);
  const bitrates = file?.bitrates ?? [];
  const faults = [
    ...(sound.sampleRate === sampleRate
      ? []
      : [
          {
            de: `${sound.sampleRate} Hz statt ${sampleRate}`,
            en: `${sound.sampleRate} Hz instead of ${sampleRate}`,
          },
        ]),
    ...(file?.isMono === true ? [] : [{ de: 'nicht einkanalig', en: 'not mono' }]),
    ...(bitrates.length === 1
      ? []
      : [{ de: `${bitrates.length} Bitraten`, en: `${bitrates.length} bit rates` }]),
    ...(file?.hasInfo === true ? [] : [{ de: 'ohne Info-Rahmen', en: 'without an Info frame' }]),
  ];
  if (faults.length === 0) return [];
  const message = {
    de: `„${path}“: ${faults.map(({ de }) => de).join(', ')}.`,
    en: `“${path}”: ${faults.map(({ en }) => en).join(', ')}.`,
  };
  return [report('audio/wrong-format', { message, artifact: { path } })];
}

function wrongLength({ path, sound, track, sampleRate }: Recording): readonly Diagnostic[] {
  const is = sound.samples / sound.sampleRate;
  const should = track.samples / sampleRate;
  if (Math.abs(is - should) <= SLACK) return [];
  const [long, wanted] = [decimal(is), decimal(should)];
  const message = {
    de: `„${path}“ dauert ${long.de} Sekunden; gesprochen wurden ${wanted.de}.`,
    en: `“${path}” lasts ${long.en} seconds; ${wanted.en} were spoken.`,
  };
  return [report('audio/wrong-length', { message, artifact: { path } })];
}

function loudness({ path, sound, wantedLoudness }: Recording): readonly Diagnostic[] {
  if (sound.samples < SHORTEST * sound.sampleRate) return [];
  if (Math.abs(sound.loudness - wantedLoudness) <= TOLERANCE) return [];
  const is = decimal(sound.loudness);
  const wanted = String(wantedLoudness).replace('-', '−');
  const message = {
    de: `„${path}“ hat eine Lautheit von ${is.de} LUFS; verlangt sind ${wanted.replace('.', ',')}, höchstens 1 mehr oder weniger.`,
    en: `“${path}” has a loudness of ${is.en} LUFS; ${wanted} is asked for, at most 1 more or less.`,
  };
  return [report('audio/loudness', { message, artifact: { path } })];
}

/** What is clipped is too high as well: that is then not said twice. */
function peaks(recording: Recording): readonly Diagnostic[] {
  const { path, sound, track } = recording;
  const places = sound.clipped.map(({ begin, end }): Remark => {
    const time = timeOf(begin, sound.sampleRate);
    return {
      clip: clipAt(track, begin),
      message: {
        de: `„${path}“ ist bei ${time} übersteuert: ${end - begin} Werte nacheinander am Anschlag.`,
        en: `“${path}” is clipped at ${time}: ${end - begin} values in a row at full scale.`,
      },
    };
  });
  if (places.length > 0)
    return together(recording, places).map((finding) => report('audio/clipped', finding));
  const { level, at } = sound.peak;
  if (level <= HIGHEST) return [];
  const is = decimal(level);
  const time = timeOf(at, sound.sampleRate);
  const remark: Remark = {
    clip: clipAt(track, at),
    message: {
      de: `„${path}“ hat bei ${time} eine Spitze von ${is.de} dBTP; erlaubt sind −3.`,
      en: `“${path}” has a peak of ${is.en} dBTP at ${time}; −3 is allowed.`,
    },
  };
  return together(recording, [remark]).map((finding) => report('audio/peak', finding));
}

function noise({ path, sound }: Recording): readonly Diagnostic[] {
  if (sound.noise <= NOISE) return [];
  const is = decimal(sound.noise);
  const isBarrier = sound.noise > sound.loudness - DISTANCE;
  const finding = {
    message: {
      de: `„${path}“ hat in den Pausen ${is.de} dBFS; erlaubt sind −60.`,
      en: `“${path}” has ${is.en} dBFS in its pauses; −60 is allowed.`,
    },
    artifact: { path },
  };
  return [report('audio/noise', isBarrier ? finding : { ...finding, criteria: [] })];
}

function offset({ path, sound }: Recording): readonly Diagnostic[] {
  if (Math.abs(sound.offset) <= OFFSET) return [];
  const is = decimal(100 * sound.offset);
  const message = {
    de: `„${path}“ liegt im Mittel ${is.de} % neben der Nulllinie; erlaubt ist 1 %.`,
    en: `“${path}” is ${is.en} % off the zero line on average; 1 % is allowed.`,
  };
  return [report('audio/offset', { message, artifact: { path } })];
}
