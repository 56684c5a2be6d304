/** Properties: whatever the content is, the book fits together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChapterSource, writeChapters } from '../../../src/formats/epub/chapters.ts';
import type { Block, Chapter, Edition, Inline } from '../../../src/model/document.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { document } from './fixture.ts';
import { span } from './nodes.ts';
import { narrationOf, paginationOf } from './spoken.ts';

/** Text with what XML must escape, joints, and letters beyond ASCII. */
const words = fc
  .array(fc.constantFrom('Wohn‧geld', 'A & B', '<p>', '"', 'Ayşe', '–', ']]>', '😀'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const id = fc.constant('');

const sentence: fc.Arbitrary<Inline> = words.map((value) => ({
  kind: 'sentence',
  id: '',
  span,
  children: [{ kind: 'text', span, value }],
}));
const line = fc.array(sentence, { minLength: 1, maxLength: 3 });
const paragraph: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('paragraph' as const),
  id,
  span: fc.constant(span),
  children: line,
});

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    tie('blocks').map(
      (children): Block => ({ kind: 'quote', id: '', span, children, attribution: [] }),
    ),
    fc
      .tuple(line, tie('blocks'), fc.constantFrom('note', 'tip', 'warning', 'example'))
      .map(
        ([title, children, role]): Block => ({ kind: 'box', id: '', span, title, children, role }),
      ),
    fc.tuple(tie('blocks'), fc.boolean()).map(
      ([children, ordered]): Block => ({
        kind: 'list',
        id: '',
        span,
        ordered,
        start: 1,
        items: [{ id: '', span, children }],
      }),
    ),
    fc.tuple(line, line).map(([cell, caption]): Block => {
      const row = { id: '', span, cells: [{ id: '', span, children: cell }] };
      return {
        kind: 'table',
        id: '',
        span,
        caption,
        align: ['left'],
        header: row,
        rows: [row],
        rowHeaders: false,
      };
    }),
    words.map((text): Block => ({ kind: 'code-block', id: '', span, text })),
  ),
}));

/** The same tree with ids of its own for every node. */
function numbered<T>(tree: T): T {
  const state = { next: 0 };
  return JSON.parse(JSON.stringify(tree), (key, value) => {
    if (key !== 'id') return value;
    state.next += 1;
    return `n${state.next}`;
  });
}

const edition = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks): Edition => {
  const chapter: Chapter = { id: '', slug: 'k', kind: 'chapter', span, footnotes: [], blocks };
  return numbered({ name: 'standard', lang: 'de', chapters: [chapter] });
});

/** The chapter's page and overlay as text, with a page number on every third unit. */
function written(one: Edition) {
  const units = one.chapters.flatMap(spokenUnits).map((unit) => unit.id);
  const source: ChapterSource = {
    document,
    edition: one,
    joint: 'none',
    narration: narrationOf(one),
    pagination: paginationOf(
      'standard',
      units.filter((_, index) => index % 3 === 0),
    ),
  };
  const [first] = writeChapters(source);
  if (first?.speech === undefined) throw new Error('every generated chapter is spoken');
  return {
    units,
    pages: first.pages,
    page: new TextDecoder().decode(first.page.bytes),
    overlay: new TextDecoder().decode(first.speech.overlay.bytes),
  };
}

describe('any chapter', () => {
  it('has clips for exactly its spoken units, in the order of the page', () => {
    fc.assert(
      fc.property(edition, (one) => {
        const { units, page, overlay } = written(one);
        const targets = [...overlay.matchAll(/<text src="[^#]*#([^"]+)"/g)].map(([, to]) => to);
        expect(targets).toEqual(units);
        const places = targets.map((target) => page.indexOf(` id="${target}"`));
        expect(places).not.toContain(-1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
      { numRuns: 80 },
    );
  });

  it('lists the pages in the order of the text, each marker once', () => {
    fc.assert(
      fc.property(edition, (one) => {
        const { pages, page } = written(one);
        const places = pages.map(({ href }) => page.indexOf(`id="${href.split('#')[1]}"`));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(page.match(/role="doc-pagebreak"/g)?.length ?? 0).toBe(pages.length);
      }),
      { numRuns: 80 },
    );
  });

  it('never leaves one structure inside another that can be left', () => {
    fc.assert(
      fc.property(edition, (one) => {
        const { overlay } = written(one);
        let depth = 0;
        for (const [mark] of overlay.matchAll(/<seq |<\/seq>/g)) {
          depth += mark === '</seq>' ? -1 : 1;
          expect(depth).toBeLessThanOrEqual(2);
        }
        expect(depth).toBe(0);
      }),
      { numRuns: 80 },
    );
  });
});
