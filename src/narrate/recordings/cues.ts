/** Cues of a recording, each put to the sentence that it means. */
import { type Diagnostic, type Result, reporter } from '../../diagnostics/diagnostic.ts';
import type { Cue, RecordingEntry } from '../../model/recording.ts';
import type { SpokenUtterance } from '../spoken.ts';
import { takeCodes } from './codes.ts';

/** A cue, and which utterance of its chapter it means. */
export type PlacedCue = { readonly utterance: number; readonly cue: Cue };

const report = reporter(takeCodes);

/** In the order of the text; a cue that means no sentence, or several, is a finding. */
export function placedCues(
  { cues }: Pick<RecordingEntry, 'cues'>,
  utterances: readonly SpokenUtterance[],
): Result<readonly PlacedCue[]> {
  const texts = utterances.map(({ source }) =>
    plain(source.parts.map(({ text }) => text).join('')),
  );
  const placed: PlacedCue[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const cue of cues) {
    const { sentence } = cue;
    const meant = utterances.flatMap(({ source }, index) => {
      const isMeant =
        'id' in sentence
          ? source.target === sentence.id
          : texts[index]?.startsWith(plain(sentence.words)) === true;
      return isMeant ? [index] : [];
    });
    const [utterance] = meant;
    if (utterance === undefined || meant.length > 1) diagnostics.push(unknown(cue, meant.length));
    else if (placed.some((one) => one.utterance === utterance)) diagnostics.push(twice(cue));
    else placed.push({ utterance, cue });
  }
  return { value: placed.toSorted((a, b) => a.utterance - b.utterance), diagnostics };
}

/** Joints and soft hyphens are not typed; blanks and case do not count. */
function plain(text: string): string {
  return text
    .replace(/[\u2027\u00AD·]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function named({ sentence }: Cue): string {
  return 'id' in sentence ? sentence.id : sentence.words;
}

function unknown(cue: Cue, count: number): Diagnostic {
  const message =
    count === 0
      ? {
          de: `In diesem Kapitel beginnt kein Satz mit „${named(cue)}“.`,
          en: `No sentence of this chapter is or begins with “${named(cue)}”.`,
        }
      : {
          de: `In diesem Kapitel beginnen ${count} Sätze mit „${named(cue)}“.`,
          en: `${count} sentences of this chapter begin with “${named(cue)}”.`,
        };
  return report('narration/unknown-cue', { message, span: cue.span });
}

function twice(cue: Cue): Diagnostic {
  return report('narration/bad-cue', {
    message: {
      de: `Für „${named(cue)}“ steht weiter oben schon eine Marke.`,
      en: `There is a cue for “${named(cue)}” further up already.`,
    },
    span: cue.span,
  });
}
