/** The order of reading of any chapter: each thing once, notes behind their passage, nothing skipped. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chapter, Footnote } from '../../src/model/document.ts';
import {
  passagesOf,
  referencesIn,
  type SpokenUnit,
  spokenUnits,
  unitsOf,
} from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { anyBlock, anyChapter, nodesIn } from './any-chapter.ts';

const idsOf = (units: readonly SpokenUnit[]) => units.map(({ id }) => id);

/** What must be heard of a tree, found without the order of reading. */
function audible(tree: unknown): readonly string[] {
  return nodesIn(tree)
    .filter((node) => {
      if (node.kind === 'code-block') return true;
      if (node.kind === 'image') return 'decorative' in node && node.decorative === false;
      // A node of this kind has inlines.
      return node.kind === 'sentence' && plainText([node as never]).trim() !== '';
    })
    .map((node) => ('id' in node ? String(node.id) : ''));
}

/** Notes that the blocks refer to, and those that these refer to. */
function reached({ blocks, footnotes }: Chapter): readonly Footnote[] {
  const found = new Set<string>();
  const follow = (parts: Chapter['blocks']): void => {
    for (const { footnote } of parts.flatMap(referencesIn)) {
      if (found.has(footnote)) continue;
      found.add(footnote);
      follow(footnotes.find(({ id }) => id === footnote)?.children ?? []);
    }
  };
  follow(blocks);
  return footnotes.filter(({ id }) => found.has(id));
}

describe('passages', () => {
  it('are the blocks of the chapter, in their order', () => {
    fc.assert(
      fc.property(anyChapter, (chapter) => {
        expect(passagesOf(chapter).map(({ block }) => block)).toEqual(chapter.blocks);
      }),
    );
  });

  it('hold each note that is referred to once, and no other', () => {
    fc.assert(
      fc.property(anyChapter, (chapter) => {
        const held = passagesOf(chapter).flatMap(({ footnotes }) => footnotes);
        expect(held.map(({ id }) => id).toSorted()).toEqual(reached(chapter).map(({ id }) => id));
      }),
    );
  });

  it('hold a note where it is first referred to, or with the note that refers to it', () => {
    fc.assert(
      fc.property(anyChapter, (chapter) => {
        const earlier = new Set<string>();
        for (const { block, footnotes } of passagesOf(chapter)) {
          const here = [block, ...footnotes.flatMap(({ children }) => children)];
          const wanted = new Set(here.flatMap(referencesIn).map(({ footnote }) => footnote));
          for (const { id } of footnotes) {
            expect(earlier.has(id)).toBe(false);
            expect(wanted.has(id)).toBe(true);
            earlier.add(id);
          }
          for (const id of wanted) expect(earlier.has(id)).toBe(true);
        }
      }),
    );
  });
});

describe('spoken units', () => {
  it('are everything that can be heard, each once', () => {
    fc.assert(
      fc.property(anyChapter, (chapter) => {
        const heard = idsOf(spokenUnits(chapter));
        const all = [...chapter.blocks, ...reached(chapter)].flatMap(audible);
        expect(heard.toSorted()).toEqual(all.toSorted());
        expect(new Set(heard).size).toBe(heard.length);
      }),
    );
  });

  it('of a passage are those of its block, then those of its notes', () => {
    fc.assert(
      fc.property(anyChapter, (chapter) => {
        const passages = passagesOf(chapter).flatMap(({ block, footnotes }) => [
          ...unitsOf(block),
          ...footnotes.flatMap(({ children }) => children.flatMap(unitsOf)),
        ]);
        expect(spokenUnits(chapter)).toEqual(passages);
      }),
    );
  });

  it('stay where they are when a chapter goes on', () => {
    fc.assert(
      fc.property(anyChapter, anyBlock, (chapter, more) => {
        const longer = { ...chapter, blocks: [...chapter.blocks, more] };
        const before = idsOf(spokenUnits(chapter));
        expect(idsOf(spokenUnits(longer)).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('of any chapter are sentences with words, pictures that say something, listings', () => {
    fc.assert(
      fc.property(anyChapter, (chapter) => {
        for (const unit of spokenUnits(chapter)) {
          if (unit.kind === 'sentence') expect(plainText(unit.children).trim()).not.toBe('');
          if (unit.kind === 'image') expect(unit.decorative).toBe(false);
          if (unit.kind === 'code-block') expect(unit.text).toBe('npm ci');
        }
      }),
    );
  });
});
