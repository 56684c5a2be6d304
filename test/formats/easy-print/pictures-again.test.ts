/** Where sentences beside a picture fill more than a page, the picture is drawn again, and said once. */
import { PdfStream } from '@libpdf/core';
import { expect, test } from 'vitest';
import { readPrinted } from '../../../src/checks/easy-print-layout/read-printed.ts';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { listAt, openPdf, resolve } from '../../../src/checks/pdf-ua/pdf-file.ts';
import { operations } from '../../../src/checks/pdf-ua/tokens.ts';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import { documentFrom, print } from '../../paginate/printing.ts';

const PAPER = 'format: a4, schrift: 24';
const sentence = 'Die Menschen kommen am Morgen und am Abend in das Amt und bleiben da.';

async function printed(lines: string, paper: string): Promise<Uint8Array> {
  const text = `# Das Amt\n\nText.\n\n:::leicht\n![Ein Haus](bilder/haus.svg)\n${lines}\n:::\n`;
  const yaml = `\nleichte-sprache:\n  druck: {${paper}}\n`;
  return (await print(await documentFrom(text, yaml), easyPrintFormat)).bytes;
}

/** How many pictures each page draws: each is clipped to its frame, and nothing else is. */
async function drawingsOf(bytes: Uint8Array): Promise<readonly number[]> {
  const file = await openPdf(bytes);
  return file.pages.map((page) => {
    const streams = listAt(file, page.dict, 'Contents').map((item) => resolve(file, item));
    const content = streams.flatMap((one) =>
      one instanceof PdfStream ? [one.getDecodedData(), Uint8Array.of(10)] : [],
    );
    const all = [...operations(Buffer.concat(content))];
    return all.filter(({ operator }) => operator === 'W').length;
  });
}

test.each([
  ['sentences', Array.from({ length: 60 }, () => sentence).join('\n')],
  ['one long list', `\n${Array.from({ length: 60 }, () => `- ${sentence}`).join('\n')}`],
])('%s', async (_, lines) => {
  const bytes = await printed(lines, PAPER);
  const { blocks } = await readPrinted(bytes);
  const pages = new Set(
    blocks.filter(({ text }) => text.includes('Abend')).map(({ page }) => page),
  );
  expect(pages.size).toBeGreaterThan(2);
  const drawings = await drawingsOf(bytes);
  const long = [...pages].slice(0, -1).map((page) => drawings[(page ?? 0) - 1]);
  expect(new Set(long)).toEqual(new Set([1]));
  // Said once: the others are decoration.
  expect(blocks.filter(({ type }) => type === 'Figure')).toHaveLength(1);
  expect(await judgePdf(bytes)).toEqual([]);
});

test('what fits on a page has its picture once', async () => {
  const drawings = await drawingsOf(await printed(sentence, PAPER));
  expect(drawings.filter((count) => count > 0)).toEqual([1]);
});
