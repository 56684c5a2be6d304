/** Content streams by hand: where letters stand, how large, in which colour and on which ground. */
import { describe, expect, test } from 'vitest';
import { colourOf, followPath, newFills } from '../../../src/checks/easy-print-layout/fills.ts';
import { newPainter, paint } from '../../../src/checks/easy-print-layout/paint.ts';
import { readPrinted } from '../../../src/checks/easy-print-layout/read-printed.ts';
import { openPdf } from '../../../src/checks/pdf-ua/pdf-file.ts';
import { movePen, newPen } from '../../../src/checks/pdf-ua/pen.ts';
import { operations } from '../../../src/checks/pdf-ua/tokens.ts';
import { bytesOf } from './faulty.ts';

const stream = (text: string) => operations(new TextEncoder().encode(text));

/** The ground at a point after some drawing. */
function groundAt(drawing: string, x: number, y: number) {
  const [fills, pen] = [newFills(), newPen()];
  for (const operation of stream(drawing)) {
    movePen(pen, operation);
    followPath(fills, operation, pen);
  }
  return { ground: colourOf(fills, { x, y }), next: fills.colour };
}

const WHITE = [1, 1, 1];

describe('grounds', () => {
  test.each<[string, string, readonly number[]]>([
    ['nothing drawn is white paper', '', WHITE],
    ['grey', '0.5 g 0 0 100 100 re f', [0.5, 0.5, 0.5]],
    ['red, green and blue', '1 0 0.5 rg 0 0 100 100 re f', [1, 0, 0.5]],
    ['the four inks', '0 1 0 0.5 k 0 0 100 100 re f*', [0.5, 0, 0.5]],
    ['a colour of a named space', '/c0 cs 0.2 0.4 0.6 scn 0 0 100 100 re f', [0.2, 0.4, 0.6]],
    ['a new space begins with black', '1 g /c0 cs 0 0 100 100 re f', [0, 0, 0]],
    ['a pattern leaves the colour as it was', '0.3 g /P1 scn 0 0 100 100 re f', [0.3, 0.3, 0.3]],
    ['filled and stroked at once', '0.5 g 0 0 100 100 re B', [0.5, 0.5, 0.5]],
    ['stroked only', '0.5 g 0 0 100 100 re S', WHITE],
    ['clipped only', '0.5 g 0 0 100 100 re W n', WHITE],
    ['beside the point', '0.5 g 60 60 40 40 re f', WHITE],
    ['the last one lies on top', '0 g 0 0 100 100 re f 0.8 g 0 0 90 90 re f', [0.8, 0.8, 0.8]],
    ['drawn by lines', '0.5 g 0 0 m 0 90 l 90 90 l 90 0 l h f', [0.5, 0.5, 0.5]],
    ['drawn backwards', '0.5 g 100 100 -100 -100 re f', [0.5, 0.5, 0.5]],
    ['moved onto the point', '0.5 g q 1 0 0 1 40 40 cm 0 0 20 20 re f Q', [0.5, 0.5, 0.5]],
    ['moved away from it', '0.5 g q 1 0 0 1 60 60 cm 0 0 20 20 re f Q', WHITE],
    [
      'upside down, as typesetters draw',
      '0.5 g q 1 0 0 -1 0 100 cm 0 40 90 20 re f Q',
      [0.5, 0.5, 0.5],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(groundAt(drawing, 50, 50).ground).toEqual(expected);
  });

  test('a path ends with its drawing', () => {
    // The second fill has a path of its own, far away.
    expect(groundAt('0 0 100 100 re n 0.5 g 200 200 5 5 re f', 50, 50).ground).toEqual(WHITE);
  });
});

/** Runs on a real page, whose fonts are there by name, with other content than its own. */
async function runsOf(content: (font: string) => string) {
  const file = await openPdf(await bytesOf({ body: 'Haus' }));
  const [page] = file.pages;
  if (page === undefined) throw new Error('no page');
  const resources = page.resources?.getDict('Font', (ref) => file.pdf.getObject(ref));
  const [name] = [...(resources?.keys() ?? [])];
  if (name === undefined) throw new Error('no font');
  const painter = newPainter(file, page, new Map());
  for (const operation of stream(content(name.value))) paint(painter, operation);
  return painter;
}

describe('letters', () => {
  const word = '<00010002>';

  test('stand where the pen stands, in the size of both matrices', async () => {
    const { runs } = await runsOf(
      (font) => `2 0 0 2 10 20 cm BT /${font} 7 Tf 1 0 0 1 5 6 Tm ${word} Tj ET`,
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ x: 20, y: 32, size: 14, colour: [0, 0, 0], ground: WHITE });
  });

  test('go on behind each other, and back where the pen is set again', async () => {
    const { runs } = await runsOf(
      (font) => `BT /${font} 10 Tf 50 100 Td ${word} Tj ${word} Tj 0 -20 Td ${word} Tj ET`,
    );
    const [one, two, three] = runs;
    expect(one?.x).toBe(50);
    expect(two?.x).toBeCloseTo(one?.right ?? 0, 5);
    expect([three?.x, three?.y]).toEqual([50, 80]);
  });

  test('are moved apart by the numbers of an array', async () => {
    const at = async (array: string) =>
      (await runsOf((font) => `BT /${font} 10 Tf ${array} TJ ${word} Tj ET`)).runs[1]?.x ?? 0;
    // -500 thousandths of 10 points are 5 points to the right (ISO 32000-1 9.4.3).
    expect((await at(`[${word} -500]`)) - (await at(`[${word}]`))).toBeCloseTo(5, 5);
  });

  test('have type and colour of their level of the graphics state', async () => {
    const { runs } = await runsOf(
      (font) =>
        `BT /${font} 10 Tf ET q 1 0 0 rg BT /${font} 20 Tf ${word} Tj ET Q BT ${word} Tj ET Q BT ${word} Tj ET`,
    );
    expect(runs.map(({ size, colour }) => [size, colour])).toEqual([
      [20, [1, 0, 0]],
      [10, [0, 0, 0]],
      [10, [0, 0, 0]],
    ]);
  });

  test('belong to the innermost mark with an id', async () => {
    const { runs, ids } = await runsOf(
      (font) =>
        `BT /${font} 10 Tf /P <</MCID 4>> BDC /Span <</Lang (en)>> BDC ${word} Tj EMC EMC /Artifact BMC ${word} Tj EMC ET`,
    );
    expect(runs.map(({ id }) => id)).toEqual([4, undefined]);
    expect([...ids]).toEqual([4]);
  });

  test('without a font are not read', async () => {
    expect((await runsOf(() => `BT ${word} Tj ET`)).runs).toEqual([]);
    expect((await runsOf(() => `BT /Nirgends 10 Tf ${word} Tj ET`)).runs).toEqual([]);
  });
});

