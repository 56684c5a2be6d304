/** The sheet: every sentence has a number, in reading order, and the same text the same numbers. */
import { describe, expect, test } from 'vitest';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { plainText } from '../../src/model/walk.ts';
import { prepare } from '../../src/prepare/index.ts';
import { sheetOf } from '../../src/review-sheet/sheet.ts';
import { chapter, documentOf, edition, heading, image, paragraph } from '../builders.ts';
import { baseDocument, baseSheet, readSections, sheetFor } from './publications.ts';

async function linesOf(...sections: Parameters<typeof readSections>[0]) {
  const { value } = await readSections(sections);
  if (value === undefined) throw new Error('not read');
  const sheet = sheetFor(prepare(value).value);
  return sheet.sections.map(({ lines }) => lines.map(({ number, text }) => `${number} ${text}`));
}

describe('lines', () => {
  test('hold every sentence of the edition once, in reading order', async () => {
    const document = await baseDocument();
    const easy = document.editions.find(({ name }) => name === 'easy');
    const sentences = (easy?.chapters ?? []).flatMap(spokenUnits).flatMap((unit) => {
      if (unit.kind === 'image') return [];
      return [unit.kind === 'sentence' ? plainText(unit.children).trim() : unit.text];
    });
    const lines = sheetFor(document).sections.flatMap((section) => section.lines);
    expect(lines.map(({ text }) => text)).toEqual(sentences);
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
  });

  test('hold every picture once, with the sentence that follows it', async () => {
    const document = await baseDocument();
    const easy = document.editions.find(({ name }) => name === 'easy');
    const images = (easy?.chapters ?? [])
      .flatMap(spokenUnits)
      .flatMap((unit) => (unit.kind === 'image' ? [unit.alt] : []));
    const sections = sheetFor(document).sections;
    const shown = sections.flatMap(({ lines }) => lines.flatMap(({ pictures }) => pictures));
    expect(shown.map(({ alt }) => alt)).toEqual(images);
    expect(images.length).toBeGreaterThan(2);
  });

  test('a picture at the end stands with the last sentence', () => {
    const blocks = [heading(1, 'Amt', 'a'), paragraph('Das Amt hilft.'), paragraph(image('Haus'))];
    const document = documentOf(edition('standard'), edition('easy', chapter(blocks)));
    const [section] = sheetFor(prepare(document).value).sections;
    expect(section?.lines.map(({ pictures }) => pictures.length)).toEqual([0, 1]);
  });

  test('headings are lines, too, and say that they are', async () => {
    const [section] = (await baseSheet()).sections;
    expect(section?.lines.map(({ isHeading }) => isHeading)).toEqual([true, false, false, false]);
  });

  test('are counted through the whole sheet', async () => {
    expect(await linesOf(['Geld', 'Eins.', 'Zwei.'], ['Hilfe', 'Drei.'])).toEqual([
      ['1 Probe', '2 Geld', '3 Eins.', '4 Zwei.'],
      ['5 Hilfe', '6 Drei.'],
    ]);
  });

  test('lead to their place in the source', async () => {
    const { value } = await readSections([['Geld', 'Eins.', 'Zwei.']]);
    const [section] = value === undefined ? [] : sheetFor(prepare(value).value).sections;
    const places = section?.lines.slice(-2).map(({ span }) => [span.file, span.line]);
    expect(places).toEqual([
      ['01.md', 8],
      ['01.md', 9],
    ]);
  });
});

test('a publication without Leichte Sprache has no sheet', () => {
  const standard = edition('standard', chapter([heading(1, 'Amt', 'a'), paragraph('Text.')]));
  expect(sheetOf(documentOf(standard))).toBeUndefined();
});
