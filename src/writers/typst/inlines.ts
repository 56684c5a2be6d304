/** Content inside a line → Typst data, one case per kind. */
import type { Abbreviation, FootnoteReference, Image, Inline, Term } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import type { TypstImage, TypstInline } from './data.ts';
import { pictureOf } from './pictures.ts';
import { printedText, typstLanguage } from './text.ts';
import type { Writing } from './writing.ts';

/** Writes inlines; neighbouring sentences are parted by one blank. */
export function writeInlines(inlines: readonly Inline[], writing: Writing): readonly TypstInline[] {
  return inlines.flatMap((inline, at) => {
    const told = inline.kind === 'abbreviation' && isTold(inline, inlines.slice(0, at));
    const written = writeInline(told ? { ...inline, first: false } : inline, writing);
    const next = inlines[at + 1];
    const parted =
      inline.kind !== 'sentence' || next === undefined || hasBlankBetween(inline, next);
    return parted ? written : [...written, { kind: 'text', text: ' ' }];
  });
}

function writeInline(inline: Inline, writing: Writing): readonly TypstInline[] {
  const text = (value: string): TypstInline => ({
    kind: 'text',
    text: printedText(value, writing.joint),
  });
  switch (inline.kind) {
    case 'sentence':
      return withUnit(inline.id, writeInlines(inline.children, writing), writing);
    case 'text':
      return [text(inline.value)];
    case 'emphasis':
    case 'strong':
      return [{ kind: inline.kind, children: writeInlines(inline.children, writing) }];
    case 'code':
      return [{ kind: 'code', text: printedText(inline.value, 'none') }];
    case 'link':
      return [
        { kind: 'link', href: inline.href, children: writeInlines(inline.children, writing) },
      ];
    case 'cross-reference':
      return [reference(inline.target, writeInlines(inline.children, writing), writing)];
    case 'footnote-reference':
      return writeNote(inline, writing);
    case 'abbreviation':
      return [text(printedAbbreviation(inline))];
    case 'term':
      return [writeTerm(inline, text(inline.text), writing)];
    case 'language':
      return writeLanguage(inline.lang, writeInlines(inline.children, writing));
    case 'line-break':
      // The blank keeps two words apart for whoever reads the text without its lines.
      return [{ kind: 'text', text: ' ' }, { kind: 'break' }];
    case 'image':
      return writeInlineImage(inline, writing);
  }
}

/** Marks the place of a sentence, and an anchor when something points to it. */
export function withUnit(
  id: string,
  children: readonly TypstInline[],
  writing: Writing,
): readonly TypstInline[] {
  const anchored = writing.links.targets.has(id)
    ? [{ kind: 'anchor' as const, id }, ...children]
    : children;
  return writing.counts ? [{ kind: 'unit', id, children: anchored }] : anchored;
}

/** `OZG (Onlinezugangsgesetz)` at the first use in a chapter, then `OZG`: WCAG 3.1.4. */
function printedAbbreviation(abbreviation: Abbreviation): string {
  const { short, expansion, first } = abbreviation;
  return first && expansion.trim() !== '' ? `${short} (${expansion})` : short;
}

/** True for `Onlinezugangsgesetz (OZG)`, where the author has just written the words out. */
function isTold(abbreviation: Abbreviation, before: readonly Inline[]): boolean {
  return plainText(before).includes(abbreviation.expansion);
}

function writeTerm(term: Term, text: TypstInline, writing: Writing): TypstInline {
  return term.target === undefined ? text : reference(term.target, [text], writing);
}

/** In a heading it is no link: the contents make a link of the whole heading already. */
function reference(
  target: string,
  children: readonly TypstInline[],
  writing: Writing,
): TypstInline {
  return writing.repeated ? { kind: 'group', children } : { kind: 'reference', target, children };
}

function writeLanguage(tag: string, children: readonly TypstInline[]): readonly TypstInline[] {
  const language = typstLanguage(tag);
  return language === undefined ? children : [{ kind: 'language', ...language, children }];
}

/** The first reference prints the note; later ones point to it. */
function writeNote(reference: FootnoteReference, writing: Writing): readonly TypstInline[] {
  const note = writing.links.notes.get(reference.id);
  if (note === undefined) return [{ kind: 'note-again', target: reference.footnote }];
  // Sentences in notes do not count: they may start a page that the text has begun before.
  const inside = { ...writing, counts: false, linewise: false, repeated: false };
  const blocks = writing.blocks(note.children, inside);
  const { repeated } = writing;
  return [
    { kind: 'note', id: note.id, number: note.number + writing.noteOffset, repeated, blocks },
  ];
}

function writeInlineImage(image: Image, writing: Writing): readonly TypstInline[] {
  const written = writeImage(image, writing);
  if (written === undefined) return [];
  return image.decorative ? [written] : withUnit(image.id, [written], writing);
}

/** A picture in use; undefined when the document lacks its bytes. */
export function writeImage(image: Image, writing: Writing): TypstImage | undefined {
  const picture = pictureOf(image.picture, writing.pictures);
  if (picture === undefined) return undefined;
  const alt = image.decorative ? '' : printedText(image.alt, 'none').trim();
  return { kind: 'image', ...picture, alt };
}

function hasBlankBetween(left: Inline, right: Inline): boolean {
  return /\s$/.test(edgeText(left, -1)) || /^\s/.test(edgeText(right, 0));
}

/** The text at the start (0) or end (-1) of an inline. */
function edgeText(inline: Inline, edge: 0 | -1): string {
  if (inline.kind === 'text') return inline.value;
  if (!('children' in inline)) return inline.kind === 'line-break' ? ' ' : '';
  const child = inline.children.at(edge);
  return child === undefined ? '' : edgeText(child, edge);
}
