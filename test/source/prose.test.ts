/**
 * What each construct becomes: prose/*.txt holds cases of Markdown, a line of dots, the document's
 * shape, and its findings. `ACCEPT=1` rewrites what stands below the dots; read it before you commit.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { publicationOf } from './publication-of.ts';
import { shapeOf } from './shape.ts';

const folder = fileURLToPath(new URL('prose', import.meta.url));
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>';
const BETWEEN = /\n?={10,} /;
const DOTS = '..........\n';

type Case = { readonly title: string; readonly markdown: string; readonly expected: string };

function casesIn(file: string): readonly Case[] {
  const [, ...parts] = `\n${readFileSync(`${folder}/${file}`, 'utf8')}`.split(BETWEEN);
  return parts.map((part) => {
    const [title = '', ...rest] = part.split('\n');
    const [markdown = '', expected = ''] = rest.join('\n').split(DOTS);
    return { title, markdown, expected: expected.trimEnd() };
  });
}

async function outcomeOf(markdown: string): Promise<string> {
  const { value, diagnostics } = await publicationOf({ '01.md': markdown, 'bilder/haus.svg': SVG });
  const findings = diagnostics.map(
    ({ span, code, message }) => `! ${span?.line}:${span?.column} ${code} ${message.de}`,
  );
  return `${value ? shapeOf(value) : ''}${findings.join('\n')}`.trimEnd();
}

for (const file of readdirSync(folder).toSorted()) {
  const cases = casesIn(file);
  describe(file, () => {
    test.for(cases)('$title', async ({ markdown, expected }) => {
      const outcome = await outcomeOf(markdown);
      if (process.env.ACCEPT !== '1') expect(outcome).toBe(expected);
    });
    afterAll(async () => {
      if (process.env.ACCEPT !== '1') return;
      const texts = await Promise.all(
        cases.map(
          async ({ title, markdown }) =>
            `========== ${title}\n${markdown}${DOTS}${await outcomeOf(markdown)}\n`,
        ),
      );
      writeFileSync(`${folder}/${file}`, texts.join('\n'));
    });
  });
}
