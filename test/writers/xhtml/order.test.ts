/** Whatever the tree: the markup holds every spoken unit once, in reading order, under its own id. */
import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Block, Box, Chapter, Footnote, Heading } from '../../../src/model/document.ts';
import { spokenUnits, walkBlocks } from '../../../src/model/reading-order.ts';
import { toXhtml, writeChapter, type XhtmlOptions } from '../../../src/writers/xhtml/index.ts';
import * as t from './tree.ts';

const options: XhtmlOptions = {
  edition: 'standard',
  hrefOf: (id) => `#${id}`,
  pictures: new Map([['haus.svg', t.picture('haus.svg')]]),
  pictureHref: (file) => file,
  joint: 'none',
  epubTypes: true,
  footnotes: 'after-passage',
  pageBreaks: new Map(),
  scrollTables: false,
};

/** Numbers every node of a chapter, so that ids are unique. */
function chapterArbitrary(): fc.Arbitrary<Chapter> {
  return fc.array(shapeArbitrary(), { maxLength: 12 }).map((shapes) => {
    const counter = { next: 0 };
    const id = () => `n${counter.next++}`;
    const footnotes: Footnote[] = [];
    const blocks = shapes.map((shape) => blockOf(shape, id, footnotes));
    return { ...t.chapter([t.h(1, 'titel', 'Titel'), ...blocks]), footnotes };
  });
}

type Shape =
  | {
      readonly kind: 'paragraph' | 'heading' | 'figure' | 'table' | 'code' | 'note';
      readonly text: string;
    }
  | { readonly kind: 'list' | 'quote' | 'box' | 'terms'; readonly inside: readonly Shape[] };

