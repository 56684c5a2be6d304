/**
 * Words that a lexicon spells in phonemes: which of them the voice can say, and where they stand in what
 * is spoken. A voice that cannot says the word by its letters, and a finding says so.
 */
import { type Diagnostic, type Result, reporter } from '../diagnostics/diagnostic.ts';
import type { PronunciationEntry } from '../model/document.ts';
import { narrationCodes } from './codes.ts';
import type { SpeakingVoice, SpokenPart } from './engines/engine.ts';
import { anyOf, END, START } from './normalise/rule.ts';

/** IPA by what is spoken in letters. */
export type Phonemes = ReadonlyMap<string, string>;

const report = reporter(narrationCodes);

/** The phonemes that a voice can say. */
export function phonemesFor(
  entries: readonly PronunciationEntry[],
  voice: Pick<SpeakingVoice, 'told' | 'speaksPhonemes'>,
): Result<Phonemes> {
  const phonemes = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    if (entry.phonemes === undefined) continue;
    if (voice.speaksPhonemes?.(entry.phonemes) === true) phonemes.set(entry.spoken, entry.phonemes);
    else diagnostics.push(ignored(entry, entry.phonemes, voice.told.name));
  }
  return { value: phonemes, diagnostics };
}

/** The parts of a sentence, cut so that words with phonemes are parts of their own. */
export function withPhonemes(
  parts: readonly SpokenPart[],
  phonemes: Phonemes,
): readonly SpokenPart[] {
  if (phonemes.size === 0) return parts;
  // Inside a compound with a hyphen a part of its own would tear the word apart.
  const words = new RegExp(
    `${START}(?<!-)(?:${anyOf(phonemes.keys())})(?!-)${END}[.,;:!?…]*`,
    'gu',
  );
  return parts.flatMap((part) => (part.lang === undefined ? cut(part, words, phonemes) : [part]));
}

function cut(part: SpokenPart, words: RegExp, phonemes: Phonemes): readonly SpokenPart[] {
  const parts: SpokenPart[] = [];
  const state = { at: 0 };
  const add = (text: string): void => {
    if (text.trim() !== '') parts.push({ text: text.trim() });
  };
  for (const match of part.text.matchAll(words)) {
    const [text] = match;
    const ipa = phonemes.get(text) ?? phonemes.get(text.replace(/[.,;:!?…]+$/u, ''));
    if (ipa === undefined) continue;
    add(part.text.slice(state.at, match.index));
    parts.push({ text, phonemes: ipa });
    state.at = match.index + text.length;
  }
  add(part.text.slice(state.at));
  return parts;
}

function ignored(
  { written, spoken, span }: PronunciationEntry,
  ipa: string,
  voice: string,
): Diagnostic {
  return report('narration/phoneme-ignored', {
    message: {
      de: `Die Stimme „${voice}“ kann „${ipa}“ nicht sprechen; „${written}“ wird als „${spoken}“ vorgelesen.`,
      en: `The voice “${voice}” cannot speak “${ipa}”; “${written}” is read as “${spoken}”.`,
    },
    ...(span && { span }),
  });
}
