/** The pages before real validators: html-validate's rules, and that it sees a page broken on purpose. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { build, pagesOf } from './site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // The style sheet keeps numbers in one line; the text stays as it is dialled.
      'tel-non-breaking': 'off',
      // Only for files of other hosts; there are none.
      'require-sri': ['error', { target: 'crossorigin' }],
      // Serialisers escape quotes with numbers.
      'no-raw-characters': ['error', { relaxed: true }],
    },
  }),
);

async function faults(markup: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line}: ${message} (${ruleId})`),
  );
}

const built = await build();

describe('html-validate', () => {
  test.each(pagesOf(built))('finds nothing on %s', async (path) => {
    expect(await faults(built.read(path))).toEqual([]);
  });

  test('finds a page broken on purpose', async () => {
    const page = built.read('lesen/01-antrag.html');
    const broken = page.replace(' alt="Drei Schritte: Antrag, Prüfung, Bescheid"', '');
    expect(broken).not.toBe(page);
    expect((await faults(broken)).join()).toContain('wcag/h37');
  });
});
