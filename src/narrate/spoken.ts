/**
 * A script as the engine is given it: every part normalised, languages by the engine's names. Tells
 * which languages it does not know.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../model/document.ts';
import { spokenUnits } from '../model/reading-order.ts';
import { walkInlines } from '../model/walk.ts';
import type { Pause, SpeechPart, Utterance } from '../writers/speech/index.ts';
import type { EspeakInventory } from './espeak.ts';
import {
  finished,
  foreign,
  germanNormaliser,
  lonely,
  type Normaliser,
  ordinaryWords,
} from './normalise/index.ts';
import { type SpokenPart, ssmlOf } from './ssml.ts';
import { engineLanguage, unknownLanguage } from './voices.ts';

/** One unit, ready for the engine. */
export type SpokenUtterance = {
  readonly source: Utterance;
  readonly pause: Pause;
  /** What is heard, in words. */
  readonly spoken: string;
  /** SSML, one text for each call of the engine; empty when there is nothing to say. */
  readonly texts: readonly string[];
};

/** What scripts are read with. `findings` grows as they are read. */
export type Reader = {
  readonly normalise: Normaliser;
  readonly inventory: EspeakInventory;
  readonly findings: Diagnostic[];
};

/** The normaliser of a document: it knows which words are written in small letters elsewhere. */
export function normaliserFor(document: Document): Normaliser {
  const chapters = document.editions.flatMap((edition) => edition.chapters);
  const texts: string[] = [];
  for (const unit of chapters.flatMap(spokenUnits)) {
    if (unit.kind !== 'sentence') continue;
    walkInlines(unit.children, (inline) => {
      if (inline.kind === 'text') texts.push(inline.value);
    });
  }
  const { pronunciation } = document.meta;
  return germanNormaliser({ pronunciation, ordinary: ordinaryWords(texts) });
}

/** Makes a script ready for the engine; what is found goes to the reader's findings. */
export function readScript(
  utterances: readonly Utterance[],
  reader: Reader,
): readonly SpokenUtterance[] {
  return utterances.map((utterance) => {
    const parts = spokenParts(utterance, reader);
    return {
      source: utterance,
      pause: utterance.pause,
      spoken: parts.map((part) => part.text).join(' '),
      texts: ssmlOf(parts),
    };
  });
}

function spokenParts(utterance: Utterance, reader: Reader): readonly SpokenPart[] {
  const { parts } = utterance;
  const signs = lonely(parts.map((part) => part.text).join(' '));
  if (signs !== undefined) return [{ text: finished(signs) }];
  const spoken = withPunctuation(parts.map((part) => spokenPart(part, utterance, reader)));
  const last = spoken.at(-1);
  return last === undefined
    ? []
    : [...spoken.slice(0, -1), { ...last, text: finished(last.text) }].filter(
        (part) => part.text !== '',
      );
}

/** Punctuation belongs to the part before it: a part of its own would be a pause of its own. */
function withPunctuation(parts: readonly SpokenPart[]): readonly SpokenPart[] {
  const result: SpokenPart[] = [];
  for (const part of parts) {
    const [marks = ''] = /^[\s,.;:!?…]+/.exec(part.text) ?? [];
    const before = result.at(-1);
    if (before !== undefined) {
      result[result.length - 1] = { ...before, text: before.text + marks.trim() };
    }
    const text = before === undefined ? part.text : part.text.slice(marks.length);
    if (text !== '') result.push({ ...part, text });
  }
  return result;
}

function spokenPart({ text, lang }: SpeechPart, { span }: Utterance, reader: Reader): SpokenPart {
  const { normalise, inventory, findings } = reader;
  if (lang === undefined) return { text: normalise(text) };
  const known = engineLanguage(lang, inventory);
  if (known !== undefined) return { text: foreign(text), lang: known };
  findings.push(unknownLanguage(lang, text, span));
  return { text: normalise(text) };
}
