/** Arbitrary editions: blocks in blocks, words that XML must escape, ids of their own for all nodes. */
import fc from 'fast-check';
import type { Block, Chapter, Edition, Inline } from '../../../src/model/document.ts';
import { span } from './nodes.ts';

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

/** An edition of one chapter with blocks of every kind that holds others. */
export const anyEdition = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks): Edition => {
  const chapter: Chapter = { id: '', slug: 'k', kind: 'chapter', span, footnotes: [], blocks };
  return numbered({ name: 'standard', lang: 'de', chapters: [chapter] });
});
