/** The content of a tagged line as inline pieces. Pure. */
import type { TaggedElement, TaggedText } from '../pdf-ua/read-structure.ts';
import { textOf } from '../pdf-ua/read-structure.ts';
import type { At, InlinePiece } from './observed.ts';

/** A part of a tagged tree. */
export type Tagged = TaggedElement | TaggedText;

/** Where a link leads: the target as it stands in pieces. Marks of notes lead to notes. */
export type TargetOf = (link: TaggedElement, among?: 'notes') => string;

/** Types that stand in a line; everything else begins a line of its own (ISO 32000-1 14.8.4.4). */
const INLINE = new Set([
  ...['Span', 'Quote', 'Link', 'Reference', 'BibEntry', 'Annot', 'Ruby', 'Lbl'],
  // A picture may stand in the middle of a sentence.
  ...['Figure', 'Formula'],
]);

/** True for what continues a line. */
export function isInline(part: Tagged): boolean {
  if (part.kind === 'text' || INLINE.has(part.type)) return true;
  // Code in a line holds text; a code block holds paragraphs.
  return part.type === 'Code' && part.children.every(isInline);
}

/** The pieces of a line's parts. Pictures are said by their alternative text, whatever they hold. */
export function inlinesOf(parts: readonly Tagged[], targetOf: TargetOf): readonly InlinePiece[] {
  return parts.flatMap((part) => inlineOf(part, targetOf));
}

function inlineOf(part: Tagged, targetOf: TargetOf): readonly InlinePiece[] {
  const at = atOf(part);
  if (part.kind === 'text') {
    return [{ kind: 'run', text: part.text, lang: part.lang ?? '', at }];
  }
  if (part.type === 'Figure' || part.type === 'Formula') {
    return [{ kind: 'picture', alt: part.alt ?? part.actualText ?? '', at }];
  }
  if (part.actualText !== undefined) {
    return [{ kind: 'run', text: part.actualText, lang: part.lang ?? '', at }];
  }
  // Labels of list items are taken off before: this one is the mark of a note.
  if (part.type === 'Lbl') return [noteMark(part, targetOf)];
  const children = inlinesOf(part.children, targetOf);
  return part.type === 'Link' ? [{ kind: 'link', target: targetOf(part), children, at }] : children;
}

function noteMark(label: TaggedElement, targetOf: TargetOf): InlinePiece {
  const [link] = label.children;
  const target = link?.kind === 'element' && link.type === 'Link' ? targetOf(link, 'notes') : '';
  return {
    kind: 'note-mark',
    label: textOf(label).trim(),
    ...(target === '' ? {} : { target }),
    at: atOf(label),
  };
}

/** The page of the first text in a part. */
export function atOf(part: Tagged): At {
  const page = pageOf(part);
  return page === undefined ? {} : { page: `Seite ${page}` };
}

function pageOf(part: Tagged): number | undefined {
  if (part.kind === 'text') return part.page ?? part.place?.page;
  for (const child of part.children) {
    const page = pageOf(child);
    if (page !== undefined) return page;
  }
  return undefined;
}
