/** The first publication passes through the reader and `prepare` without a single finding. */
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { prepare } from '../../src/prepare/index.ts';
import { readPublication } from '../../src/source/index.ts';

const folder = join(resolve(import.meta.dirname, '../..'), 'content/digitale-stadt-jena');

it('is read and prepared without findings, with the same chapters in both editions', async () => {
  const read = await readPublication(createNodeHost(), folder);
  expect(read.diagnostics).toEqual([]);
  if (read.value === undefined) throw new Error('no document in spite of no finding');
  const { value, diagnostics } = prepare(read.value);
  expect(diagnostics).toEqual([]);

  const [standard, easy] = value.editions;
  expect([standard?.lang, easy?.lang]).toEqual(['de', 'de-simple']);
  expect(easy?.chapters.map(({ slug }) => slug)).toEqual(
    standard?.chapters.map(({ slug }) => slug),
  );
  expect(standard?.chapters.map(({ kind }) => kind)).toEqual([
    'preface',
    'part',
    'chapter',
    'chapter',
    'chapter',
    'part',
    'part',
    'part',
    'afterword',
    'glossary',
    'bibliography',
    'colophon',
  ]);
});

it('has what the formats must show: tables, a figure with a description, a note, a contact', async () => {
  const { value } = await readPublication(createNodeHost(), folder);
  const chapters = value?.editions[0]?.chapters ?? [];
  const blocks = chapters.flatMap((chapter) => chapter.blocks);
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(7);
  expect(tables.every(({ rowHeaders, caption }) => rowHeaders && caption.length > 0)).toBe(true);
  const figures = blocks.filter((block) => block.kind === 'figure');
  expect(figures.map(({ description }) => description.length)).toEqual([2, 2]);
  expect(blocks.filter((block) => block.kind === 'contact')).toHaveLength(1);
  expect(chapters.flatMap(({ footnotes }) => footnotes)).toHaveLength(1);
  expect(value?.pictures.every(({ credit }) => credit !== undefined)).toBe(true);
});
