/**
 * Spoken parts as SSML for espeak-ng, which reads every text as SSML. Made of a tree, so that no text
 * can act as markup.
 */
import type { ElementContent, Root, Text } from 'xast';
import { xmlText } from '../../../writers/xml-text.ts';
import type { SpokenPart } from '../engine.ts';
import { mnemonicsOf } from './phonemes.ts';

/** The longest text for one call of the engine, in characters; longer ones are cut at a blank. */
const LONGEST = 10_000;
/** Characters that the markup of a part takes at most. */
const MARKUP = 40;

/** One document for each call of the engine; most units are one. */
export function ssmlOf(parts: readonly SpokenPart[]): readonly string[] {
  return calls(parts.flatMap(cut)).map((together) => {
    const root: Root = { type: 'root', children: together.map(nodeOf) };
    return xmlText(root, { closeEmptyElements: true });
  });
}

/** `<voice xml:lang>` changes the language inside a sentence without breaking its melody. */
function nodeOf({ text, lang, phonemes }: SpokenPart): ElementContent {
  const value: Text = { type: 'text', value: `${lettersOf(text, phonemes)} ` };
  if (lang === undefined) return value;
  return { type: 'element', name: 'voice', attributes: { 'xml:lang': lang }, children: [value] };
}

/** `[[` begins phonemes: no author's text may. Punctuation after them stays. */
function lettersOf(text: string, phonemes: string | undefined): string {
  const mnemonics = phonemes === undefined ? undefined : mnemonicsOf(phonemes);
  if (mnemonics === undefined) return text.replaceAll('[[', '[ [');
  const [punctuation = ''] = /[.,;:!?…]*$/u.exec(text) ?? [];
  return `[[${mnemonics}]]${punctuation}`;
}

function cut(part: SpokenPart): readonly SpokenPart[] {
  if (part.text.length <= LONGEST)
    return part.text === '' ? [] : [{ ...part, text: part.text.trim() }];
  const pieces =
    part.text.match(new RegExp(`[^]{1,${LONGEST}}(?:\\s|$)|[^]{1,${LONGEST}}`, 'g')) ?? [];
  return pieces.map((text) => ({ ...part, text: text.trim() }));
}

/** Parts in groups that are not too long. */
function calls(parts: readonly SpokenPart[]): readonly (readonly SpokenPart[])[] {
  const groups: SpokenPart[][] = [];
  const state = { length: LONGEST };
  for (const part of parts) {
    const last = groups.at(-1);
    const length = part.text.length + MARKUP;
    if (last !== undefined && state.length + length <= LONGEST) {
      last.push(part);
      state.length += length;
    } else {
      groups.push([part]);
      state.length = length;
    }
  }
  return groups;
}
