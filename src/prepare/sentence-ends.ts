/**
 * Where German sentences end. A hand-written scanner: `Intl.Segmenter` cuts at "z. B.", "3. Mai" and
 * "Abs. 1", and its answer changes with the ICU of the Node version, which ids cannot bear.
 * It knows text only; inlines are cut in `cut.ts`.
 */
import { closesLater, enclosure } from './enclosure.ts';
import { abbreviations, functionWords } from './german-words.ts';

/** Final marks, what closes behind them, and the white space up to the next sentence. */
const candidate = /([.!?…]+)(["'“”‘’»«›‹)\]}]*)\s+/gu;

/** What may stand before the first letter of a sentence; digits and signs may open one as well. */
const opening =
  /(?:[„“"»«›‹‚‘'([{…]|[–—-]\s)*(?:\p{Lu}|\p{Lt}|\p{N}|\p{Ll}+\p{Lu}|[\p{So}\p{Sc}§#@&])/uy;

/** The word that opens the next sentence, without quotes and brackets. */
const openingWord = /[^\p{L}\p{N}]*([\p{L}\p{N}]+)/uy;

/** Reference words: the number behind them is no ordinal, so "Absatz 3. Behörden" are two. */
const numbered =
  /(?:§|Abs\.|Absatz|Absätze|Art\.|Artikel|Satz|Nr\.|Nummer|Ziffer|Seite|S\.|Kapitel|Anlage|Punkt|Version|Stufe|Teil)\s*$/u;

/** Parts of a reference that may follow a number: "Abs. 1. Halbsatz". */
const referencePart = new Set(['Halbsatz', 'Satz', 'Alternative', 'Spiegelstrich', 'Teilsatz']);

/** How many characters before a full stop decide about it. */
const reach = 64;

type Candidate = {
  readonly text: string;
  /** Offset of the sentence's first character. */
  readonly start: number;
  /** Offset of the final mark. */
  readonly mark: number;
  readonly marks: string;
  readonly closers: string;
  /** Offset of the first character behind the white space. */
  readonly next: number;
};

/**
 * The offsets (UTF-16) in `text` at which a sentence begins, the first one left out. White space
 * between two sentences belongs to the earlier one. Ascending.
 */
export function sentenceStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  for (const match of text.matchAll(candidate)) {
    const [whole, marks = '', closers = ''] = match;
    const next = match.index + whole.length;
    if (isBoundary({ text, start, mark: match.index, marks, closers, next })) {
      starts.push(next);
      start = next;
    }
  }
  return starts;
}

/** True when the text from `offset` on looks like the beginning of a sentence. */
export function opensSentence(text: string, offset: number): boolean {
  opening.lastIndex = offset;
  return opening.test(text);
}

function isBoundary(here: Candidate): boolean {
  const { text, marks, next } = here;
  if (!opensSentence(text, next)) return false;
  const verdict = judgeEnclosure(here);
  if (verdict !== undefined) return verdict;
  if (/[!?]/u.test(marks)) return true;
  if (marks !== '.') return opensWithFunctionWord(text, next);
  return endsAtFullStop(here);
}

/** Quotes and brackets that began inside the sentence decide by themselves; else undefined. */
function judgeEnclosure({
  text,
  start,
  mark,
  marks,
  closers,
  next,
}: Candidate): boolean | undefined {
  const before = enclosure(text, start, mark);
  if (before === undefined || before.opensSentence) return undefined;
  const closed = closers.includes(before.close);
  if (!closed) return closesLater(text, next, before) ? false : undefined;
  // "(wirklich?) Herr Meier" goes on; "(siehe Abs. 3.) Die Stadt" is a sentence by careless hand.
  if (before.close === ')' && marks !== '.') return false;
  return opensWithFunctionWord(text, next);
}

function endsAtFullStop({ text, start, mark, next }: Candidate): boolean {
  // Never the whole sentence: a text without any end would cost time by the square of its length.
  const sentence = text.slice(Math.max(start, mark - reach), mark);
  const kind = abbreviationBefore(sentence);
  if (kind === 'never') return false;
  if (kind === 'before-capital') return true;
  if (kind === 'before-function-word') return opensWithFunctionWord(text, next);
  const number = /(?:^|[\s(„»–/-])((?:\d[\d.,:]*)|[IVX]+)$/u.exec(sentence);
  if (number?.[1] !== undefined) return endsAtNumber(sentence, number[1], { text, next });
  const letter = /(?:^|[\s\p{P}])\p{L}$/u.test(sentence);
  if (letter) return !isAlone(sentence) && opensWithFunctionWord(text, next);
  return true;
}

/** Ordinals go on ("3. Mai", "II. Teil"); years, decimals and references end. */
function endsAtNumber(
  sentence: string,
  number: string,
  { text, next }: { readonly text: string; readonly next: number },
): boolean {
  const year = /^(?:1[1-9]|20|21)\d\d$/u.test(number);
  if (year) return true;
  if (isAlone(sentence)) return false;
  if (opensWithFunctionWord(text, next)) return true;
  const before = sentence.slice(0, sentence.length - number.length);
  const reference = /[,:]\d/u.test(number) || /^\d+\.\d/u.test(number) || numbered.test(before);
  return reference && !/^\d/u.test(text.slice(next)) && !referencePart.has(wordAt(text, next));
}

/** True when the sentence so far is only a list mark: "1", "(2", "IV", "A", "1.2". */
function isAlone(sentence: string): boolean {
  return /^[^\p{L}\p{N}]*(?:\d[\d.]*|[IVXivx]+|\p{L})$/u.test(sentence);
}

/** The kind of the longest abbreviation that ends here: of "z. B", first "z.B", then "B". */
function abbreviationBefore(sentence: string) {
  const tail = /(?:^|[^\p{L}.])((?:\p{L}{1,7}\.\s?){0,4}\p{L}{1,12})$/u.exec(sentence);
  const parts = tail?.[1]?.split(/\.\s?/u) ?? [];
  for (let from = 0; from < parts.length; from++) {
    const kind = abbreviations.get(parts.slice(from).join('.'));
    if (kind !== undefined) return kind;
  }
  // `Hauptstr.`, `schriftl.`: no word ends in such sounds.
  const isCutOff = /\p{L}str$|(?<!\p{L})\p{Ll}{2,}[bdfghkmnptwz]l$/u.test(sentence);
  return isCutOff ? 'before-function-word' : undefined;
}

function opensWithFunctionWord(text: string, offset: number): boolean {
  return functionWords.has(wordAt(text, offset).toLowerCase());
}

function wordAt(text: string, offset: number): string {
  openingWord.lastIndex = offset;
  return openingWord.exec(text)?.[1] ?? '';
}
