/**
 * The words of one spoken unit, cut where the language changes. Links are their text, references to
 * footnotes are silent (the note itself is spoken after its passage), joints are gone.
 */
import { JOINT, showJoints } from '../../easy-language/joint.ts';
import type { Abbreviation, Inline } from '../../model/document.ts';
import type { SpokenUnit } from '../../model/reading-order.ts';
import { plainText } from '../../model/walk.ts';

/** Text in one language; without `lang` it is the publication's. */
export type SpeechPart = {
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string;
  /** True for words that stand nowhere in the text; they are read apart from it. */
  readonly isLeadIn?: true;
};

/** What a listener is told before a picture or a listing that a reader sees at once. */
const KIND_OF_UNIT = { image: 'Bild: ', 'code-block': 'Programmtext: ' } as const;

/** The parts of a unit, after what introduces it. None is empty. */
export function partsOfUnit(
  unit: SpokenUnit,
  leadIn: readonly SpeechPart[] = [],
): readonly SpeechPart[] {
  if (unit.kind === 'sentence') return joined([...leadIn, ...partsOfLine(unit.children)]);
  const text = unit.kind === 'image' ? unit.alt : unit.text;
  const kind = { text: KIND_OF_UNIT[unit.kind], isLeadIn: true } as const;
  return joined([...leadIn, kind, { text: withoutJoints(text) }]);
}

/** The parts of a line of text. */
export function partsOfLine(inlines: readonly Inline[]): readonly SpeechPart[] {
  return joined(partsOf(inlines, inlines));
}

/** @param sentence all inlines around them: an expansion that stands there is not said twice */
function partsOf(inlines: readonly Inline[], sentence: readonly Inline[]): readonly SpeechPart[] {
  return inlines.flatMap((inline, index): readonly SpeechPart[] => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return [{ text: withoutJoints(inline.value) }];
      case 'abbreviation':
        return [{ text: spokenAbbreviation(inline, inCompound(inlines, index), sentence) }];
      case 'term':
        return [{ text: withoutJoints(inline.text) }];
      // A line that ends is a short pause; after a full stop `narrate` takes the comma away.
      case 'line-break':
        return [{ text: ', ' }];
      case 'language':
        return inLanguage(partsOf(inline.children, sentence), inline.lang);
      // An image is a unit of its own.
      case 'image':
      case 'footnote-reference':
        return [];
      default:
        return partsOf(inline.children, sentence);
    }
  });
}

function inLanguage(parts: readonly SpeechPart[], lang: string): readonly SpeechPart[] {
  return parts.map((part) => ({ lang, ...part }));
}

/**
 * At the first use the long form is heard after the short one, in words that fit any case (`mit Hilfe von
 * KI, kurz für Künstliche Intelligenz,`); later, inside a compound, or where the sentence says the long
 * form anyway, the short one alone.
 */
function spokenAbbreviation(
  { short, expansion, first }: Abbreviation,
  isPart: boolean,
  sentence: readonly Inline[],
): string {
  const long = withoutJoints(expansion);
  const isSaid = withoutJoints(plainText(sentence)).includes(long);
  if (!first || isPart || isSaid) return withoutJoints(short);
  const isName = /^\p{Lu}/u.test(long);
  return isName ? `${withoutJoints(short)}, kurz für ${long},` : long;
}

/** True in `FDP-Fraktion` and `Pkws`: the long form would tear the word apart. */
function inCompound(inlines: readonly Inline[], index: number): boolean {
  const [before, after] = [inlines[index - 1], inlines[index + 1]];
  return (
    (before?.kind === 'text' && /[\p{L}\p{N}-]$/u.test(before.value)) ||
    (after?.kind === 'text' && /^[\p{L}\p{N}-]/u.test(after.value))
  );
}

/** Neighbours in the same language become one part; parts without any text are gone. */
function joined(parts: readonly SpeechPart[]): readonly SpeechPart[] {
  const result: SpeechPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '') continue;
    const apart = last?.isLeadIn === true || part.isLeadIn === true;
    if (last !== undefined && !apart && last.lang === part.lang) {
      result[result.length - 1] = { ...last, text: last.text + part.text };
    } else {
      result.push(part);
    }
  }
  return result.filter((part) => part.text.trim() !== '');
}

function withoutJoints(text: string): string {
  return text.includes(JOINT) ? showJoints(text, 'none') : text;
}
