/** Walking any tree: nothing is left out, nothing is met twice, text is what its parts say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/model/document.ts';
import { partsOf, referencesIn, walkBlocks } from '../../src/model/reading-order.ts';
import { plainText, titleOf, walkInlines } from '../../src/model/walk.ts';
import { anyBlock, anyChapter, anyInline, anyInlines, idsIn, nodesIn } from './any-chapter.ts';

const BLOCKS = [
  'heading',
  'paragraph',
  'list',
  'definition-list',
  'table',
  'figure',
  'quote',
  'code-block',
  'box',
  'contact',
  'thematic-break',
];

function walked(inlines: readonly Inline[]): readonly Inline[] {
  const met: Inline[] = [];
  walkInlines(inlines, (inline) => met.push(inline));
  return met;
}

function visited(blocks: readonly Block[]): readonly Block[] {
  const met: Block[] = [];
  walkBlocks(blocks, (block) => met.push(block));
  return met;
}

describe('walkInlines', () => {
  it('meets each inline once, in the order in which they are written', () => {
    fc.assert(
      fc.property(anyInlines, (inlines) => {
        expect(walked(inlines).map(({ kind }) => kind)).toEqual(
          nodesIn(inlines).map(({ kind }) => kind),
        );
      }),
    );
  });

  it('meets in two lines what it meets in the first, then in the second', () => {
    fc.assert(
      fc.property(anyInlines, anyInlines, (one, other) => {
        expect(walked([...one, ...other])).toEqual([...walked(one), ...walked(other)]);
      }),
    );
  });

  it('changes nothing', () => {
    fc.assert(
      fc.property(anyInlines, (inlines) => {
        const before = JSON.stringify(inlines);
        walked(inlines);
        plainText(inlines);
        expect(JSON.stringify(inlines)).toBe(before);
      }),
    );
  });
});

describe('plainText', () => {
  it('of two lines is that of the first, then of the second', () => {
    fc.assert(
      fc.property(anyInlines, anyInlines, (one, other) => {
        expect(plainText([...one, ...other])).toBe(plainText(one) + plainText(other));
      }),
    );
  });

  it('is the same however deep words are wrapped', () => {
    const wraps = fc.array(fc.constantFrom('emphasis', 'strong', 'sentence'), { maxLength: 4 });
    fc.assert(
      fc.property(anyInline, wraps, (inline, kinds) => {
        const wrapped = kinds.reduce<Inline>((inner, kind) => {
          const { span } = inner;
          const children = [inner];
          if (kind === 'sentence') return { kind, id: 's', span, children };
          return kind === 'strong'
            ? { kind, span, children }
            : { kind: 'emphasis', span, children };
        }, inline);
        expect(plainText([wrapped])).toBe(plainText([inline]));
      }),
    );
  });

  it('holds the words of its leaves, and nothing of pictures and marks of notes', () => {
    fc.assert(
      fc.property(anyInlines, (inlines) => {
        const leaves = walked(inlines).flatMap((inline) => {
          if (inline.kind === 'text' || inline.kind === 'code') return [inline.value];
          if (inline.kind === 'term') return [inline.text];
          if (inline.kind === 'abbreviation') return [inline.short];
          return inline.kind === 'line-break' ? [' '] : [];
        });
        expect(plainText(inlines)).toBe(leaves.join(''));
      }),
    );
  });
});

describe('walkBlocks', () => {
  it('meets every block of a tree once', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 3 }), (blocks) => {
        const met = visited(blocks).map(({ id }) => id);
        expect(met.toSorted()).toEqual(idsIn(blocks, ...BLOCKS));
      }),
    );
  });

  it('meets a container right before what it holds, and leaves it before the next', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const inner = partsOf(block).flatMap((part) => ('block' in part ? [part.block] : []));
        expect(visited([block])).toEqual([block, ...visited(inner)]);
      }),
    );
  });
});

describe('partsOf', () => {
  it('leaves no line of a block out, whatever field it stands in', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const lines = visited([block]).flatMap((one) =>
          partsOf(one).flatMap((part) => ('inlines' in part ? part.inlines : [])),
        );
        expect(idsIn(lines, 'sentence', 'image')).toEqual(idsIn(block, 'sentence', 'image'));
      }),
    );
  });
});

describe('referencesIn', () => {
  it('finds every reference, each once, the deepest too', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const found = referencesIn(block).map(({ id }) => id);
        expect(found.toSorted()).toEqual(idsIn(block, 'footnote-reference'));
      }),
    );
  });
});

describe('titleOf', () => {
  it('is one line without blanks at its ends, or the name of the file', () => {
    fc.assert(
      fc.property(anyChapter, (chapter) => {
        const title = titleOf(chapter);
        const [first] = chapter.blocks;
        if (first?.kind === 'heading') expect(title).toBe(plainText(first.children).trim());
        else expect(title).toBe('01-k');
      }),
    );
  });
});
