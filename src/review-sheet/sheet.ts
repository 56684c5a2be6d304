/**
 * The sheet that test readers are given: the text in Leichte Sprache section by section, every line
 * with a number through the whole sheet. The same text always makes the same numbers. Pure.
 */
import { type Section, sectionsOf, textFingerprint } from '../easy-language/sections.ts';
import type { Document, Image, Sentence, Span } from '../model/document.ts';
import { type SpokenUnit, unitsOf, unitsOfInlines } from '../model/reading-order.ts';
import { plainText } from '../model/walk.ts';

/** What is read, and by which fingerprint it is known. */
export type Sheet = {
  readonly document: Document;
  /** Of the whole text; printed on the sheet and written into the answers. */
  readonly fingerprint: string;
  readonly sections: readonly SheetSection[];
};

/** A section with its lines; at least one. */
export type SheetSection = Section & { readonly lines: readonly SheetLine[] };

/** A sentence or a heading, with the pictures that stand before it. */
export type SheetLine = {
  /** Counted through the sheet from 1. */
  readonly number: number;
  /** With joints (U+2027). */
  readonly text: string;
  readonly isHeading: boolean;
  readonly pictures: readonly Image[];
  readonly span: Span;
};

/** The sheet of a prepared document; undefined when nothing is in Leichte Sprache. */
export function sheetOf(document: Document): Sheet | undefined {
  const easy = document.editions.find(({ name }) => name === 'easy');
  const sections = easy === undefined ? [] : sectionsOf(easy);
  const numbered: SheetSection[] = [];
  let next = 1;
  for (const section of sections) {
    const first = next;
    const lines = linesOf(section).map((line, at) => ({ ...line, number: first + at }));
    next += lines.length;
    numbered.push({ ...section, lines });
  }
  if (next === 1) return undefined;
  return { document, fingerprint: textFingerprint(sections), sections: numbered };
}

type Line = Omit<SheetLine, 'number'>;

function linesOf({ blocks }: Section): readonly Line[] {
  const lines: Line[] = [];
  const waiting: Image[] = [];
  const shown = new Set<string>();
  for (const block of blocks) {
    for (const unit of unitsOf(block)) {
      if (unit.kind === 'image') {
        if (!shown.has(unit.id)) waiting.push(unit);
        continue;
      }
      const own = unit.kind === 'sentence' ? imagesIn(unit) : [];
      for (const image of own) shown.add(image.id);
      const pictures = [...waiting.splice(0), ...own];
      lines.push({ ...lineOf(unit), isHeading: block.kind === 'heading', pictures });
    }
  }
  return withLastPictures(lines, waiting);
}

function lineOf(unit: Exclude<SpokenUnit, Image>): Pick<Line, 'text' | 'span'> {
  const text = unit.kind === 'sentence' ? plainText(unit.children) : unit.text;
  return { text: text.replace(/\s+/gu, ' ').trim(), span: unit.span };
}

function imagesIn(sentence: Sentence): readonly Image[] {
  return unitsOfInlines(sentence.children).flatMap((unit) => (unit.kind === 'image' ? [unit] : []));
}

/** Pictures at a section's end have no sentence after them; they stand with the last one. */
function withLastPictures(lines: readonly Line[], left: readonly Image[]): readonly Line[] {
  const last = lines.at(-1);
  if (last === undefined || left.length === 0) return lines;
  return [...lines.slice(0, -1), { ...last, pictures: [...last.pictures, ...left] }];
}
