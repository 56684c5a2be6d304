/** Properties: whatever the content is, the book fits together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChapterSource, writeChapters } from '../../../src/formats/epub/chapters.ts';
import type { Block, Edition } from '../../../src/model/document.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { anyEdition } from './any-edition.ts';
import { document } from './fixture.ts';
import { narrationOf, paginationOf } from './spoken.ts';

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
    duration: first.speech.overlay.duration,
  };
}

type Leavable = Extract<Block, { kind: 'list' | 'table' | 'box' }>;

/** What stands outermost of lists, tables and boxes. */
function leavable(blocks: readonly Block[]): readonly Leavable[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return leavable(block.children);
    return block.kind === 'list' || block.kind === 'table' || block.kind === 'box' ? [block] : [];
  });
}

describe('any chapter', () => {
  it('has clips for exactly its spoken units, in the order of the page', () => {
    fc.assert(
      fc.property(anyEdition, (one) => {
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
      fc.property(anyEdition, (one) => {
        const { pages, page } = written(one);
        const places = pages.map(({ href }) => page.indexOf(`id="${href.split('#')[1]}"`));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(page.match(/role="doc-pagebreak"/g)?.length ?? 0).toBe(pages.length);
      }),
      { numRuns: 80 },
    );
  });

  it('lets a listener leave every list, table and box, and nothing else', () => {
    const types = { list: 'list', table: 'table', box: 'aside' } as const;
    fc.assert(
      fc.property(anyEdition, (one) => {
        const { overlay } = written(one);
        const outer = one.chapters.flatMap(({ blocks }) => leavable(blocks));
        const expected = outer.map(({ id, kind }) => `${types[kind]} ${id}`);
        const found = [...overlay.matchAll(/epub:type="(\w+)" epub:textref="[^#]+#([^"]+)"/g)];
        expect(found.slice(1).map(([, type, id]) => `${type} ${id}`)).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  it('plays through without a gap, as long as it says', () => {
    fc.assert(
      fc.property(anyEdition, (one) => {
        const { overlay, duration } = written(one);
        const clocks = [...overlay.matchAll(/clip(?:Begin|End)="0:(\d\d):(\d\d)\.(\d{3})"/g)];
        const times = clocks.map(
          ([, m, s, ms]) => (Number(m) * 60 + Number(s)) * 1000 + Number(ms),
        );
        const begins = times.filter((_, index) => index % 2 === 0);
        const ends = times.filter((_, index) => index % 2 === 1);
        expect(begins).toEqual([0, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(duration);
      }),
      { numRuns: 80 },
    );
  });

  it('never leaves one structure inside another that can be left', () => {
    fc.assert(
      fc.property(anyEdition, (one) => {
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
