/** A sentence's text cut into words, numbers and marks. White space is none of them. */
import type { EasyWord } from './text.ts';

/** An address on the Internet or of a mailbox; the full stop behind it is the sentence's. */
const ADDRESS =
  /(?:(?:https?:\/\/|www\.)[^\s<>„“”"()]+|[^\s<>„“”"()@]+@[\p{L}\d.-]+)(?<![.,:;!?])|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:de|com|org|net|eu|at|ch|example)(?:\/[^\s<>„“”"()]*)?(?![\p{L}\d])/u;

/** Digits with marks between them: `1.000`, `9:30`, `12.3.2021`; not when letters follow: `18-Jährige`, `3D`. */
const NUMBER = /\d+(?:[.,:]\d+)*(?![\d\p{L}\p{M}])(?!-\p{L})/u;

/** `Bürger*innen`, `Bürger/-innen`, `geht’s` and `Online-Termin` are one word each; a hyphen at an end stays out. */
const WORD =
  /[\p{L}\p{M}\d]+(?:(?:[-‑’']|[*:_·](?=in(?:nen)?(?!\p{L}))|\/-?(?=in(?:nen)?(?!\p{L})))[\p{L}\p{M}\d]+)*/u;

const TOKEN = new RegExp(`(${ADDRESS.source})|(${NUMBER.source})|(${WORD.source})|[^\\s]`, 'gu');

/** The words of a text in their order. An address is one mark: nobody reads it as words. */
export function wordsOf(text: string): readonly EasyWord[] {
  return [...text.matchAll(TOKEN)].map((match): EasyWord => {
    const { 0: shown, 2: number, 3: word, index: from } = match;
    const kind = number !== undefined ? 'number' : word !== undefined ? 'word' : 'mark';
    return { text: shown, from, to: from + shown.length, kind };
  });
}
