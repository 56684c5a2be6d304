/**
 * Lines cut into units: sentences and pictures. What is expected says where its sentences end; what
 * is observed is searched for these sentences, whatever elements they stand in. Pure, about linear.
 */
import type { HeldLine, Holder } from './leaves.ts';
import type { At, NoteMark, PicturePiece } from './observed.ts';
import { squeezed, type Word } from './words.ts';

/** A sentence, a picture, or words that nobody expects. */
export type Unit = {
  /** Equal for units with the same words, or the same alternative text. */
  readonly key: string;
  readonly kind: 'words' | 'picture';
  /** The words, or the alternative text, with single blanks. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly marks: readonly { readonly piece: NoteMark; readonly after: number }[];
  readonly holders: readonly Holder[];
  readonly at: At;
};

/** Begin and end (exclusive) of a unit in the words of its line. */
type Cut = readonly [number, number];

/** The units of lines whose sentences are known. */
export function unitsOfSentences(lines: readonly HeldLine[]): readonly Unit[] {
  return lines.flatMap((line) => unitsOfLine(line, sentenceCuts(line.words)));
}

function sentenceCuts(words: readonly Word[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let begin = 0;
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && next.sentence === word.sentence) continue;
    cuts.push([begin, index + 1]);
    begin = index + 1;
  }
  return cuts;
}

/** The units of lines that were read back, as far as the expected sentences are found in them. */
export function unitsFound(lines: readonly HeldLine[], expected: readonly Unit[]): readonly Unit[] {
  const search: Search = { ...dictionaryOf(expected), cursor: 0 };
  return lines.flatMap((line) => unitsOfLine(line, foundCuts(line.words, search)));
}

type Known = { readonly words: readonly string[]; readonly places: readonly number[] };
type Search = {
  readonly known: ReadonlyMap<string, readonly Known[]>;
  readonly sentences: readonly (readonly string[])[];
  /** The expected sentence that should come next. */
  cursor: number;
};

/** Sentences by their first words, the longest first. */
function dictionaryOf(expected: readonly Unit[]): Pick<Search, 'known' | 'sentences'> {
  const sentences = expected
    .filter((unit) => unit.kind === 'words')
    .map((unit) => unit.words.map((word) => word.text));
  const places = new Map<string, { words: readonly string[]; places: number[] }>();
  for (const [index, words] of sentences.entries()) {
    const key = words.join(' ');
    const entry = places.get(key) ?? { words, places: [] };
    entry.places.push(index);
    places.set(key, entry);
  }
  const known = new Map<string, Known[]>();
  for (const entry of [...places.values()].toSorted((a, b) => b.words.length - a.words.length)) {
    const start = startOf(entry.words, 0, Math.min(START, entry.words.length));
    const others = known.get(start);
    if (others === undefined) known.set(start, [entry]);
    else others.push(entry);
  }
  return { known, sentences };
}

/** As many words tell most sentences apart. */
const START = 3;

function startOf(words: readonly string[], from: number, count: number): string {
  return words.slice(from, from + count).join(' ');
}

function foundCuts(line: readonly Word[], search: Search): readonly Cut[] {
  const words = line.map((word) => word.text);
  const cuts: Cut[] = [];
  let unknown: number | undefined;
  let at = 0;
  while (at < words.length) {
    const length = lengthOfKnown(words, at, { search, isResuming: unknown !== undefined });
    if (length === 0) {
      unknown ??= at;
      at++;
      continue;
    }
    if (unknown !== undefined) cuts.push([unknown, at]);
    unknown = undefined;
    cuts.push([at, at + length]);
    at += length;
  }
  if (unknown !== undefined) cuts.push([unknown, words.length]);
  return cuts;
}

/**
 * Number of words of the expected sentence that begins here; 0 for none. The one that should come
 * next goes first: a sentence may be the beginning of another. Behind unknown words, a short
 * sentence counts only if it ends the line: `Ja` may be a word like any other.
 */
function lengthOfKnown(
  words: readonly string[],
  at: number,
  { search, isResuming }: { readonly search: Search; readonly isResuming: boolean },
): number {
  const isSure = (length: number) => !isResuming || length >= START || at + length === words.length;
  const next = search.sentences[search.cursor];
  if (next !== undefined && isSure(next.length) && standsAt(next, words, at)) {
    search.cursor++;
    return next.length;
  }
  for (let count = START; count > 0; count--) {
    for (const entry of search.known.get(startOf(words, at, count)) ?? []) {
      if (!isSure(entry.words.length) || !standsAt(entry.words, words, at)) continue;
      const place = entry.places.find((index) => index >= search.cursor);
      // A sentence that should have come before was moved here, or stands twice.
      if (place !== undefined) search.cursor = place + 1;
      return entry.words.length;
    }
  }
  return 0;
}

function standsAt(sentence: readonly string[], words: readonly string[], at: number): boolean {
  return (
    at + sentence.length <= words.length &&
    sentence.every((word, index) => word === words[at + index])
  );
}

/** Pictures stand between the units; one inside a sentence follows it. */
function unitsOfLine(line: HeldLine, cuts: readonly Cut[]): readonly Unit[] {
  const units: Unit[] = [];
  const pictures = [...line.pictures];
  const addPictures = (upTo: number) => {
    while (pictures[0] !== undefined && pictures[0].before <= upTo) {
      units.push(pictureUnit(pictures[0].piece, line));
      pictures.shift();
    }
  };
  for (const cut of cuts) {
    addPictures(cut[0]);
    units.push(wordUnit(line, cut));
  }
  addPictures(Number.POSITIVE_INFINITY);
  return units;
}

function wordUnit(line: HeldLine, [begin, end]: Cut): Unit {
  const words = line.words.slice(begin, end);
  const text = words.map((word) => word.text).join(' ');
  const isFirst = begin === 0;
  const marks = line.marks
    .filter(({ before }) => before <= end && (before > begin || (isFirst && before === 0)))
    .map(({ piece, before }) => ({ piece, after: before - begin }));
  const at = words[0]?.sentence ?? words[0]?.at ?? {};
  return { key: text, kind: 'words', text, words, marks, holders: line.holders, at };
}

function pictureUnit(picture: PicturePiece, { holders }: HeldLine): Unit {
  const text = squeezed(picture.alt);
  const key = `\u0000${text}`;
  return { key, kind: 'picture', text, words: [], marks: [], holders, at: picture.at };
}
