/** Footnotes that only footnotes refer to: kept where a reader can get to them, else dropped with a finding. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { passagesOf } from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { prepare } from '../../src/prepare/index.ts';
import { publicationOf } from '../source/publication-of.ts';
import { inlinesOf } from './looking.ts';

async function notesIn(markdown: string) {
  const { value, diagnostics } = await publicationOf({ '01.md': `# T\n\n${markdown}\n` });
  if (value === undefined) throw new Error('No document');
  const prepared = prepare(value);
  const [chapter] = prepared.value.editions[0]?.chapters ?? [];
  const notes = chapter?.footnotes.map((note) => {
    const words = note.children.map((one) =>
      one.kind === 'paragraph' ? plainText(one.children) : one.kind,
    );
    return `${note.number} ×${note.references.length} ${words.join(' | ')}`;
  });
  return {
    notes,
    found: diagnostics.map(({ code }) => code),
    dropped: prepared.diagnostics.map(({ code, span }) => `${code} ${span?.line}`),
    document: prepared.value,
  };
}

/** Numbers that readers see, in reading order. */
function marks(document: Document): readonly number[] {
  return inlinesOf(document, 'footnote-reference').map(({ number }) => number);
}

describe('kept', () => {
  test('a note that a note refers to, right behind it', async () => {
    const { notes, dropped } = await notesIn(
      'A.[^a] B.[^c]\n\n[^a]: eins[^b]\n[^b]: zwei\n[^c]: drei',
    );
    expect(notes).toEqual(['1 ×1 eins', '2 ×1 zwei', '3 ×1 drei']);
    expect(dropped).toEqual([]);
  });

  test('a chain of four', async () => {
    const { notes } = await notesIn(
      'A.[^a]\n\n[^d]: vier\n[^c]: drei[^d]\n[^b]: zwei[^c]\n[^a]: eins[^b]',
    );
    expect(notes).toEqual(['1 ×1 eins', '2 ×1 zwei', '3 ×1 drei', '4 ×1 vier']);
  });

  test('notes in a circle, each once', async () => {
    const { notes, document } = await notesIn('A.[^a]\n\n[^a]: eins[^b]\n[^b]: zwei[^a]');
    expect(notes).toEqual(['1 ×2 eins', '2 ×1 zwei']);
    expect(marks(document)).toEqual([1, 2, 1]);
  });

  test('a note that refers to itself', async () => {
    const { notes } = await notesIn('A.[^a]\n\n[^a]: siehe hier[^a]');
    expect(notes).toEqual(['1 ×2 siehe hier']);
  });

  test('a note deep inside another: in a list, in a table', async () => {
    const { notes } = await notesIn(
      'A.[^a]\n\n[^a]: eins\n\n    - Punkt[^b]\n\n    | x[^c] |\n    |---|\n    | y |\n\n[^b]: zwei\n[^c]: drei',
    );
    expect(notes).toEqual(['1 ×1 eins | list | table', '2 ×1 zwei', '3 ×1 drei']);
  });

  test('numbers follow the reading order of what is said', async () => {
    const { document } = await notesIn(
      'A.[^a]\n\nB.[^b] C.[^a]\n\n[^a]: eins[^c]\n[^b]: zwei\n[^c]: drei',
    );
    const [chapter] = document.editions[0]?.chapters ?? [];
    const read = chapter ? passagesOf(chapter).flatMap(({ footnotes }) => footnotes) : [];
    expect(read.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(marks(document)).toEqual([1, 3, 1, 2]);
  });
});

describe('dropped', () => {
  test('a note nobody refers to', async () => {
    const { notes, dropped } = await notesIn('A.\n\n[^a]: eins');
    expect(notes).toEqual([]);
    expect(dropped).toEqual(['prepare/unused-footnote 5']);
  });

  test('a note that only an unused note refers to: both are named', async () => {
    const { notes, dropped } = await notesIn('A.\n\n[^a]: eins[^b]\n[^b]: zwei');
    expect(notes).toEqual([]);
    expect(dropped).toEqual(['prepare/unused-footnote 5', 'prepare/unused-footnote 6']);
  });

  test('unused notes in a circle', async () => {
    const { notes, dropped } = await notesIn('A.\n\n[^a]: eins[^b]\n[^b]: zwei[^a]');
    expect(notes).toEqual([]);
    expect(dropped).toHaveLength(2);
  });

  test('an unused note does not count as a reference to a used one', async () => {
    const { notes, dropped, document } = await notesIn('A.[^a]\n\n[^a]: eins\n[^b]: zwei[^a]');
    expect(notes).toEqual(['1 ×1 eins']);
    expect(dropped).toEqual(['prepare/unused-footnote 6']);
    expect(marks(document)).toEqual([1]);
  });

  test('a second note of one name is named before anything is dropped', async () => {
    const { notes, found, dropped } = await notesIn('A.[^a]\n\n[^a]: eins\n[^a]: zwei');
    expect(notes).toEqual(['1 ×1 eins']);
    expect(found).toEqual(['source/duplicate-id']);
    expect(dropped).toEqual([]);
  });
});

describe('editions', () => {
  const easy = ':::leicht\nLeicht.[^b]\n:::';

  test('each edition numbers and keeps its own notes', async () => {
    const { document, dropped } = await notesIn(
      `Schwer.[^a]\n\n${easy}\n\n[^a]: eins\n[^b]: zwei[^c]\n[^c]: drei`,
    );
    const numbers = document.editions.map(({ chapters }) =>
      chapters.flatMap(({ footnotes }) => footnotes.map(({ number }) => number)),
    );
    expect(numbers).toEqual([[1], [1, 2]]);
    expect(dropped).toEqual([]);
  });

  test('ids of notes differ between the editions', async () => {
    const { document } = await notesIn(`Schwer.[^b]\n\n${easy}\n\n[^b]: zwei`);
    const ids = document.editions.flatMap(({ chapters }) =>
      chapters.flatMap(({ footnotes }) => footnotes.map(({ id }) => id)),
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});
