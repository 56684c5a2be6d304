/**
 * Small books whole: books/*.md hold Markdown and, below `=== file`, that file of the book as an
 * outline. `ACCEPT=1` rewrites the outlines; what must hold in them is asserted in `small-books.test.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { bookFrom } from './small-book.ts';
import { outlineOf } from './xml-outline.ts';

const folder = new URL('./books/', import.meta.url);

for (const file of readdirSync(folder).toSorted()) {
  const [markdown = '', ...parts] = readFileSync(new URL(file, folder), 'utf8').split(
    /^=== (.+)\n/m,
  );
  const names = parts.filter((_, at) => at % 2 === 0);
  const outlines = parts.filter((_, at) => at % 2 === 1);
  describe(file, async () => {
    const edition = file.startsWith('easy') ? 'easy' : 'standard';
    const { texts } = await bookFrom(markdown, { edition, isSpoken: !file.includes('silent') });
    const outline = (name: string): string => outlineOf(texts[name] ?? '');
    it.each(names.map((name, at) => [name, outlines[at] ?? '']))('%s', (name, expected) => {
      if (process.env.ACCEPT !== '1') expect(outline(name)).toBe(`${expected.trimEnd()}\n`);
      expect(texts[name]).toBeDefined();
    });
    afterAll(() => {
      if (process.env.ACCEPT !== '1') return;
      const written = names.map((name) => `=== ${name}\n${outline(name)}`).join('\n');
      writeFileSync(new URL(file, folder), `${markdown}${written}`);
    });
  });
}
