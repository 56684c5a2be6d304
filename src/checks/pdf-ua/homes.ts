/**
 * From text in a PDF back to the source: a PDF keeps no ids, but most sentences and alternative texts
 * stand in a publication once. Pure.
 */
import { JOINT } from '../../easy-language/joint.ts';
import type { Document, Inline, Span } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';

/** Finds the source of a text; undefined where it has none, or more than one. */
export type Homes = (text: string) => Span | undefined;

/** Shorter texts say too little. */
const LETTERS = 4;

type Entry = { readonly letters: string; readonly span: Span };

/** All sentences, alternative texts and blocks of code of a document, in every edition. */
export function homesIn(document: Document): Homes {
  const entries: Entry[] = [];
  collect(document.editions, entries);
  const counts = new Map<string, number>();
  for (const { letters } of entries) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  const unique = entries.filter(({ letters }) => counts.get(letters) === 1);
  return (text) => {
    const letters = lettersOf(text);
    if (letters.length < LETTERS) return undefined;
    const first = firstWithin(letters, entries);
    if (first === undefined) return only(unique, letters)?.span;
    // A sentence that stands at several places leaves it undecided.
    return counts.get(first.letters) === 1 ? first.span : undefined;
  };
}

/** The first sentence in a longer text. */
function firstWithin(letters: string, entries: readonly Entry[]): Entry | undefined {
  let first: { readonly at: number; readonly entry: Entry } | undefined;
  for (const entry of entries) {
    const at = letters.indexOf(entry.letters);
    if (at < 0) continue;
    const isLonger = first?.at === at && entry.letters.length > first.entry.letters.length;
    if (first === undefined || at < first.at || isLonger) first = { at, entry };
  }
  return first?.entry;
}

/** The one sentence that holds a shorter text. */
function only(entries: readonly Entry[], letters: string): Entry | undefined {
  const [found, other] = entries.filter((entry) => entry.letters.includes(letters));
  return other === undefined ? found : undefined;
}

/** Letters and digits alone: artefacts show joints, blanks and hyphens in their own ways. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(JOINT, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Walks plain data, so that a new kind of node needs no line here. */
function collect(value: unknown, entries: Entry[]): void {
  if (Array.isArray(value)) {
    for (const part of value) collect(part, entries);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const text = textOf(value);
  if (text !== undefined && 'span' in value && isSpan(value.span)) {
    const letters = lettersOf(text);
    if (letters.length >= LETTERS) entries.push({ letters, span: value.span });
  }
  for (const part of Object.values(value)) collect(part, entries);
}

function textOf(value: object): string | undefined {
  if (!('kind' in value)) return undefined;
  if (value.kind === 'sentence' && 'children' in value && isInlines(value.children)) {
    return plainText(value.children);
  }
  if (value.kind === 'image' && 'alt' in value && typeof value.alt === 'string') return value.alt;
  if (value.kind === 'code-block' && 'text' in value && typeof value.text === 'string') {
    return value.text;
  }
  return undefined;
}

function isInlines(value: unknown): value is readonly Inline[] {
  return Array.isArray(value);
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'file' in value && 'line' in value;
}
