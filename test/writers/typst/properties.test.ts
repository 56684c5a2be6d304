/** Any tree is written and typeset: nothing throws, and Typst refuses none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easyPrintData, easyPrintLayout } from '../../../src/formats/easy-print/layout.ts';
import { pdfData, pdfLayout } from '../../../src/formats/pdf/layout.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Block, Document, Heading, Inline } from '../../../src/model/document.ts';
import { paginate } from '../../../src/paginate/index.ts';
import { expectedTags } from '../../../src/writers/typst/expected-tags.ts';
import {
  chapter,
  documentOf,
  figure,
  h,
  id,
  image,
  list,
  p,
  row,
  s,
  span,
  t,
  table,
} from './build.ts';

const words = fc.string({
  unit: fc.constantFrom(...'abcÄß #*_$@<>\\"\'`~/[]{}()‧–…&;:%0'),
  maxLength: 30,
});

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  words.map(t),
  words.map((value): Inline => ({ kind: 'code', span, value })),
  fc.constant<Inline>({ kind: 'line-break', span }),
  words.map(
    (short): Inline => ({ kind: 'abbreviation', span, short, expansion: `${short}x`, first: true }),
  ),
  words.map((text): Inline => ({ kind: 'term', span, text, target: 'nirgends', definition: '' })),
  fc.constant<Inline>({ kind: 'footnote-reference', id: 'fr', span, footnote: 'fehlt', number: 1 }),
  words.map((alt) => image('openmoji:1F4BB', alt.trim() === '' ? 'Bild' : alt)),
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  leaf,
  fc
    .array(leaf, { maxLength: 3 })
    .map((children): Inline => ({ kind: 'emphasis', span, children })),
  fc.array(leaf, { maxLength: 3 }).map((children): Inline => ({ kind: 'strong', span, children })),
  fc
    .tuple(fc.constantFrom('en', 'de-simple', 'x', ''), leaf)
    .map(([lang, child]): Inline => ({ kind: 'language', span, lang, children: [child] })),
  words.map(
    (text): Inline => ({
      kind: 'link',
      span,
      href: 'https://example.org/?q=%22',
      children: [t(text)],
    }),
  ),
);

const sentence = fc.array(inline, { maxLength: 4 }).map((children) => s(...children));
const paragraph = fc.array(sentence, { maxLength: 3 }).map((sentences) => p(...sentences));

const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const children = fc.array(tie('block'), { maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3 },
      paragraph,
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), words)
        .map(([level, text]) => h(level as Heading['level'], text)),
      fc.tuple(words, words).map(([a, b]) => table([row(a, b), row(b), row()], a, true)),
      words.map((alt) => figure(image('bilder/balken.svg', alt.trim() === '' ? '' : alt), alt)),
      words.map((text): Block => ({ kind: 'code-block', id: id(), span, text })),
      fc.constant<Block>({ kind: 'thematic-break', id: 'hr', span }),
      fc
        .tuple(fc.boolean(), fc.array(children, { maxLength: 3 }))
        .map(([ordered, items]) => list(ordered, ...items)),
      children.map(
        (inner): Block => ({ kind: 'quote', id: id(), span, children: inner, attribution: [] }),
      ),
      children.map(
        (inner): Block => ({
          kind: 'box',
          id: id(),
          span,
          role: 'tip',
          title: [s('Tipp')],
          children: inner,
        }),
      ),
    ),
  };
}).block;

const document: fc.Arbitrary<Document> = fc
  .tuple(fc.array(block, { maxLength: 6 }), fc.array(block, { maxLength: 6 }))
  .map(([standard, easy]) =>
    documentOf(
      [
        chapter({
          id: 'a',
          counterpart: 'a-leicht',
          blocks: [h(1, 'A', { id: 'a' }), ...standard],
        }),
      ],
      [
        chapter({
          id: 'a-leicht',
          counterpart: 'a',
          blocks: [h(1, 'A', { id: 'a-leicht', counterpart: 'a' }), ...easy],
        }),
      ],
    ),
  );

describe('any document', () => {
  test('is written as plain data, the same each time', () => {
    fc.assert(
      fc.property(document, (any) => {
        for (const data of [pdfData, easyPrintData]) {
          expect(JSON.parse(JSON.stringify(data(any)))).toEqual(data(any));
          expect(expectedTags(data(any))).toEqual(expectedTags(data(any)));
        }
      }),
      { numRuns: 100, seed: 20261123 },
    );
  });
  test('is typeset, with no other finding than empty headings', async () => {
    const host = createNodeHost();
    await fc.assert(
      fc.asyncProperty(document, async (any) => {
        const layouts = [pdfLayout, easyPrintLayout];
        const { value, diagnostics } = await paginate({ document: any, layouts, host });
        const others = diagnostics.filter(({ code }) => code !== 'print/empty-heading');
        expect(others).toEqual([]);
        expect(value).toHaveLength(2);
      }),
      { numRuns: 8, seed: 20261123 },
    );
  });
});
