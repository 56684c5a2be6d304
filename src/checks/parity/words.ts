/**
 * A line of text as words: each with the languages and links that its letters stand in. Two artefacts
 * that break lines, hyphenate or nest elements differently give the same words. Pure.
 */
import type { At, InlinePiece, LinkPiece, NoteMark, PicturePiece } from './observed.ts';

/** A word, from white space to white space. */
export type Word = {
  readonly text: string;
  /** Languages of its letters, in their order: mostly one. */
  readonly langs: readonly string[];
  /** The parts of it that are links. */
  readonly links: readonly LinkedPart[];
  readonly at: At;
  /** The sentence it belongs to, where sentences are known. */
  readonly sentence?: At;
};

/** Letters of a word that stand in a link. */
export type LinkedPart = { readonly link: LinkPiece; readonly text: string };

/** The words of a line; pictures and marks of notes with the number of words that begin before them. */
export type LineOfWords = {
  readonly words: readonly Word[];
  readonly pictures: readonly Placed<PicturePiece>[];
  readonly marks: readonly Placed<NoteMark>[];
};

/** Something that stands between words. */
export type Placed<T> = { readonly piece: T; readonly before: number };

type Place = { readonly link?: LinkPiece; readonly sentence?: At };
type Growing = {
  text: string;
  readonly langs: string[];
  readonly links: { readonly link: LinkPiece; text: string }[];
  readonly at: At;
  readonly sentence?: At;
};
type State = {
  readonly words: Growing[];
  readonly pictures: Placed<PicturePiece>[];
  readonly marks: Placed<NoteMark>[];
  isOpen: boolean;
};

/** Text as it is compared: one Unicode form, nothing invisible. White space stays. */
export function cleaned(text: string): string {
  return text.normalize('NFC').replaceAll(INVISIBLE, '');
}

/** Text as it is compared, with single blanks. */
export function squeezed(text: string): string {
  return cleaned(text).split(/\s+/u).filter(Boolean).join(' ');
}

/** Soft hyphens, joiners, byte order marks, control characters that are no white space, what no file may hold. */
const INVISIBLE = /[\u{AD}\u{200B}-\u{200F}\u{2060}\u{FEFF}\u{FFFE}\u{FFFF}\p{Cs}]|(?!\s)\p{Cc}/gu;

/** Takes a line apart. */
export function wordsOf(children: readonly InlinePiece[]): LineOfWords {
  const state: State = { words: [], pictures: [], marks: [], isOpen: false };
  for (const piece of children) take(piece, {}, state);
  return state;
}

function take(piece: InlinePiece, place: Place, state: State): void {
  switch (piece.kind) {
    case 'run':
      takeRun(piece, place, state);
      return;
    case 'link':
      for (const child of piece.children) take(child, { ...place, link: piece }, state);
      return;
    case 'sentence':
      for (const child of piece.children) take(child, { ...place, sentence: piece.at }, state);
      return;
    case 'picture':
      state.pictures.push({ piece, before: state.words.length });
      return;
    case 'note-mark':
      state.marks.push({ piece, before: state.words.length });
  }
}

function takeRun(run: InlinePiece & { kind: 'run' }, place: Place, state: State): void {
  for (const part of cleaned(run.text).split(/(\s+)/u)) {
    if (part === '') continue;
    if (part.trim() === '') {
      state.isOpen = false;
      continue;
    }
    const word = state.isOpen ? state.words.at(-1) : undefined;
    const target = word ?? openWord(run.at, place, state);
    target.text += part;
    if (/[\p{L}\p{N}]/u.test(part) && target.langs.at(-1) !== run.lang) target.langs.push(run.lang);
    if (place.link !== undefined) linkPart(target, place.link, part);
  }
}

function openWord(at: At, { sentence }: Place, state: State): Growing {
  const word: Growing = {
    text: '',
    langs: [],
    links: [],
    at,
    ...(sentence === undefined ? {} : { sentence }),
  };
  state.words.push(word);
  state.isOpen = true;
  return word;
}

function linkPart(word: Growing, link: LinkPiece, part: string): void {
  const last = word.links.at(-1);
  if (last?.link === link) last.text += part;
  else word.links.push({ link, text: part });
}
