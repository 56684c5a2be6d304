/** The outline of a chapter: one title, at the start, and no level left out. */
import type { Block, Chapter, Heading, Span } from '../model/document.ts';
import { plainText } from '../model/walk.ts';
import { idFor, type Reading, type Report } from './markdown/reading.ts';
import { textOf } from './markdown/text.ts';

/**
 * The blocks with the title first. A missing title is made of the file's name, a late one is moved
 * up, a second one is lowered: each after a finding, so that later stages can rely on the shape.
 */
export function titleFirst(blocks: readonly Block[], reading: Reading): readonly Block[] {
  const given = blocks.find(isTitle);
  if (given === undefined) return [madeTitle(reading), ...blocks];
  const title = plainText(given.children).trim() === '' ? named(given, reading) : given;
  const rest = blocks.filter((block) => block !== given);
  if (blocks[0] !== given && blocks[0] !== undefined) {
    reading.report('source/text-before-title', blocks[0].span, {
      de: `Vor dem Titel in Zeile ${title.span.line} steht schon Text.`,
      en: `There is text before the title in line ${title.span.line}.`,
    });
  }
  return [title, ...rest.map((block) => (isTitle(block) ? lowered(block, reading.report) : block))];
}

function isTitle(block: Block): block is Heading {
  return block.kind === 'heading' && block.level === 1;
}

/** A title of no words: contents and bookmarks would have an empty line. */
function named(title: Heading, reading: Reading): Heading {
  reportNoTitle(title.span, reading);
  return { ...title, children: [...title.children, textOf(reading.text.slug, title.span)] };
}

function reportNoTitle(span: Span, reading: Reading): void {
  reading.report('source/no-title', span, {
    de: `Das Kapitel „${reading.text.file}“ hat keinen Titel.`,
    en: `The chapter “${reading.text.file}” has no title.`,
  });
}

function madeTitle(reading: Reading): Heading {
  const span = { file: reading.text.file, line: 1, column: 1 };
  reportNoTitle(span, reading);
  const children = [textOf(reading.text.slug, span)];
  return { kind: 'heading', id: idFor(span, 'title', reading), span, level: 1, children };
}

function lowered(heading: Heading, report: Report): Heading {
  report('source/second-title', heading.span, {
    de: 'Das Kapitel hat schon einen Titel mit einem #.',
    en: 'The chapter already has a title with one #.',
  });
  return { ...heading, level: 2 };
}

/** Reports levels left out. */
export function checkOutline(chapter: Chapter, report: Report): void {
  let before = 1;
  for (const block of chapter.blocks) {
    if (block.kind !== 'heading') continue;
    // Where both editions have the heading, the standard one has been looked at.
    const known = chapter.counterpart !== undefined && block.counterpart !== undefined;
    if (block.level > before + 1 && !known) reportSkipped(block, before, report);
    before = block.level;
  }
}

function reportSkipped(heading: Heading, before: number, report: Report): void {
  const [from, to] = ['#'.repeat(before), '#'.repeat(heading.level)];
  report('source/skipped-heading', heading.span, {
    de: `Auf „${from}“ folgt „${to}“.`,
    en: `“${to}” follows “${from}”.`,
  });
}