function shapeArbitrary(): fc.Arbitrary<Shape> {
  const leaf = fc.record({
    kind: fc.constantFrom('paragraph', 'figure', 'table', 'code', 'note', 'heading' as const),
    text: fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 12 }),
  }) as fc.Arbitrary<Shape>;
  const inner = leaf.filter(({ kind }) => kind !== 'heading');
  const nest = fc.record({
    kind: fc.constantFrom('list', 'quote', 'box', 'terms' as const),
    inside: fc.array(inner, { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<Shape>;
  return fc.oneof(leaf, nest);
}

function blockOf(shape: Shape, id: () => string, notes: Footnote[]): Block {
  const { span } = t;
  switch (shape.kind) {
    case 'paragraph':
      return t.p(id(), t.s(id(), shape.text), t.s(id(), 'Und weiter.'));
    case 'heading':
      return t.h(((shape.text.length % 3) + 2) as Heading['level'], id(), shape.text);
    case 'figure':
      return t.figure(id(), {
        image: t.image(id(), 'Ein Haus'),
        caption: [t.s(id(), shape.text)],
        description: [t.p(id(), t.s(id(), 'Mit Turm.'))],
      });
    case 'table':
      return t.table(
        id(),
        [
          ['A', shape.text],
          ['1', ''],
        ],
        { caption: [t.s(id(), 'Tabelle')] },
      );
    case 'code':
      return { kind: 'code-block', id: id(), span, text: shape.text };
    case 'note': {
      const number = notes.length + 1;
      notes.push(t.footnote(number, t.p(id(), t.s(id(), 'Die Note.'))));
      return t.p(id(), t.s(id(), shape.text, t.noteref(number)));
    }
    default:
      return nestOf(shape, id, notes);
  }
}

function nestOf(
  shape: Extract<Shape, { inside: unknown }>,
  id: () => string,
  notes: Footnote[],
): Block {
  const { span } = t;
  const own = id();
  const title = [t.s(id(), 'Titel')];
  const children = shape.inside.map((one) => blockOf(one, id, notes));
  switch (shape.kind) {
    case 'list':
      return {
        kind: 'list',
        id: own,
        span,
        ordered: true,
        start: 1,
        items: [{ id: id(), span, children }],
      };
    case 'quote':
      return { kind: 'quote', id: own, span, children, attribution: [t.s(id(), 'Jemand')] };
    case 'box':
      return { kind: 'box', id: own, span, role: 'tip' satisfies Box['role'], title, children };
    case 'terms': {
      const terms = [{ id: id(), span, children: title }];
      const definitions = [{ id: id(), span, children }];
      return {
        kind: 'definition-list',
        id: own,
        span,
        items: [{ id: id(), span, terms, definitions }],
      };
    }
  }
}

function idsOf(node: Element | ElementContent): readonly string[] {
  if (node.type !== 'element') return [];
  const { id } = node.properties;
  return [...(typeof id === 'string' ? [id] : []), ...node.children.flatMap(idsOf)];
}

function textIn(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textIn).join('') : '';
}

describe('any chapter', () => {
  test('keeps the reading order', () => {
    fc.assert(
      fc.property(chapterArbitrary(), (chapter) => {
        const units = spokenUnits(chapter).map(({ id }) => id);
        const known = new Set(units);
        const written = idsOf(writeChapter(chapter, options)).filter((id) => known.has(id));
        expect(written).toEqual(units);
      }),
    );
  });

  test('gives every node its id, once', () => {
    fc.assert(
      fc.property(chapterArbitrary(), (chapter) => {
        const ids = idsOf(writeChapter(chapter, { ...options, footnotes: 'chapter-end' }));
        expect(new Set(ids).size).toBe(ids.length);
        const wanted = chapter.footnotes.map(({ id }) => id);
        walkBlocks(chapter.blocks, ({ id }) => wanted.push(id));
        expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
      }),
    );
  });

  test('loses no word when pictures are put beside sentences', () => {
    fc.assert(
      fc.property(chapterArbitrary(), (chapter) => {
        const standard = textIn(writeChapter(chapter, options)).replaceAll(/\s/gu, '');
        const easy = textIn(writeChapter(chapter, { ...options, edition: 'easy' }));
        expect(easy.replaceAll(/\s/gu, '')).toBe(standard);
      }),
    );
  });

  test('is well-formed with no unescaped text', () => {
    fc.assert(
      fc.property(chapterArbitrary(), (chapter) => {
        const xml = toXhtml(writeChapter(chapter, options));
        const opened = [...xml.matchAll(/<([a-z][a-z0-9]*)[^<>]*>/g)].map(([, name]) => name);
        const closed = [...xml.matchAll(/<\/([a-z][a-z0-9]*)>/g)].map(([, name]) => name);
        expect(opened.toSorted()).toEqual(closed.toSorted());
      }),
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(chapterArbitrary(), (chapter) => {
        expect(toXhtml(writeChapter(chapter, options))).toBe(
          toXhtml(writeChapter(chapter, options)),
        );
      }),
    );
  });
});

test('a picture that the document lacks is our bug, not silence', () => {
  const chapter = t.chapter([t.figure('f', { image: t.image('i', 'Alt', 'fehlt.svg') })]);
  expect(() => writeChapter(chapter, options)).toThrow('No such picture: fehlt.svg');
});

test('every page break asked for is written, and never inside a heading', () => {
  fc.assert(
    fc.property(chapterArbitrary(), (chapter) => {
      const units = spokenUnits(chapter);
      const pageBreaks = new Map(units.map(({ id }, index) => [id, String(index)]));
      const section = writeChapter(chapter, { ...options, pageBreaks });
      const ids = new Set(idsOf(section));
      const missing = [...pageBreaks.values()].filter((label) => !ids.has(`pagebreak-${label}`));
      expect(missing).toEqual([]);
      expect(
        headings(section).filter((heading) =>
          idsOf(heading).some((id) => id.startsWith('pagebreak')),
        ),
      ).toEqual([]);
    }),
  );
});

function headings(node: ElementContent): readonly Element[] {
  if (node.type !== 'element') return [];
  return /^h[1-6]$/.test(node.tagName) ? [node] : node.children.flatMap(headings);
}
