/** Ids survive edits elsewhere: whatever is changed, what says the same in its section keeps its id. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Sentence } from '../../src/model/document.ts';
import { plainText } from '../../src/model/walk.ts';
import { prepare } from '../../src/prepare/index.ts';
import { rebuildChapter } from '../../src/prepare/rebuild.ts';
import { documentOf, heading, list, paragraph, table } from '../builders.ts';

/** A section: its author's id, and its paragraphs, each some numbers that become sentences. */
type Section = {
  readonly id: string | undefined;
  readonly paragraphs: readonly (readonly number[])[];
};

const paragraphs = fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), { maxLength: 5 });

const sections: fc.Arbitrary<readonly Section[]> = fc
  .array(fc.tuple(fc.boolean(), paragraphs), { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.map(([named, texts], index) => ({
      id: named || index === 0 ? `abschnitt-${index}` : undefined,
      paragraphs: texts,
    })),
  );

function blocksOf(all: readonly Section[]): readonly Block[] {
  return all.flatMap(({ id, paragraphs: texts }, index) => [
    heading(index === 0 ? 1 : 2, `Abschnitt ${index}`, id ?? `?${index}`),
    ...texts.map((numbers, at) => {
      const words = numbers.map((number) => `Satz ${number} ist da.`).join(' ');
      if (at === 3) return list(words, 'Ein Punkt.');
      return at === 4 ? table('Zahlen', ['Zahl'], [words]) : paragraph(words);
    }),
  ]);
}

/** Sentence ids in order of reading, with the text of each. */
function sentenceIds(blocks: readonly Block[]): readonly (readonly [string, string])[] {
  const [chapter] = prepare(documentOf(...blocks)).value.editions[0]?.chapters ?? [];
  const found: (readonly [string, string])[] = [];
  if (chapter === undefined) return found;
  rebuildChapter(chapter, {
    inline: (inline) => {
      if (inline.kind === 'sentence') found.push([inline.id, textOf(inline)]);
      return [inline];
    },
  });
  return found;
}

function textOf(sentence: Sentence): string {
  return plainText(sentence.children).trim();
}

describe('an edit in one paragraph', () => {
  it('changes no id elsewhere', () => {
    const edit = fc.record({ section: fc.nat(), paragraph: fc.nat(), sentence: fc.nat() });
    fc.assert(
      fc.property(sections, edit, (all, at) => {
        const changed = change(all, at);
        if (changed === undefined) return;
        const before = sentenceIds(blocksOf(all));
        const after = sentenceIds(blocksOf(changed));
        expect(after).toHaveLength(before.length);
        const moved = after
          .filter(([id], index) => before[index]?.[0] !== id)
          .map(([, text]) => text);
        const [old] = before.filter((_, index) => after[index]?.[1] !== before[index]?.[1]);
        // The changed sentence, and its own twins, which are counted in their order.
        const twins = before.filter(([, text]) => text === old?.[1]).length;
        expect(moved).toContain('Satz 99 ist da.');
        expect(moved.filter((text) => text !== 'Satz 99 ist da.' && text !== old?.[1])).toEqual([]);
        if (twins === 1) expect(moved).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('changes no id when a paragraph is put in anywhere', () => {
    fc.assert(
      fc.property(sections, fc.nat(), (all, at) => {
        const blocks = blocksOf(all);
        const place = 1 + (at % blocks.length);
        const more = blocks.toSpliced(place, 0, paragraph('Das steht nur hier. Das auch.'));
        const kept = sentenceIds(more).filter(([, text]) => !text.startsWith('Das '));
        expect(kept).toEqual(sentenceIds(blocks));
      }),
      { numRuns: 200 },
    );
  });

  it('changes only its own id when a heading without an author’s id is edited', () => {
    const blocks = [heading(1, 'A', 'a'), heading(2, 'B'), paragraph('Ja.'), heading(2, 'C')];
    const before = sentenceIds(blocks);
    const after = sentenceIds(blocks.toSpliced(1, 1, heading(2, 'Neu')));
    expect(
      after.filter(([id], index) => id !== before[index]?.[0]).map(([, text]) => text),
    ).toEqual(['Neu']);
  });

  it('never makes the same id twice', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const ids = sentenceIds(blocksOf(all)).map(([id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

/** The sections with one sentence changed to number 99; undefined where there is none at the place. */
function change(
  all: readonly Section[],
  at: { readonly section: number; readonly paragraph: number; readonly sentence: number },
): readonly Section[] | undefined {
  const section = all[at.section % all.length];
  const numbers = section?.paragraphs[at.paragraph % section.paragraphs.length];
  if (section === undefined || numbers === undefined) return undefined;
  const changed = numbers.with(at.sentence % numbers.length, 99);
  const texts = section.paragraphs.map((one) => (one === numbers ? changed : one));
  return all.map((one) => (one === section ? { ...one, paragraphs: texts } : one));
}
