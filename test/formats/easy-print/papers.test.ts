/** Every paper in every type, with texts that strain it: read back, nothing is found, and tags are PDF/UA. */
import { describe, expect, test } from 'vitest';
import { judge, lettersOf } from '../../../src/checks/easy-print-layout/judge.ts';
import { readPrinted } from '../../../src/checks/easy-print-layout/read-printed.ts';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import { easyPrintData } from '../../../src/formats/easy-print/layout.ts';
import { measureOf, sheetOf } from '../../../src/formats/easy-print/sheet.ts';
import type { EasyPrintSettings } from '../../../src/model/document.ts';
import { documentFrom, print } from '../../paginate/printing.ts';

const papers = (['a4', 'a5-booklet'] as const).flatMap((paper) =>
  ([14, 18, 24] as const).map((size) => ({ paper, size })),
);
const glossary = `
glossar:
  - wort: Antrag
    erklaerung: Ein Formular.
    leicht: |
      Ein Antrag ist ein Blatt Papier.
      Sie schreiben Ihre Antworten auf das Blatt.
`;

const easy = (...lines: readonly string[]) =>
  `# Das Amt\n\nText.\n\n:::leicht\n${lines.join('\n')}\n:::\n`;
const picture = '![Ein Haus](bilder/haus.svg)';
const sentence = 'Die Menschen kommen am Morgen und am Abend in das Amt und bleiben da.';
const many = (count: number, text: string) => Array.from({ length: count }, () => text);

const texts = new Map([
  ['a few sentences', easy(picture, 'Das Amt ist offen.', 'Sie können kommen.')],
  [
    'long sentences',
    easy(picture, ...many(4, `${sentence.slice(0, -1)}, ${sentence.toLowerCase()}`)),
  ],
  ['many sentences beside one picture', easy(picture, ...many(40, sentence))],
  ['many pictures', easy(...many(12, `${picture}\n${sentence}`))],
  ['pictures one after another', easy(...many(3, picture), sentence)],
  [
    'words with joints',
    easy(
      picture,
      'Das ist die Bundes·verwaltungs·ober·meister·stelle.',
      'Sie heißt Sprach·modell.',
    ),
  ],
  [
    'an address',
    easy(
      picture,
      'Sie finden uns hier: [www.muster-stadt.example/amt/hilfe-und-beratung](https://www.muster-stadt.example/amt).',
    ),
  ],
  [
    'a list',
    easy(picture, 'Wir haben offen:', '', '- am Montag von 9 Uhr bis 12 Uhr', '- am Dienstag'),
  ],
  ['a word of the glossary', `${easy(picture, 'Sie brauchen einen :begriff[Antrag].', sentence)}`],
]);

function settings({ paper, size }: EasyPrintSettings): string {
  const format = paper === 'a4' ? 'a4' : 'a5-heft';
  return `${glossary}leichte-sprache:\n  druck: {format: ${format}, schrift: ${size}}\n`;
}

async function printed(text: string, paper: EasyPrintSettings) {
  const document = await documentFrom(text, settings(paper));
  expect(document.meta.easy.print).toEqual(paper);
  return print(document, easyPrintFormat);
}

describe.each(papers)('$paper in $size pt', (paper) => {
  test.each([...texts])('%s', async (_, text) => {
    const { bytes } = await printed(text, paper);
    const demand = { size: paper.size, headings: new Set([lettersOf('Das Amt')]) };
    expect(judge(await readPrinted(bytes), demand)).toEqual([]);
    expect(await judgePdf(bytes)).toEqual([]);
  });
});

describe('what the sheet cannot do', () => {
  test('a word without joints that fits in no line is found, not divided or made smaller', async () => {
    const text = easy(picture, 'Das Donaudampfschifffahrtsgesellschaftskapitänspatent.');
    const { bytes } = await printed(text, { paper: 'a5-booklet', size: 24 });
    const faults = judge(await readPrinted(bytes), { size: 24, headings: new Set() });
    expect(faults.map(({ code }) => code)).toEqual(['easy-print/word-too-wide']);
  });

  test('a text without pictures is told of, section by section', async () => {
    const { bytes } = await printed(easy('Ein Satz.'), { paper: 'a4', size: 14 });
    const headings = new Set([lettersOf('Das Amt')]);
    const faults = judge(await readPrinted(bytes), { size: 14, headings });
    expect(faults.map(({ code }) => code)).toEqual(['easy-print/no-picture']);
  });
});

describe('without colour', () => {
  test('boxes are told apart by words, not by their colours', async () => {
    const text = easy(picture, 'Satz.', '', ':::achtung[Wichtig]', 'Lesen Sie das.', ':::');
    const document = await documentFrom(
      text.replace(/\n:::leicht/u, '\n::::leicht').replace(/:::\n$/u, '::::\n'),
    );
    expect(JSON.stringify(easyPrintData(document).body)).toContain('Wichtig');
  });
});

describe('settings', () => {
  test('nothing said is the A4 sheet in 14 pt', async () => {
    const { meta } = await documentFrom(easy('Satz.'));
    expect(meta.easy.print).toBeUndefined();
    expect(sheetOf(meta)).toMatchObject({ paper: 'a4', size: 14, text: 14.5, stacked: false });
  });
  test('one of the two may be left out', async () => {
    const of = async (yaml: string) =>
      (await documentFrom(easy('Satz.'), `\nleichte-sprache:\n  druck: {${yaml}}\n`)).meta.easy
        .print;
    expect(await of('schrift: 18')).toEqual({ paper: 'a4', size: 18 });
    expect(await of('format: a5-heft')).toEqual({ paper: 'a5-booklet', size: 14 });
  });
  test('a column too narrow for sentences puts pictures above them', () => {
    const at = (print: EasyPrintSettings) =>
      sheetOf({
        easy: { joint: 'hyphen', profile: 'din33429', review: { status: 'open' }, print },
      });
    expect(at({ paper: 'a5-booklet', size: 24 }).stacked).toBe(true);
    expect(at({ paper: 'a5-booklet', size: 14 }).stacked).toBe(false);
    expect(at({ paper: 'a4', size: 24 }).stacked).toBe(false);
    const [large, small] = [at({ paper: 'a4', size: 24 }), at({ paper: 'a4', size: 14 })];
    expect(measureOf(large).line).toBeLessThan(measureOf(small).line);
  });
});