describe('a file', () => {
  test('that is none, or has no tags, is not read', async () => {
    await expect(readPrinted(new TextEncoder().encode('Text'))).rejects.toThrow();
    const { PDF } = await import('@libpdf/core');
    const bare = PDF.create();
    bare.addPage({ width: 100, height: 100 });
    await expect(readPrinted(await bare.save())).rejects.toThrow('no tags');
  });

  test('has its blocks in the order of reading, its boxes told apart', async () => {
    const body = '= Das Haus\nEins.\n\n- Zwei.\n\n#table(columns: 2, [Drei], [Vier])\n\nFünf.';
    const { blocks, artifacts } = await readPrinted(await bytesOf({ body }));
    const worded = blocks.filter(({ text }) => /\p{L}/u.test(text));
    expect(worded.map(({ type, text }) => `${type} ${text.trim()}`)).toEqual([
      'H1 Das Haus',
      'P Eins.',
      expect.stringMatching(/^(?:LBody|P) Zwei\.$/u),
      expect.stringMatching(/^(?:TD|P) Drei$/u),
      expect.stringMatching(/^(?:TD|P) Vier$/u),
      'P Fünf.',
    ]);
    expect(blocks.every(({ boxes }) => boxes.length === 0)).toBe(true);
    expect(artifacts.filter(({ text }) => /\p{L}/u.test(text))).toEqual([]);
  });
});
