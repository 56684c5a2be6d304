/**
 * Judges how clips fit their words: words that are missing, heard twice, or others. The thresholds were
 * set on 90 sentences of the sample publication that SVOX Pico spoke, 30 with each fault; what they do on
 * other texts, `make bench-align` measures. No person's reading was measured.
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Clip } from '../../model/narration.ts';
import type { Fit } from '../../narrate/features/fit.ts';
import { audioQualityCodes } from './codes.ts';
import { medianOf } from './norm.ts';
import { type Recording, type Remark, together, wordsOf } from './recording.ts';

const report = reporter(audioQualityCodes);

/** Seconds of the reading below which a clip says too little. */
const SHORTEST = 1.2;
/**
 * There 98 in 100 sound sentences were at most 0.95, 90 in 100 wrong ones at least 0.96; and it must be
 * out of the ordinary for this voice, in deviations from its median.
 */
const STRANGE = 0.955;
const UNUSUAL = 3.5;
const LEAST_DEVIATION = 0.012;
/**
 * Pace of the tightest 0.8 s by the voice's usual one: of sound sentences 98 in 100 were at least 0.58, of
 * those with four words missing 98 in 100 at most 0.32, of those cut off 0.27.
 */
const MISSING = 0.42;
/**
 * Pace of the loosest stretch, and length, by the voice's usual: of sentences half heard twice 98 in 100 were
 * at least 2.4 and 1.3; sound ones with a pause at a comma reach the first, not both.
 */
const TWICE = 2;
const LONGER = 1.22;

/** All findings about the words of one recording. */
export function judgeFit(recording: Recording): readonly Diagnostic[] {
  const { track, fits } = recording;
  const found = verdictsOn(fits ?? []);
  const verdicts = track.clips.flatMap((clip, index) => {
    const verdict = found[index];
    return verdict === undefined ? [] : [{ clip, verdict }];
  });
  return VERDICTS.flatMap(({ verdict, code, say }) => {
    const remarks = verdicts
      .filter((one) => one.verdict === verdict)
      .map(({ clip }): Remark => ({ clip, message: say(clip) }));
    return together(recording, remarks).map((finding) => report(code, finding));
  });
}

/** What is wrong with the words of a clip. */
export type Verdict = 'missing' | 'twice' | 'other';

/** One for each clip of a recording, judged by what is usual in it. */
export function verdictsOn(fits: readonly (Fit | undefined)[]): readonly (Verdict | undefined)[] {
  const usual = usualOf(fits.filter((fit) => fit !== undefined));
  return fits.map((fit) => fit && verdictOn(fit, usual));
}

type Usual = {
  readonly ratio: number;
  readonly strangeness: number;
  readonly deviation: number;
};

function usualOf(fits: readonly Fit[]): Usual {
  const strangeness = medianOf(fits.map((fit) => fit.strangeness));
  const away = fits.map((fit) => Math.abs(fit.strangeness - strangeness));
  return {
    ratio: medianOf(fits.map(({ ratio }) => ratio)),
    strangeness,
    deviation: Math.max(LEAST_DEVIATION, 1.4826 * medianOf(away)),
  };
}

/** Missing words make a sentence strange as well, so they are asked for first. */
function verdictOn(fit: Fit, usual: Usual): Verdict | undefined {
  if (fit.seconds < SHORTEST) return undefined;
  if (fit.tightest < MISSING * usual.ratio && !isOther(fit, usual)) return 'missing';
  if (fit.loosest > TWICE * usual.ratio && fit.ratio > LONGER * usual.ratio) return 'twice';
  if (isOther(fit, usual)) return fit.ratio < 0.8 * usual.ratio ? 'missing' : 'other';
  return undefined;
}

function isOther({ strangeness }: Fit, usual: Usual): boolean {
  return strangeness > STRANGE && strangeness - usual.strangeness > UNUSUAL * usual.deviation;
}

const VERDICTS = [
  {
    verdict: 'missing',
    code: 'audio/words-missing',
    say: (clip: Clip) => ({
      de: `In „${wordsOf(clip)}“ fehlen wohl Worte: Ein Teil des Satzes ist nicht zu hören.`,
      en: `Words are probably missing in “${wordsOf(clip)}”: a part of the sentence is not heard.`,
    }),
  },
  {
    verdict: 'twice',
    code: 'audio/words-twice',
    say: (clip: Clip) => ({
      de: `In „${wordsOf(clip)}“ ist wohl mehr zu hören als der Satz: etwas doppelt, oder eine Lücke.`,
      en: `More than the sentence is probably heard in “${wordsOf(clip)}”: something twice, or a gap.`,
    }),
  },
  {
    verdict: 'other',
    code: 'audio/other-words',
    say: (clip: Clip) => ({
      de: `Bei „${wordsOf(clip)}“ sind wohl andere Worte zu hören.`,
      en: `Other words are probably heard with “${wordsOf(clip)}”.`,
    }),
  },
] as const;
