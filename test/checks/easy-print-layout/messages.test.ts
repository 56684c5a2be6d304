/** What is found, in words: page, text, what was measured and what is asked for, in both languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easyPrintLayoutCodes } from '../../../src/checks/easy-print-layout/codes.ts';
import type { Fault } from '../../../src/checks/easy-print-layout/judge.ts';
import { messageOf } from '../../../src/checks/easy-print-layout/messages.ts';

/** Half a letter: one of two units of UTF-16 without the other. */
const HALF = /\p{Surrogate}/u;

const fault = (code: Fault['code'], value: string, text = 'Das Haus'): Fault => ({
  code,
  page: 3,
  text,
  value,
});

const said: readonly [Fault['code'], string, string, string][] = [
  [
    'easy-print/small-type',
    '13.5 pt',
    '13,5 pt Schrift, verlangt sind 18 pt.',
    '13.5 pt type, 18 pt are asked for.',
  ],
  [
    'easy-print/line-end-hyphen',
    '„Rat-haus“',
    'Das Wort ist am Zeilenende getrennt.',
    'The word is divided at the end of a line.',
  ],
  [
    'easy-print/word-too-wide',
    '12 pt',
    'Die Zeile ragt 12 pt über den Rand.',
    'The line leaves the margin by 12 pt.',
  ],
  [
    'easy-print/several-sentences',
    '2',
    '2 Sätze stehen in einem Absatz.',
    '2 sentences stand in one paragraph.',
  ],
  [
    'easy-print/picture-apart',
    '4',
    'Das Bild dazu steht hier, der Satz auf Seite 4.',
    'Its picture stands here, the sentence on page 4.',
  ],
  [
    'easy-print/tight-lines',
    '1.17',
    'Der Zeilenabstand ist 1,17, verlangt ist 1,5.',
    'The line spacing is 1.17, 1.5 is asked for.',
  ],
  ['easy-print/not-left', 'Blocksatz', 'Der Text steht im Blocksatz.', 'The text is justified.'],
  [
    'easy-print/not-left',
    '8 pt',
    'Eine Zeile beginnt um 8 pt versetzt.',
    'A line begins 8 pt off.',
  ],
  [
    'easy-print/low-contrast',
    '2.3:1',
    'Der Kontrast ist 2,3:1, verlangt ist 4,5:1.',
    'The contrast is 2.3:1, 4.5:1 is asked for.',
  ],
  [
    'easy-print/no-picture',
    'Das Haus',
    'Der Abschnitt hat kein Bild.',
    'The section has no picture.',
  ],
  ['easy-print/typeface', 'Arial', 'Schriftarten: Arial.', 'Typefaces: Arial.'],
  [
    'easy-print/italic',
    'Arial-Italic',
    'Die Schrift ist kursiv (Arial-Italic).',
    'The type is italic (Arial-Italic).',
  ],
];

describe('messages', () => {
  test.each(said)('%s %s', (code, value, de, en) => {
    const message = messageOf(fault(code, value), 18);
    expect(message).toEqual({
      de: `Seite 3, „Das Haus“: ${de}`,
      en: `Page 3, “Das Haus”: ${en}`,
    });
  });

  test('every code that a page can have is told of above', () => {
    const told = new Set<string>(said.map(([code]) => code));
    const rest = Object.keys(easyPrintLayoutCodes).filter((code) => !told.has(code));
    expect(rest).toEqual(['easy-print/unread']);
  });

  test('only that a picture is missing keeps nothing from going out', () => {
    const warnings = Object.entries(easyPrintLayoutCodes)
      .filter(([, { severity }]) => severity !== 'error')
      .map(([code]) => code);
    expect(warnings).toEqual(['easy-print/no-picture']);
  });
});

describe('the text in a message', () => {
  const shown = (text: string) =>
    /„(.*)“/u.exec(messageOf(fault('easy-print/no-picture', '', text), 14).de)?.[1] ?? '';

  test('is on one line, without blanks around it', () => {
    expect(shown('  Das\u00a0Haus\n ist   offen. ')).toBe('Das Haus ist offen.');
  });

  test('is cut where it is long', () => {
    expect(shown('a'.repeat(60))).toBe('a'.repeat(60));
    expect(shown('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
  });

  test('is never cut within a letter', () => {
    // Letters of mathematics are two units of UTF-16 each.
    expect(shown('𝐀'.repeat(80))).not.toMatch(HALF);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (any) => {
        const { de, en } = messageOf(fault('easy-print/no-picture', '', any), 14);
        expect(`${de}${en}`).not.toMatch(HALF);
        expect([...de].length).toBeLessThan(120);
      }),
    );
  });
});
