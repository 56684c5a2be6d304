/** Words that strain a line, read back from paper: joints in each profile, addresses, tables, pictures at the end. */
import { describe, expect, test } from 'vitest';
import { judge, lettersOf } from '../../../src/checks/easy-print-layout/judge.ts';
import type { Printed } from '../../../src/checks/easy-print-layout/printed.ts';
import { readPrinted } from '../../../src/checks/easy-print-layout/read-printed.ts';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import { documentFrom, print } from '../../paginate/printing.ts';

const PICTURE = '![Ein Haus](bilder/haus.svg)';
const A5 = 'format: a5-heft, schrift: 24';

async function bytesOf(text: string, paper = A5, joint = 'bindestrich') {
  const yaml = `\nleichte-sprache:\n  trennzeichen: ${joint}\n  druck: {${paper}}\n`;
  const markdown = `# Das Amt\n\nText.\n\n::::leicht\n${PICTURE}\n${text}\n::::\n`;
  return (await print(await documentFrom(markdown, yaml), easyPrintFormat)).bytes;
}

const readBack = async (...parts: Parameters<typeof bytesOf>) =>
  readPrinted(await bytesOf(...parts));

const codesOf = (printed: Printed, size = 24) =>
  judge(printed, { size, headings: new Set([lettersOf('Das Amt')]) }).map(({ code }) => code);

/** The lines of the block that holds a word, as they end on paper. */
const linesWith = ({ blocks }: Printed, letters: string) =>
  blocks
    .find(({ text }) => lettersOf(text).includes(lettersOf(letters)))
    ?.lines.map(({ text }) => text.replaceAll(/[\u00a0\u200b]/gu, ' ').trim()) ?? [];

describe('a word with joints that fits in a line', () => {
  test.each([
    ['bindestrich', 'Das ist das Bürger-Büro.'],
    ['mediopunkt', 'Das ist das Bürger·büro.'],
    ['keines', 'Das ist das Bürgerbüro.'],
  ])('%s: is printed as the profile says, undivided', async (joint, expected) => {
    const printed = await readBack('Das ist das Bürger·büro.', A5, joint);
    const lines = linesWith(printed, 'Bürgerbüro');
    expect(lines.join(' ')).toBe(expected);
    expect(lines.some((line) => /[-·]$/u.test(line))).toBe(false);
    expect(codesOf(printed)).toEqual([]);
  });
});

describe('a word that fits in no line', () => {
  const long = 'Das ist die Bundes·verwaltungs·ober·meister·stelle.';

  test.each([
    ['bindestrich', /-$/u],
    ['mediopunkt', /·$/u],
  ])('%s: goes on behind a joint', async (joint, end) => {
    const printed = await readBack(long, A5, joint);
    const lines = linesWith(printed, 'Bundesverwaltungs');
    expect(lines.some((line) => end.test(line))).toBe(true);
    expect(codesOf(printed)).toEqual([]);
  });

  test('without joints leaves the margin: found, with how far', async () => {
    const printed = await readBack(long, A5, 'keines');
    const faults = judge(printed, { size: 24, headings: new Set() });
    expect(faults.map(({ code }) => code)).toEqual(['easy-print/word-too-wide']);
    expect(faults[0]?.text).toContain('Bundesverwaltungsobermeisterstelle');
    expect(Number(/^\d+/u.exec(faults[0]?.value ?? '')?.[0])).toBeGreaterThan(10);
  });
});

describe('addresses', () => {
  test('end a line behind a stroke, an @ or a dot, and nothing is added to them', async () => {
    const mail = 'buergerbuero.beratung@verwaltung.muster-stadt.example';
    const printed = await readBack(`Schreiben Sie an: [${mail}](mailto:${mail})`);
    const lines = linesWith(printed, mail);
    expect(lines.join('').replaceAll(' ', '')).toContain(mail);
    const inside = lines.slice(0, -1).filter((line) => line.includes('.') || line.includes('@'));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.every((line) => /[/@.]$/u.test(line))).toBe(true);
    expect(codesOf(printed)).toEqual([]);
  });
});

describe('pictures', () => {
  const sentence = 'Die Menschen kommen am Morgen und am Abend in das Amt.';

  test('behind the last sentence stand on its page, however the page fills', async () => {
    // Somewhere in this row a page ends between the last sentence and the picture.
    for (const count of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const text = Array.from({ length: count }, () => sentence).join('\n');
      const closing = `Das ist alles.\n${PICTURE}\n${PICTURE}`;
      const printed = await readBack(`${text}\n${PICTURE}\n${closing}\n`);
      expect(codesOf(printed)).toEqual([]);
    }
  });

  test('at the end of a box belong to the box, not to what comes after it', async () => {
    const box = `:::hinweis[Gut zu wissen]\n${sentence}\n${PICTURE}\n:::`;
    const printed = await readBack(`${sentence}\n\n${box}\n\n${sentence}\n${sentence}`);
    expect(codesOf(printed)).toEqual([]);
    expect(
      printed.blocks.filter(({ type, boxes }) => type === 'Figure' && boxes.length > 0),
    ).toHaveLength(1);
  });

  test('that lead to a box which nearly fills a page stand on the page where it begins', async () => {
    for (const pictures of [PICTURE, `${PICTURE}\n${PICTURE}`]) {
      for (const count of [5, 6, 7, 8, 9]) {
        const lines = Array.from({ length: count }, () => sentence).join('\n');
        const text = `${sentence}\n${pictures}\n\n:::hinweis[Gut zu wissen]\n${lines}\n:::`;
        expect([count, codesOf(await readBack(text, 'format: a4, schrift: 24'))]).toEqual([
          count,
          [],
        ]);
      }
    }
  });
});

describe('a table on small paper in large print', () => {
  const table =
    ':::tabelle[Zeiten]\n| Tag | Zeit |\n| --- | --- |\n| Montag | 9 Uhr |\n| Freitag | 12 Uhr |\n:::';

  test('of short words stays on the page, in type as large as asked for', async () => {
    const bytes = await bytesOf(`Wir sind da.\n\n${table}`);
    const printed = await readPrinted(bytes);
    expect(codesOf(printed)).toEqual([]);
    const cells = printed.blocks.filter(({ type }) => type === 'TD' || type === 'TH');
    expect(cells.map(({ text }) => text.replaceAll('\u00a0', ' ').trim())).toEqual([
      'Tag',
      'Zeit',
      'Montag',
      '9 Uhr',
      'Freitag',
      '12 Uhr',
    ]);
    expect(await judgePdf(bytes)).toEqual([]);
  });
});

test('the same text is the same bytes', async () => {
  const [one, other] = [await bytesOf('Ein Satz.'), await bytesOf('Ein Satz.')];
  expect(Buffer.compare(one, other)).toBe(0);
  expect(Buffer.compare(one, await bytesOf('Ein Wort.'))).not.toBe(0);
});
