/**
 * What each construct becomes: prose/*.txt holds cases of Markdown, a line of dots, the document's
 * shape, and its findings. `ACCEPT=1` rewrites what stands below the dots; read it before you commit.
 */
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { casesIn, DOTS, outcomeOf, proseFiles, proseFolder } from './prose-cases.ts';

for (const file of proseFiles) {
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
      writeFileSync(`${proseFolder}/${file}`, texts.join('\n'));
    });
  });
}
