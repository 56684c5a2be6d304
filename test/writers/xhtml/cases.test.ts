/** The prose cases in `cases/`: what is written for each kind of node. `ACCEPT=1` rewrites them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toHtml, toXhtml, writeChapter } from '../../../src/writers/xhtml/index.ts';
import { type Case, readCases, withExpected } from './read-case.ts';

const folder = join(import.meta.dirname, 'cases');
const accepts = process.env.ACCEPT === '1';

function markupOf({ chapter, options, syntax }: Case): string {
  const section = writeChapter(chapter, options);
  return syntax === 'html' ? toHtml(section) : toXhtml(section);
}

for (const file of readdirSync(folder).sort()) {
  const markdown = readFileSync(join(folder, file), 'utf8');
  const cases = readCases(markdown);

  describe(file, () => {
    test('holds cases', () => expect(cases.length).toBeGreaterThan(0));
    for (const one of cases) {
      test.skipIf(accepts)(one.name, () => expect(markupOf(one)).toBe(one.expected));
    }
    afterAll(() => {
      if (accepts) writeFileSync(join(folder, file), withExpected(markdown, cases.map(markupOf)));
    });
  });
}
