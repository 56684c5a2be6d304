/** The base publication holds every construct an author can write, in both editions. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { partsOf, walkBlocks } from '../../src/model/reading-order.ts';
import { walkInlines } from '../../src/model/walk.ts';
import { readPublication } from '../../src/source/index.ts';

const base = fileURLToPath(new URL('../base', import.meta.url));
const { value: document, diagnostics } = await readPublication(createNodeHost(), base);

test('it has no findings', () => {
  expect(diagnostics).toEqual([]);
});

function kindsIn(edition: number): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const chapter of document?.editions[edition]?.chapters ?? []) {
    if (chapter.footnotes.length > 0) kinds.add('footnote');
    walkBlocks(chapter.blocks, (block) => {
      kinds.add(block.kind === 'box' ? block.role : block.kind);
      for (const part of partsOf(block)) {
        if ('inlines' in part) walkInlines(part.inlines, ({ kind }) => kinds.add(kind));
      }
    });
  }
  return kinds;
}

test('the standard edition holds every kind of block and inline', () => {
  expect([...kindsIn(0)].toSorted()).toEqual([
    'abbreviation',
    'code',
    'code-block',
    'contact',
    'cross-reference',
    'definition-list',
    'emphasis',
    'example',
    'figure',
    'footnote',
    'footnote-reference',
    'heading',
    'image',
    'language',
    'line-break',
    'link',
    'list',
    'note',
    'paragraph',
    'quote',
    'strong',
    'table',
    'term',
    'text',
    'thematic-break',
    'tip',
    'warning',
  ]);
});

test('chapters of both editions know each other', () => {
  const [standard, easy] = document?.editions ?? [];
  expect(standard?.chapters.map(({ counterpart }) => counterpart)).toEqual(
    easy?.chapters.map(({ id }) => id),
  );
  expect(easy?.chapters.map(({ counterpart }) => counterpart)).toEqual(
    standard?.chapters.map(({ id }) => id),
  );
  expect(standard?.chapters.map(({ kind, slug }) => `${slug} ${kind}`)).toEqual([
    '01-antrag chapter',
    '02-hilfe chapter',
    '03-glossar glossary',
  ]);
});

test('each picture is there once, with its credit', () => {
  const pictures = document?.pictures ?? [];
  expect(pictures).toHaveLength(9);
  expect(new Set(pictures.map(({ fileName }) => fileName)).size).toBe(pictures.length);
  expect(
    pictures
      .filter(({ path }) => path.startsWith('openmoji:'))
      .every(({ credit }) => credit?.includes('CC BY-SA 4.0')),
  ).toBe(true);
});
