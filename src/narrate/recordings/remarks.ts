/** Says what is wrong or doubtful about a recording, with the place in the chapter and in the sound. */
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import type { Doubt } from '../align/doubt.ts';
import { takeCodes } from './codes.ts';
import type { PlacedCue } from './cues.ts';
import type { Job } from './job.ts';
import type { NotTaken, Taken } from './make.ts';

const report = reporter(takeCodes);

/** Seconds of speech outside of the text that are told; a breath or a click is shorter. */
const MORE = 1;

/** Why there is no track. */
export function whyNot(
  reason: NotTaken,
  { entry, cues }: Job & { readonly cues: readonly PlacedCue[] },
): Diagnostic {
  const { file, span } = entry;
  if ('problem' in reason) {
    const { de, en } = reason.problem;
    const message = { de: `„${file}“: ${de}.`, en: `“${file}”: ${en}.` };
    return report('narration/recording-unreadable', { message, span });
  }
  if ('badCue' in reason) return badCue(cues[reason.badCue], file);
  if ('tooShort' in reason) {
    const [is, should] = [decimal(reason.tooShort.seconds), decimal(reason.tooShort.expected)];
    const message = {
      de: `„${file}“ dauert ${is.de} Sekunden; der Text braucht etwa ${should.de}.`,
      en: `“${file}” lasts ${is.en} seconds; the text takes about ${should.en}.`,
    };
    return report('narration/recording-too-short', { message, span });
  }
  const { strange, count } = reason.otherText;
  const message = {
    de: `„${file}“: Bei ${strange} von ${count} Sätzen sind andere Worte zu hören.`,
    en: `“${file}”: other words are heard with ${strange} of ${count} sentences.`,
  };
  return report('narration/recording-other-text', { message, span });
}

function badCue(placed: PlacedCue | undefined, file: string): Diagnostic {
  const time = timeOf(placed?.cue.seconds ?? 0);
  const message = {
    de: `Die Marke ${time.de} liegt nicht hinter der vorigen oder nicht in „${file}“.`,
    en: `The cue ${time.en} does not lie behind the one before or not in “${file}”.`,
  };
  return report('narration/bad-cue', { message, ...(placed && { span: placed.cue.span }) });
}

const DOUBTS: Readonly<Record<Doubt, Message>> = {
  'no-pause': { de: 'an seinem Rand ist keine Pause', en: 'there is no pause at its edge' },
  'two-pauses': { de: 'zwei Pausen passen gleich gut', en: 'two pauses fit alike' },
  length: {
    de: 'er dauert auffallend kurz oder lang',
    en: 'it is strikingly short or long',
  },
  words: {
    de: 'was dort zu hören ist, passt schlecht zu seinen Worten',
    en: 'what is heard there fits its words badly',
  },
  neighbour: {
    de: 'ein Satz daneben passt nicht',
    en: 'a sentence beside it does not fit',
  },
};

/** Doubtful places, and words that are not in the text. */
export function remarksOn({ doubts, more }: Taken, { request, entry }: Job): readonly Diagnostic[] {
  const uncertain = doubts.flatMap(({ sentence, doubt, seconds }) => {
    const utterance = request.utterances[sentence];
    if (utterance === undefined) return [];
    const words = shortened(utterance.source.parts.map(({ text }) => text).join(''));
    const time = timeOf(seconds);
    const message = {
      de: `„${words}“ beginnt in „${entry.file}“ wohl bei ${time.de}; ${DOUBTS[doubt].de}.`,
      en: `“${words}” probably begins at ${time.en} in “${entry.file}”; ${DOUBTS[doubt].en}.`,
    };
    return [report('narration/uncertain-place', { message, span: utterance.source.span })];
  });
  return [...uncertain, ...outside(more, entry)];
}

function outside(
  { before, after }: Taken['more'],
  { file, span }: Job['entry'],
): readonly Diagnostic[] {
  const [head, tail] = [decimal(before), decimal(after)];
  const first = {
    de: `„${file}“ beginnt mit ${head.de} Sekunden, die nicht im Text stehen.`,
    en: `“${file}” begins with ${head.en} seconds that are not in the text.`,
  };
  const last = {
    de: `„${file}“ endet mit ${tail.de} Sekunden, die nicht im Text stehen.`,
    en: `“${file}” ends with ${tail.en} seconds that are not in the text.`,
  };
  return [
    ...(before > MORE ? [report('narration/more-than-text', { message: first, span })] : []),
    ...(after > MORE ? [report('narration/more-than-text', { message: last, span })] : []),
  ];
}

function shortened(text: string): string {
  const words = text.trim();
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}

/** As a cue file takes it: `1:02,5`. */
function timeOf(seconds: number): Message {
  const tenths = Math.round(seconds * 10);
  const [minutes, rest] = [Math.floor(tenths / 600), tenths % 600];
  const en = `${minutes}:${String(Math.floor(rest / 10)).padStart(2, '0')}.${rest % 10}`;
  return { de: en.replace('.', ','), en };
}

function decimal(value: number): Message {
  const en = value.toFixed(1);
  return { de: en.replace('.', ','), en };
}
