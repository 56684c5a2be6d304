/**
 * The sections of a text in Leichte Sprache as test readers judge them: one heading (or several that
 * follow each other) with all that stands below it up to the next. Each has a fingerprint of what
 * readers see, so that an answer is known to be about this text and no other. Pure.
 */
import { createHash } from 'node:crypto';
import type { Block, Chapter, Edition, Inline, Span } from '../model/document.ts';
import { partsOf, passagesOf } from '../model/reading-order.ts';
import { plainText } from '../model/walk.ts';

/** One part of the text that is judged as a whole. */
export type Section = {
  /** Counted through the whole text from 1; changes when a section is put before it. */
  readonly number: number;
  readonly chapter: Chapter;
  /** Of its last heading, with joints (U+2027). */
  readonly title: string;
  readonly span: Span;
  /** Its headings, then its text; the blocks of a note stand behind the block that refers to it. */
  readonly blocks: readonly Block[];
  /** Twelve hexadecimal digits; the same before and after `prepare`. */
  readonly fingerprint: string;
};

/** The sections of an edition in reading order. */
export function sectionsOf(edition: Edition): readonly Section[] {
  const parts = edition.chapters.flatMap((chapter) =>
    partsOfChapter(chapter).map((blocks) => ({ chapter, blocks })),
  );
  return parts.map(({ chapter, blocks }, at) => ({
    number: at + 1,
    chapter,
    title: titleOf(blocks) ?? chapter.slug,
    span: blocks[0]?.span ?? chapter.span,
    blocks,
    fingerprint: fingerprintOf(blocks),
  }));
}

/** The fingerprint of a whole text: that of its sections, in their order. */
export function textFingerprint(sections: readonly Section[]): string {
  return digest(sections.map(({ fingerprint }) => fingerprint).join('\n'));
}

function partsOfChapter(chapter: Chapter): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  for (const { block, footnotes } of passagesOf(chapter)) {
    const open = parts.at(-1);
    const notes = footnotes.flatMap(({ children }) => children);
    const begins = block.kind === 'heading' && open?.some(({ kind }) => kind !== 'heading');
    if (open === undefined || begins) parts.push([block, ...notes]);
    else open.push(block, ...notes);
  }
  return parts;
}

function titleOf(blocks: readonly Block[]): string | undefined {
  const end = blocks.findIndex(({ kind }) => kind !== 'heading');
  const heading = blocks.slice(0, end < 0 ? undefined : end).at(-1);
  return heading?.kind === 'heading' ? oneLine(plainText(heading.children)) : undefined;
}

function fingerprintOf(blocks: readonly Block[]): string {
  return digest(blocks.flatMap(linesOf).join('\n'));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function linesOf(block: Block): readonly string[] {
  if (block.kind === 'code-block') return [block.text];
  return partsOf(block).flatMap((part) =>
    'block' in part ? linesOf(part.block) : [oneLine(part.inlines.map(seen).join(''))],
  );
}

/** What a reader sees. Where a sentence ends counts as a blank, since `prepare` finds the ends later. */
function seen(inline: Inline): string {
  if (inline.kind === 'image')
    return inline.decorative ? '' : ` [${inline.picture}: ${inline.alt}] `;
  if (inline.kind === 'sentence') return ` ${inline.children.map(seen).join('')} `;
  if ('children' in inline) return inline.children.map(seen).join('');
  return plainText([inline]);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
