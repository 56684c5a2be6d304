/** Element ids lead back to the line their author wrote. */
import { describe, expect, it } from 'vitest';
import { spanIndex, spanOfIds } from '../../src/checks/span-index.ts';
import type { Document } from '../../src/model/document.ts';
import { documentWithIds } from './artifacts.ts';

const span = (line: number) => ({ file: 'a.md', line, column: 1 });

function withNestedNodes(): Document {
  const document = documentWithIds('p1');
  const [edition] = document.editions;
  const [chapter] = edition?.chapters ?? [];
  if (edition === undefined || chapter === undefined) throw new Error('no chapter');
  const cell = {
    id: 'z1',
    span: span(21),
    children: [{ kind: 'sentence' as const, id: 's9', span: span(22), children: [] }],
  };
  const table = {
    kind: 'table' as const,
    id: 't1',
    span: span(20),
    caption: [],
    align: [],
    header: { id: 'r1', span: span(20), cells: [cell] },
    rows: [],
    rowHeaders: false,
  };
  const footnote = { id: 'fn1', span: span(30), number: 1, children: [], references: [] };
  const blocks = [
    { kind: 'heading' as const, id: 'titel', span: span(2), level: 1 as const, children: [] },
    table,
  ];
  return {
    ...document,
    editions: [{ ...edition, chapters: [{ ...chapter, blocks, footnotes: [footnote] }] }],
  };
}

describe('spanIndex', () => {
  it('knows blocks, cells, sentences and footnotes', () => {
    const spans = spanIndex(withNestedNodes());
    expect([...spans].map(([id, place]) => [id, place.line])).toEqual([
      ['titel', 2],
      ['t1', 20],
      ['r1', 20],
      ['z1', 21],
      ['s9', 22],
      ['fn1', 30],
    ]);
  });

  it('gives the place of the heading, not of the chapter, for the id they share', () => {
    expect(spanIndex(withNestedNodes()).get('titel')?.line).toBe(2);
  });

  it('takes the first id that the document knows', () => {
    const spans = spanIndex(withNestedNodes());
    expect(spanOfIds(spans, ['fremd', 's9', 't1'])?.line).toBe(22);
    expect(spanOfIds(spans, ['fremd'])).toBeUndefined();
  });
});
