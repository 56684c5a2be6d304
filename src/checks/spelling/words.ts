/**
 * The words of a text that a dictionary should know, and where they stand. Left out are words of other
 * languages, code, abbreviations, words of the glossary, addresses, what has a digit, and the names in
 * publication.yaml. Joints of Leichte Sprache are taken out.
 */
import { showJoints } from '../../easy-language/joint.ts';
import type { Chapter, Inline, Metadata, Span } from '../../model/document.ts';
import { spokenUnits } from '../../model/reading-order.ts';

/** A word at a place. */
export type PlacedWord = {
  /** Without joints and hyphens at its ends: `Verwaltungs-` of „Verwaltungs- und …“ keeps its one. */
  readonly word: string;
  readonly span: Span;
};

/** The words of a chapter in the order of reading. */
export function wordsOf(chapter: Chapter): readonly PlacedWord[] {
  return spokenUnits(chapter).flatMap((unit): readonly PlacedWord[] => {
    if (unit.kind === 'code-block') return [];
    if (unit.kind === 'image') return wordsIn(unit.alt).map((word) => ({ word, span: unit.span }));
    const pieces = piecesOf(unit.children);
    return wordsAt(pieces);
  });
}

/** Text, or a gap that no word goes across. */
type Piece = { readonly text: string; readonly span: Span | undefined };

const GAP: Piece = { text: ' ', span: undefined };

function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  return inlines.flatMap((inline): readonly Piece[] => {
    switch (inline.kind) {
      case 'text':
        return [{ text: showJoints(inline.value, 'none'), span: inline.span }];
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'cross-reference':
      case 'sentence':
        return piecesOf(inline.children);
      default:
        return [GAP];
    }
  });
}

/** Words may run across pieces („**Wohn**geld“); their place is that of their first letter. */
function wordsAt(pieces: readonly Piece[]): readonly PlacedWord[] {
  const starts: { readonly at: number; readonly span: Span }[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.span !== undefined) starts.push({ at: text.length, span: piece.span });
    text += piece.text;
  }
  return found(text).flatMap(({ word, at }) => {
    const start = starts.findLast((one) => one.at <= at);
    return start === undefined ? [] : [{ word, span: start.span }];
  });
}

/** The words of a plain text. */
export function wordsIn(text: string): readonly string[] {
  return found(text).map(({ word }) => word);
}

/** `Bürger*innen`, `Bürger:innen`, `Bürger_innen` are one word. */
const WORD = /-?[\p{L}\p{M}]+(?:(?:[-’']|[*:_](?=in))[\p{L}\p{M}]+)*-?/gu;

function found(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: chunk, index }) => {
    if (isNoWord(chunk)) return [];
    return [...chunk.matchAll(WORD)].map((match) => ({
      word: match[0].replace(/[*:_]/gu, ''),
      at: index + match.index,
    }));
  });
}

/** Addresses, numbers with letters, names of files. */
function isNoWord(chunk: string): boolean {
  return /\d|@|\/\/|^www\.|[\p{L}]\.[\p{L}]{2,}/u.test(chunk);
}

/** Words that publication.yaml names: nobody needs to be told of them. */
export function listedWords(meta: Metadata): ReadonlySet<string> {
  const { authors, publisher, contact, abbreviations, glossary, pronunciation } = meta;
  const texts = [
    ...authors,
    publisher,
    ...Object.values(contact),
    ...abbreviations.map(({ short }) => short),
    ...glossary.map(({ term }) => showJoints(term, 'none')),
    ...pronunciation.map(({ written }) => written),
  ];
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []));
}

/** True for a listed word, also with a German ending: `Kitts`, `Portalen`. */
export function isListed(word: string, listed: ReadonlySet<string>): boolean {
  return listed.has(word) || listed.has(word.replace(/(?:e?s|e?n|e|er|ern|in|innen)$/u, ''));
}

/** Short words in capitals are abbreviations; dictionaries know few. */
export function isAbbreviation(part: string): boolean {
  return part.length <= 6 && /^\p{Lu}{2,}s?$/u.test(part);
}
