/** Runs cases of prose: each is a test; `ACCEPT=1` rewrites what stands below the dots instead. */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { casesIn, DOTS } from './prose-cases.ts';

/** The tests of one folder of cases. @param files in their order */
export function proseTests(
  folder: string,
  files: readonly string[],
  outcomeOf: (markdown: string) => Promise<string>,
): void {
  for (const file of files) {
    const cases = casesIn(file, folder);
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
}
