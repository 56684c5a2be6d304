/**
 * What assistive technology gets of each construct: tags/*.md hold Markdown and, below `=== layout`,
 * the tags it becomes. `ACCEPT=1` rewrites the trees; what they must mean is asserted apart.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { TaggedElement } from '../../src/checks/pdf-ua/read-structure.ts';
import { easyPrintFormat } from '../../src/formats/easy-print/index.ts';
import { pdfFormat } from '../../src/formats/pdf/index.ts';
import { documentFrom, print } from './printing.ts';
import { asText, tagsOf, wordsOf } from './tag-text.ts';

const folder = new URL('./tags/', import.meta.url);
const formats = new Map([pdfFormat, easyPrintFormat].map((format) => [format.name, format]));

type Expected = { readonly heading: string; readonly tree: string };

const BREAK = /^=== (.+)\n/m;

function read(file: string) {
  const [markdown = '', ...parts] = readFileSync(new URL(file, folder), 'utf8').split(BREAK);
  const expected = parts.flatMap((heading, at): readonly Expected[] =>
    at % 2 === 0 ? [{ heading, tree: parts[at + 1] ?? '' }] : [],
  );
  return { markdown, expected };
}

/** The elements of the chapters: title page and contents before, imprint after are the same in all. */
function chaptersOf(elements: readonly TaggedElement[]): readonly TaggedElement[] {
  const headings = elements.filter(({ type }) => type === 'H1');
  const chapters = headings.filter((heading) => wordsOf([heading])[0] !== 'Inhalt');
  const [first] = chapters;
  const imprint = chapters.at(-1);
  if (first === undefined || imprint === undefined || first === imprint) return [];
  return elements.slice(elements.indexOf(first), elements.indexOf(imprint));
}

async function treeOf(markdown: string, heading: string): Promise<string> {
  const [name = '', extent] = heading.split(' ');
  const format = formats.get(name);
  if (format === undefined) throw new Error(`no layout ${name}`);
  const { bytes } = await print(await documentFrom(markdown), format);
  const elements = await tagsOf(bytes);
  return asText(extent === 'whole' ? elements : chaptersOf(elements));
}

describe.each(readdirSync(folder).toSorted())('%s', (file) => {
  const { markdown, expected } = read(file);
  test.each(expected)('$heading', async ({ heading, tree }) => {
    const actual = await treeOf(markdown, heading);
    if (process.env.ACCEPT !== '1') expect(`${actual}\n`).toBe(`${tree.trimEnd()}\n\n`);
  });
  afterAll(async () => {
    if (process.env.ACCEPT !== '1') return;
    const trees = await Promise.all(
      expected.map(async ({ heading }) => `=== ${heading}\n${await treeOf(markdown, heading)}`),
    );
    writeFileSync(new URL(file, folder), `${markdown}${trees.join('\n')}`);
  });
});
