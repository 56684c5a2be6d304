/**
 * Leichte Sprache as its rules see it: plain words with places, without joints, markup or pictures.
 * Types only; `read-text.ts` makes it from an edition.
 */
import type { Block, Span } from '../model/document.ts';

/** A word, a number or a mark, with the place it has in its sentence's text. */
export type EasyWord = {
  /** As written, without joints. */
  readonly text: string;
  /** Places in `EasySentence.text`; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'word' | 'number' | 'mark';
};

/** What a sentence is part of. */
export type EasyPlace = 'heading' | 'paragraph' | 'item' | 'cell' | 'term' | 'caption' | 'contact';

/** One sentence. */
export type EasySentence = {
  readonly id: string;
  /** Without joints; marked words stay in, pictures are left out. */
  readonly text: string;
  readonly words: readonly EasyWord[];
  readonly place: EasyPlace;
  /** Parts that are printed bold, and those that are glossary words, abbreviations, links or of another language. */
  readonly marked: readonly {
    readonly from: number;
    readonly to: number;
    readonly as: 'strong' | 'emphasis' | 'term' | 'abbreviation' | 'language' | 'link' | 'code';
  }[];
  /** Words whose joints the author has marked, as written with U+2027. */
  readonly joints: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  /** The place in the source of a part of the text. */
  readonly spanOf: (from: number, to: number) => Span;
};

/** A passage: the sentences of one block that stand together. */
export type EasyPassage = {
  readonly block: Block;
  readonly sentences: readonly EasySentence[];
  /** The nearest heading's text above it. */
  readonly under: string | undefined;
};

/** One chapter. */
export type EasyText = { readonly chapter: string; readonly passages: readonly EasyPassage[] };
