/**
 * Leichte Sprache on paper, in shorthand: `S` a sentence, `P` a picture, `L` a list, `H` a heading, `B` a
 * box. `[P|SS]` is a picture beside two lines. The order of reading must stay, whatever comes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/model/document.ts';
import type { TypstBlock, TypstInline } from '../../../src/writers/typst/data.ts';
import { writeEdition } from '../../../src/writers/typst/editions.ts';
import { writingContext } from '../../../src/writers/typst/layout-data.ts';
import { chapter, documentOf, figure, h, image, list, p, s, span } from './build.ts';

/** A chapter from shorthand; a blank ends a paragraph. Each sentence is numbered: `s1.` */
function blocksOf(shorthand: string): readonly Block[] {
  const state = { count: 0 };
  const next = (stem: string) => {
    state.count += 1;
    return `${stem}${state.count}.`;
  };
  const paragraphOf = (letters: string): Block => {
    const inlines = [...letters].map((letter): Inline | string =>
      letter === 'P' ? image('openmoji:1F4BB', next('p')) : s(next('s')),
    );
    return p(...inlines);
  };
  return shorthand.split(' ').map((word): Block => {
    if (word === 'H') return h(2, next('h'));
    if (word === 'L') return list(false, [p(next('l'))], [p(next('l'))]);
    if (word === 'F') return figure(image('openmoji:1F4BB', next('p')));
    if (word !== 'B') return paragraphOf(word);
    const title = [s(next('b'))];
    return { kind: 'box', id: 'b', span, role: 'note', title, children: [p(next('s'))] };
  });
}

function written(blocks: readonly Block[]): readonly TypstBlock[] {
  const document = documentOf([], [chapter({ id: 'k', blocks })]);
  const easy = document.editions[1];
  if (easy === undefined) throw new Error('no easy edition');
  return writeEdition(easy, writingContext(document, 'easy'));
}

/** What was written, in the same shorthand. */
function shorthandOf(blocks: readonly TypstBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return 'S';
      if (block.kind === 'list') return 'L';
      if (block.kind === 'heading') return 'H';
      if (block.kind === 'group') return `(${shorthandOf(block.blocks)})`;
      if (block.kind === 'pair')
        return `[${'P'.repeat(block.images.length)}|${shorthandOf(block.blocks)}]`;
      return block.kind;
    })
    .join('');
}

/** Every sentence and picture in the order in which it is read. */
function readIn(blocks: readonly TypstBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return textsOf(block.children);
      case 'list':
        return block.items.flatMap(readIn);
      case 'group':
        return [...textsOf(block.title), ...readIn(block.blocks)];
      case 'pair':
        return [...block.images.map(({ image: { alt } }) => alt), ...readIn(block.blocks)];
      default:
        return [];
    }
  });
}

function textsOf(inlines: readonly TypstInline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    if (inline.kind === 'text') return inline.text.trim() === '' ? [] : [inline.text];
    return 'children' in inline ? textsOf(inline.children) : [];
  });
}

describe('a picture stands beside the sentences that follow it', () => {
  test.each([
    ['one sentence a line', 'SSS', 'SSS'],
    ['sentences of two paragraphs', 'SS S', 'SSS'],
    ['a picture before all', 'PSS', '[P|SS]'],
    ['sentences before it stand alone', 'SPS', 'S[P|S]'],
    ['each picture has its own sentences', 'PSPSS', '[P|S][P|SS]'],
    ['two pictures together', 'PPS', '[PP|S]'],
    ['over the end of a paragraph', 'P SS', '[P|SS]'],
    ['a picture of its own', 'F S', '[P|S]'],
    ['with a list', 'PS L', '[P|SL]'],
    ['with a list right after it', 'P L', '[P|L]'],
    ['not with the next heading', 'PS H S', '[P|S]HS'],
    ['not with a box', 'PS B', '[P|S](S)'],
    ['nothing after it', 'S P', 'S[P|]'],
    ['before a heading', 'P H', '[P|]H'],
  ])('%s: %s', (_, source, expected) => {
    expect(shorthandOf(written(blocksOf(source)))).toBe(expected);
  });
  test('a decoration that says nothing is no picture beside text in the page list', () => {
    const decoration = { ...image('openmoji:1F4BB', ''), decorative: true };
    const [pair] = written([p(decoration, s('Text.'))]);
    expect(pair).toMatchObject({ kind: 'pair', images: [{ unit: null }] });
  });
});

const word = fc
  .array(fc.constantFrom('S', 'S', 'P'), { minLength: 1, maxLength: 4 })
  .map((letters) => letters.join(''));
const text = fc.array(fc.oneof(word, fc.constantFrom('L', 'H', 'B', 'F')), {
  minLength: 1,
  maxLength: 8,
});

describe('whatever comes', () => {
  test('everything is read once, in the order it was written', () => {
    fc.assert(
      fc.property(text, (words) => {
        const read = readIn(written(blocksOf(words.join(' '))));
        const numbers = read.map((one) => Number(/\d+/.exec(one)?.[0]));
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      }),
    );
  });
  test('pictures beside text never hold headings or boxes', () => {
    fc.assert(
      fc.property(text, (words) => {
        const pairs = written(blocksOf(words.join(' '))).filter((block) => block.kind === 'pair');
        expect(pairs.map((pair) => shorthandOf(pair.blocks)).join('')).toMatch(/^[SL]*$/);
        for (const { images } of pairs) expect(images.length).toBeGreaterThan(0);
      }),
    );
  });
});
