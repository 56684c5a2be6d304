/** Whatever stands in a small text: it is typeset on every paper, and nothing is found in what is printed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, lettersOf } from '../../../src/checks/easy-print-layout/judge.ts';
import { readPrinted } from '../../../src/checks/easy-print-layout/read-printed.ts';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import { documentFrom, print } from '../../paginate/printing.ts';

const GLOSSARY = `
glossar:
  - wort: Antrag
    erklaerung: Ein Formular.
    leicht: |
      Ein Antrag ist ein Blatt Papier.
      Auf dem Blatt stehen Fragen.
`;

const papers = ['a4', 'a5-heft'].flatMap((format) =>
  [14, 18, 24].map((schrift) => ({ format, schrift })),
);

const word = fc.constantFrom(
  'Menschen',
  'der Stadt',
  'im Bürger·büro',
  'für 12 Euro',
  'am 3. Oktober 2026',
  'den **neuen** Brief',
  'das *Amt*',
  'und',
  'nicht',
  'z. B. Karten',
  'eine Wohn·geld·stelle',
  'bis 9:30 Uhr',
  ':begriff[Antrag]',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => `Das sind ${words.join(' ')}.`);
const picture = fc.constant('![Ein Haus](bilder/haus.svg)');
const lines = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, picture), { minLength: 1, maxLength: 8 })
  .map((found) => found.join('\n'));
const items = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((found) => found.map((one) => `- ${one}`).join('\n'));
// Pictures in boxes stand in a test of their own.
const boxed = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map((found) => `:::hinweis[Gut zu wissen]\n${found.join('\n')}\n:::`);
const section = fc.tuple(lines, fc.array(fc.oneof(lines, items, boxed), { maxLength: 4 })).map(
  // Each section opens with a picture: that one is missing is another test's affair.
  ([first, more]) =>
    ['![Ein Baum](bilder/haus.svg)', `${first}\n`, ...more.map((one) => `${one}\n`)].join('\n'),
);

test('any small text on any paper', async () => {
  await fc.assert(
    fc.asyncProperty(section, section, fc.constantFrom(...papers), async (one, two, paper) => {
      const text = `# Das Amt\n\nText.\n\n::::leicht\n${one}\n::::\n\n## Die Hilfe\n\nText.\n\n::::leicht\n${two}\n::::\n`;
      const { format, schrift: size } = paper;
      const yaml = `${GLOSSARY}leichte-sprache:\n  druck: {format: ${format}, schrift: ${size}}\n`;
      const { bytes } = await print(await documentFrom(text, yaml), easyPrintFormat);
      const headings = new Set(['Das Amt', 'Die Hilfe'].map(lettersOf));
      expect(judge(await readPrinted(bytes), { size, headings })).toEqual([]);
      expect(await judgePdf(bytes)).toEqual([]);
    }),
    { numRuns: 12, seed: 11 },
  );
}, 60_000);
