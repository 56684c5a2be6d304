/**
 * Chapters of any shape for properties: every kind of block and inline, nested, with footnotes that refer
 * to each other. Each node has an id of its own, in the order of the builder, not of reading.
 */
import fc from 'fast-check';
import type {
  Block,
  Chapter,
  Footnote,
  Inline,
  Sentence,
  TableRow,
} from '../../src/model/document.ts';

export const span = { file: 'kapitel/01.md', line: 1, column: 1 };

const NOTES = ['n1', 'n2', 'n3'] as const;
const word = fc.constantFrom('Amt', 'Wohn‧geld', 'hilft', '12 €', ' ', '');

/** Inlines that a sentence may hold. */
const { inline, inlinesIn } = fc.letrec<{ inline: Inline; inlinesIn: Inline[] }>((tie) => {
  const children = tie('inlinesIn');
  const wrap = <Kind extends 'emphasis' | 'strong'>(kind: Kind) =>
    children.map((all) => ({ kind, span, children: all }));
  return {
    inlinesIn: fc.array(tie('inline'), { maxLength: 3 }),
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      word.map((value): Inline => ({ kind: 'text', span, value })),
      word.map((value): Inline => ({ kind: 'code', span, value })),
      word.map((text): Inline => ({ kind: 'term', span, text, definition: 'Ein Wort.' })),
      fc.boolean().map(
        (first): Inline => ({
          kind: 'abbreviation',
          span,
          short: 'OZG',
          expansion: 'Gesetz',
          first,
        }),
      ),
      fc.constant<Inline>({ kind: 'line-break', span }),
      fc.constantFrom('Ein Haus', '').map(
        (alt): Inline => ({
          kind: 'image',
          id: '',
          span,
          picture: 'haus.svg',
          alt,
          decorative: alt === '',
        }),
      ),
      fc
        .constantFrom(...NOTES)
        .map(
          (footnote): Inline => ({ kind: 'footnote-reference', id: '', span, footnote, number: 1 }),
        ),
      wrap('emphasis'),
      wrap('strong'),
      children.map((all): Inline => ({ kind: 'link', span, href: 'https://a.de', children: all })),
      children.map((all): Inline => ({ kind: 'language', span, lang: 'en', children: all })),
      children.map(
        (all): Inline => ({ kind: 'cross-reference', span, target: 'antrag', children: all }),
      ),
    ),
  };
});

/** Inlines, as a sentence holds them. */
export const anyInlines: fc.Arbitrary<readonly Inline[]> = inlinesIn;
export const anyInline: fc.Arbitrary<Inline> = inline;

const sentence = inlinesIn.map(
  (children): Sentence => ({ kind: 'sentence', id: '', span, children }),
);
const line = fc.array(sentence, { maxLength: 2 });
const node = { id: '', span };
const row = fc
  .array(line, { minLength: 2, maxLength: 2 })
  .map((cells): TableRow => ({ ...node, cells: cells.map((children) => ({ ...node, children })) }));

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => {
  const blocks = tie('blocks');
  return {
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      line.map((children): Block => ({ ...node, kind: 'paragraph', children })),
      line.map((children): Block => ({ ...node, kind: 'heading', level: 2, children })),
      fc.constant<Block>({ ...node, kind: 'code-block', text: 'npm ci' }),
      fc.constant<Block>({ ...node, kind: 'thematic-break' }),
      fc.array(blocks, { maxLength: 3 }).map(
        (items): Block => ({
          ...node,
          kind: 'list',
          ordered: true,
          start: 1,
          items: items.map((children) => ({ ...node, children })),
        }),
      ),
      fc.tuple(fc.array(line, { minLength: 1, maxLength: 2 }), blocks).map(
        ([terms, children]): Block => ({
          ...node,
          kind: 'definition-list',
          items: [
            {
              ...node,
              terms: terms.map((all) => ({ ...node, children: all })),
              definitions: [{ ...node, children }],
            },
          ],
        }),
      ),
      fc.tuple(line, row, fc.array(row, { maxLength: 2 })).map(
        ([caption, header, rows]): Block => ({
          ...node,
          kind: 'table',
          caption,
          align: ['left', 'right'],
          header,
          rows,
          rowHeaders: true,
        }),
      ),
      fc.tuple(fc.constantFrom('Ein Haus', ''), line, blocks).map(
        ([alt, caption, description]): Block => ({
          ...node,
          kind: 'figure',
          image: { ...node, kind: 'image', picture: 'haus.svg', alt, decorative: alt === '' },
          caption,
          description,
        }),
      ),
      fc
        .tuple(blocks, line)
        .map(
          ([children, attribution]): Block => ({ ...node, kind: 'quote', children, attribution }),
        ),
      fc
        .tuple(line, blocks)
        .map(
          ([title, children]): Block => ({ ...node, kind: 'box', role: 'tip', title, children }),
        ),
      fc
        .tuple(line, blocks)
        .map(([title, children]): Block => ({ ...node, kind: 'contact', title, children })),
    ),
  };
});

/** A block of any kind, each node in it with an id of its own. */
export const anyBlock: fc.Arbitrary<Block> = block.map(withIds);

/** A chapter of any blocks; its three notes may refer to each other, in circles, too. */
export const anyChapter: fc.Arbitrary<Chapter> = fc
  .tuple(fc.array(block, { maxLength: 4 }), fc.array(block, { minLength: 3, maxLength: 3 }))
  .map(([blocks, notes]): Chapter => {
    const footnotes = NOTES.map(
      (id, at): Footnote => ({
        id,
        span,
        number: at + 1,
        children: notes.slice(at, at + 1),
        references: [],
      }),
    );
    return withIds({ id: 'k', slug: '01-k', kind: 'chapter', span, blocks, footnotes });
  });

/** The same tree, empty ids numbered; one object for each place, also where a value was shared. */
function withIds<Tree>(tree: Tree): Tree {
  const state = { next: 0 };
  const numbered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(numbered);
    if (typeof value !== 'object' || value === null) return value;
    const copy = Object.entries(value).map(([key, part]) => {
      if (key !== 'id' || part !== '') return [key, numbered(part)];
      state.next += 1;
      return [key, `id-${state.next}`];
    });
    return Object.fromEntries(copy);
  };
  // Numbering changes no shape.
  return numbered(tree) as Tree;
}

/** Every object of a tree with a `kind`, found without knowing what kinds hold. */
export function nodesIn(tree: unknown): readonly { readonly kind: string }[] {
  if (Array.isArray(tree)) return tree.flatMap(nodesIn);
  if (typeof tree !== 'object' || tree === null) return [];
  const below = Object.values(tree).flatMap(nodesIn);
  return 'kind' in tree && typeof tree.kind === 'string'
    ? [{ ...tree, kind: tree.kind }, ...below]
    : below;
}

/** The ids of nodes of these kinds, sorted. */
export function idsIn(tree: unknown, ...kinds: readonly string[]): readonly string[] {
  return nodesIn(tree)
    .filter(({ kind }) => kinds.includes(kind))
    .map((one) => ('id' in one && typeof one.id === 'string' ? one.id : ''))
    .toSorted();
}
