/** What holds for any text: numbers without gaps, well-formed DOCX, answers that read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { prepare } from '../../src/prepare/index.ts';
import { readAnswers } from '../../src/review-sheet/answers.ts';
import { answersTemplate } from '../../src/review-sheet/answers-file.ts';
import { sheetDocx } from '../../src/review-sheet/docx/index.ts';
import { judge } from '../../src/review-sheet/judge.ts';
import { recordFile } from '../../src/review-sheet/record-file.ts';
import { type Sheet, sheetOf } from '../../src/review-sheet/sheet.ts';
import {
  COMFORT,
  forEditors,
  READERS,
  REQUEST,
  SHEET,
  STEPS,
  THANKS,
} from '../../src/review-sheet/words.ts';
import { readYaml } from '../../src/source/publication/read.ts';
import { reviewRecord } from '../../src/source/review/record.ts';
import { chapter, documentOf, edition, heading, image, list, paragraph } from '../builders.ts';
import { docxOutline } from './docx-outline.ts';

const words = fc
  .array(
    fc.constantFrom(
      'Amt',
      '<Geld>',
      '&',
      '„Ja“',
      'a: b',
      '# x',
      "'",
      '"',
      '12:',
      'Büro‧haus',
      ']]>',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => `Wort ${parts.join(' ')}.`);

const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text) => paragraph(text)),
  words.map((text) => list(text, 'Noch etwas.')),
  words.map((text) => paragraph(image(text))),
);

const sheets: fc.Arbitrary<Sheet> = fc
  .array(fc.tuple(words, fc.array(block, { maxLength: 4 })), { minLength: 1, maxLength: 5 })
  .map((sections) => {
    const blocks = sections.flatMap(([title, body], at): readonly Block[] => [
      heading(at === 0 ? 1 : 2, title, `t${at}`),
      ...body,
    ]);
    const sheet = sheetOf(
      prepare(documentOf(edition('standard'), edition('easy', chapter(blocks)))).value,
    );
    if (sheet === undefined) throw new Error('no sheet');
    return sheet;
  });

/** What somebody fills in who understood everything. */
function understood(sheet: Sheet): Uint8Array {
  const text = new TextDecoder()
    .decode(answersTemplate(sheet))
    .replace('gruppe:\n', 'gruppe: "Gruppe: Jena"\n')
    .replace('am:\n', 'am: 2026-11-24\n')
    .replaceAll('ergebnis:\n', 'ergebnis: verstanden\n');
  return new TextEncoder().encode(text);
}

describe('for any text', () => {
  test('lines are numbered without a gap, and every section has some', () => {
    fc.assert(
      fc.property(sheets, ({ sections }) => {
        const numbers = sections.flatMap(({ lines }) => lines.map(({ number }) => number));
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
        for (const { lines } of sections) expect(lines.length).toBeGreaterThan(0);
      }),
    );
  });

  test('the DOCX is well-formed and tells every line', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const told = docxOutline(sheetDocx(sheet, 'a.yaml'));
        for (const { lines } of sheet.sections) {
          for (const { number, text } of lines) {
            expect(told).toContain(`LineNumber: ${number} |`);
            expect(told).toContain(text.replace('Büro‧haus', 'Büro').split('Büro')[0] ?? '');
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('good answers read back without a finding and make a record that reads back, too', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const { value, diagnostics } = readAnswers(understood(sheet), 'a.yaml');
        expect(diagnostics).toEqual([]);
        if (value === undefined) throw new Error('not read');
        const judgement = judge(value, sheet, 'a.yaml');
        expect(judgement.diagnostics).toEqual([]);
        expect(judgement.counts).toBe(true);
        const source = new TextDecoder().decode(recordFile(value, sheet));
        const found: string[] = [];
        const record = readYaml(reviewRecord, {
          source,
          file: 'pruefung.yaml',
          report: (code) => found.push(code),
        });
        expect(found).toEqual([]);
        expect(record?.gruppe).toBe('Gruppe: Jena');
        expect(record?.abschnitte?.length).toBe(sheet.sections.length);
      }),
    );
  });

  test('one answer that is not good makes no record', () => {
    const worse = fc.constantFrom('schwer', 'nicht verstanden', '');
    fc.assert(
      fc.property(sheets, worse, fc.nat(), (sheet, verdict, seed) => {
        const parts = new TextDecoder().decode(understood(sheet)).split('ergebnis: verstanden');
        const at = 1 + (seed % (parts.length - 1));
        const text = parts
          .map((part, index) => {
            if (index === 0) return part;
            return `ergebnis: ${index === at ? verdict : 'verstanden'}${part}`;
          })
          .join('');
        const { value } = readAnswers(new TextEncoder().encode(text), 'a.yaml');
        if (value === undefined) throw new Error('not read');
        expect(judge(value, sheet, 'a.yaml').counts).toBe(false);
      }),
    );
  });
});

describe('the words of the sheet', () => {
  const easy = [...REQUEST, ...STEPS.lines, ...COMFORT.lines, ...READERS.lines, ...THANKS.lines];
  const sentences = easy.flatMap((line) => line.split(/(?<=[.?!]) /u));

  test.each(sentences)('%s', (sentence) => {
    expect(sentence.split(' ').length).toBeLessThanOrEqual(12);
    expect(sentence).toMatch(/[.?!]$/);
    expect(sentence).not.toMatch(/, (?:dass|weil|wenn|ob|die|der|das) |würde|könnte|\bman\b/u);
  });

  test('claim no success and award nothing', () => {
    const all = [SHEET, ...easy, ...forEditors('a.yaml').lines].join(' ');
    expect(all).not.toMatch(/Siegel|zertifi|ist Leichte Sprache/u);
    expect(all).toContain('noch keine Prüfgruppe gelesen');
  });
});
