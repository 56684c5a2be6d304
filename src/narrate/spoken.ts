/**
 * A script as the engine is given it: every part normalised, languages by the engine's names. Tells
 * which languages it does not know.
 */
import { type Diagnostic, reporter } from '../diagnostics/diagnostic.ts';
import type { Document, PronunciationEntry, Span } from '../model/document.ts';
import { spokenUnits } from '../model/reading-order.ts';
import { walkInlines } from '../model/walk.ts';
import {
  type Pause,
  type SpeechPart,
  type Utterance,
  writeScript,
} from '../writers/speech/index.ts';
import { narrationCodes } from './codes.ts';
import type { Sentence } from './engines/engine.ts';
import {
  finished,
  foreign,
  germanNormaliser,
  lonely,
  type Normaliser,
  ordinaryWords,
} from './normalise/index.ts';
import {
  asWritten,
  concatenated,
  edited,
  followedBy,
  type MappedText,
  type Piece,
  piecesOf,
  sliced,
} from './normalise/mapped-text.ts';
import { type Phonemes, withPhonemes } from './phonemes.ts';
import type { Recorded } from './pieces.ts';
import { unspokenSigns } from './unspoken.ts';

const report = reporter(narrationCodes);

/** One unit, ready for the engine. */
export type SpokenUtterance = {
  readonly source: Utterance;
  readonly pause: Pause;
  /** What is heard, in words. */
  readonly spoken: string;
  /** What is heard for which bit of the text of `source`'s parts, in order. */
  readonly pieces: readonly Piece[];
  /** The same in parts, each in its language; empty when there is nothing to say. */
  readonly sentence: Sentence;
  /** Where a human reads it, it is not spoken by a machine. */
  readonly recorded?: Recorded;
};

/** What scripts are read with. `findings` grows as they are read. */
export type Reader = {
  readonly normalise: Normaliser;
  /** The voice's name for a language; undefined when it cannot pronounce it. */
  readonly languageOf: (lang: string) => string | undefined;
  /** What the voice says by phonemes; nothing when absent. */
  readonly phonemes?: Phonemes;
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
  const { narration = {} } = document.meta;
  const pronunciation = occurring(document);
  return germanNormaliser({ ...narration, pronunciation, ordinary: ordinaryWords(texts) });
}

/** A lexicon may hold thousands of words; each costs time in every sentence. */
function occurring({ meta, editions }: Document): readonly PronunciationEntry[] {
  const chapters = editions.flatMap((edition) => edition.chapters);
  const parts = chapters.flatMap((chapter) => writeScript(chapter).utterances.map(sourceOf));
  const text = parts.join('\n').normalize('NFC');
  return meta.pronunciation.filter(({ written }) => text.includes(written));
}

/** Makes a script ready for the engine; what is found goes to the reader's findings. */
export function readScript(
  utterances: readonly Utterance[],
  reader: Reader,
): readonly SpokenUtterance[] {
  return utterances.map((utterance) => {
    const parts = spokenParts(utterance, reader);
    const pieces = piecesOf(sourceOf(utterance), joinedParts(parts));
    reader.findings.push(...unspokenSigns(utterance, pieces));
    return {
      source: utterance,
      pause: utterance.pause,
      spoken: parts.map(({ text }) => text.spoken).join(' '),
      pieces,
      sentence: withPhonemes(
        parts.map(({ text, ...part }) => ({ ...part, text: text.spoken })),
        reader.phonemes ?? new Map(),
      ),
    };
  });
}

function sourceOf({ parts }: Utterance): string {
  return parts.map(({ text }) => text).join('');
}

function joinedParts(parts: readonly MappedPart[]): MappedText {
  return concatenated(
    parts.map(({ text }, index) => (index === parts.length - 1 ? text : followedBy(text, ' '))),
  );
}

/** A part with its place in the source of the whole unit. */
type MappedPart = { readonly text: MappedText; readonly lang?: string };

function spokenParts(utterance: Utterance, reader: Reader): readonly MappedPart[] {
  const mapped = mappedParts(utterance).map(({ part, written }) =>
    spokenPart(part, written, { utterance, reader }),
  );
  const spoken = withPunctuation(mapped);
  const last = spoken.at(-1);
  if (last === undefined) return [];
  const all = [...spoken.slice(0, -1), { ...last, text: finished(last.text) }];
  return all.filter((part) => part.text.spoken !== '');
}

/** The parts with their places; a text of signs alone, a tick in a table, is one part of their names. */
function mappedParts({ parts }: Utterance) {
  const lengths = parts.map(({ text }) => text.length);
  const mapped = parts.map((part, index) => {
    const at = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
    return { part, written: asWritten(part.text, at) };
  });
  const content = mapped.filter(({ part }) => part.isLeadIn !== true);
  const signs = lonely(content.map(({ part }) => part.text).join(' '));
  if (signs === undefined) return mapped;
  const whole = concatenated(content.map(({ written }) => written));
  const named = edited(whole, [{ begin: 0, end: whole.spoken.length, words: signs }]);
  const leads = mapped.slice(0, mapped.length - content.length);
  return [...leads, { part: { text: signs }, written: named }];
}

/** Punctuation belongs to the part before it: a part of its own would be a pause of its own. */
function withPunctuation(parts: readonly MappedPart[]): readonly MappedPart[] {
  const result: MappedPart[] = [];
  for (const part of parts) {
    const [marks = ''] = /^[\s,.;:!?…]+/.exec(part.text.spoken) ?? [];
    const before = result.at(-1);
    if (before === undefined) {
      if (part.text.spoken !== '') result.push(part);
      continue;
    }
    const blanks = marks.length - marks.trimStart().length;
    const moved = sliced(part.text, blanks, marks.trimEnd().length);
    result[result.length - 1] = { ...before, text: concatenated([before.text, moved]) };
    const text = sliced(part.text, marks.length);
    if (text.spoken !== '') result.push({ ...part, text });
  }
  return result;
}

function spokenPart(
  { text, lang, isLeadIn }: SpeechPart,
  written: MappedText,
  { utterance, reader }: { readonly utterance: Utterance; readonly reader: Reader },
): MappedPart {
  const { normalise, languageOf, findings } = reader;
  if (lang === undefined) return { text: normalise(written) };
  const known = languageOf(lang);
  if (known !== undefined) return { text: foreign(written), lang: known };
  // The head of a column is heard again in each row.
  if (isLeadIn !== true) findings.push(unknownLanguage(lang, text, utterance.span));
  return { text: normalise(written) };
}

function unknownLanguage(lang: string, text: string, span: Span): Diagnostic {
  return report('narration/unknown-language', {
    message: {
      de: `Für die Sprache „${lang}“ von „${text.trim()}“ gibt es keine Aussprache.`,
      en: `There is no pronunciation for the language “${lang}” of “${text.trim()}”.`,
    },
    span,
  });
}
