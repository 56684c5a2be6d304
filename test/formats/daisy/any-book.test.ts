/** Properties: whatever the content is, the book holds to 2.02, by the rules of the check. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { daisyLintCheck } from '../../../src/checks/daisy-lint/index.ts';
import type { Edition } from '../../../src/model/document.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { anyEdition } from '../epub/any-edition.ts';
import { document } from '../epub/fixture.ts';
import { narrationOf, paginationOf } from '../epub/spoken.ts';
import { filesOf, host, render, spokenContext } from './books.ts';

afterAll(() => host.close());

/** The book of an edition, with a page number on every third unit. */
async function bookOf(edition: Edition) {
  const units = edition.chapters.flatMap(spokenUnits).map(({ id }) => id);
  const narrations = [narrationOf(edition)];
  const context = {
    ...spokenContext,
    document: { ...document, editions: [edition] },
    editions: [edition],
    narrations,
    paginations: [
      paginationOf(
        'standard',
        units.filter((_, index) => index % 3 === 0),
      ),
    ],
  };
  const { value, diagnostics } = await render(context);
  return { context, book: value[0], diagnostics };
}

describe('any edition', () => {
  it('becomes a book without a finding', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdition, async (edition) => {
        const { context, book, diagnostics } = await bookOf(edition);
        expect(diagnostics).toEqual([]);
        const subjects = book === undefined ? [] : [book];
        const [run] = await daisyLintCheck.run({ ...context, artifacts: subjects, subjects });
        expect(run?.diagnostics).toEqual([]);
        expect(run?.status).toBe('pass');
      }),
      { numRuns: 60 },
    );
  });

  it('holds no element that XHTML 1.0 does not know', async () => {
    const known =
      /^\/?(?:html|head|body|meta|title|link|h[1-6]|p|div|span|a|em|strong|code|pre|abbr|sup|br|hr|img|[uod]l|li|dt|dd|table|caption|thead|tbody|tr|t[hd]|blockquote)$/u;
    await fc.assert(
      fc.asyncProperty(anyEdition, async (edition) => {
        const text = filesOf((await bookOf(edition)).book)['content.html'] ?? '';
        const names = [...text.matchAll(/<(\/?[a-z][\w:]*)/gu)].map(([, name = '']) => name);
        expect(names.filter((name) => !known.test(name))).toEqual([]);
        expect(text).not.toMatch(/ (?:role|aria-[a-z]+|epub:type|open|tabindex)=/u);
      }),
      { numRuns: 40 },
    );
  });
});
