/** Where findings stand in a file of answers, whatever editor wrote it; numbers that keep their lines. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/prepare/index.ts';
import { readAnswers } from '../../src/review-sheet/answers.ts';
import { answersTemplate, isFilledIn } from '../../src/review-sheet/answers-file.ts';
import { judge } from '../../src/review-sheet/judge.ts';
import type { Sheet } from '../../src/review-sheet/sheet.ts';
import { readSections, sheetFor } from './publications.ts';

type Sections = Parameters<typeof readSections>[0];

const TEXT: Sections = [
  ['Geld', 'Eins.', 'Zwei.'],
  ['Hilfe', 'Drei.', 'Vier.'],
];

async function sheetWith(sections: Sections = TEXT): Promise<Sheet> {
  const { value } = await readSections(sections);
  if (value === undefined) throw new Error('not read');
  return sheetFor(prepare(value).value);
}

const template = (sheet: Sheet) => new TextDecoder().decode(answersTemplate(sheet));

function filled(sheet: Sheet): string {
  return template(sheet)
    .replace('gruppe:\n', 'gruppe: Lebenshilfe\n')
    .replace('am:\n', 'am: 2026-11-24\n')
    .replaceAll('ergebnis:\n', 'ergebnis: verstanden\n');
}

/** `file:line:column code` of each finding. */
function told(text: string, sheet: Sheet): readonly string[] {
  const { value, diagnostics } = readAnswers(new TextEncoder().encode(text), 'a/ä.yaml');
  const judged = value === undefined ? [] : judge(value, sheet, 'a/ä.yaml').diagnostics;
  return [...diagnostics, ...judged].map(
    ({ code, span }) => `${span?.file}:${span?.line}:${span?.column} ${code}`,
  );
}

/** Line and column of a word, as an editor counts them. */
function placeOf(text: string, word: string): string {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return `a/ä.yaml:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('a finding stands at file, line and column', () => {
  test.each<[string, string | RegExp, string, string, string]>([
    ['a wrong value', 'ergebnis: verstanden', 'ergebnis: prima', 'prima', 'source/yaml-type'],
    ['a wrong day', 'am: 2026-11-24', 'am: 2026-02-30', '2026-02-30', 'source/yaml-type'],
    [
      'a changed text',
      /fassung: \S+/,
      'fassung: "00000000000a"',
      '"00000000000a"',
      'pruefbogen/changed',
    ],
    [
      'an unknown section',
      /$/,
      '  - { abschnitt: 9, fassung: "00000000000a", ergebnis: schwer }\n',
      '{ abschnitt: 9',
      'pruefbogen/unknown-section',
    ],
    [
      'an unknown line',
      '\n    bessere-woerter:\n',
      '\n    bessere-woerter:\n      99: Amt\n',
      '99: Amt',
      'pruefbogen/unknown-line',
    ],
    [
      'a line of another section',
      '\n    bessere-woerter:\n',
      '\n    bessere-woerter:\n      6: Amt\n',
      '6: Amt',
      'pruefbogen/unknown-line',
    ],
  ])('%s', async (_, from, to, word, code) => {
    const sheet = await sheetWith();
    const text = filled(sheet).replace(from, to);
    const [first = '', ...others] = told(text, sheet);
    expect(first).toMatch(new RegExp(`^a/ä\\.yaml:\\d+:\\d+ ${code}$`));
    expect(first.split(':')[1]).toBe(placeOf(text, word).split(':')[1]);
    if (code !== 'source/yaml-type') expect(others).toEqual([]);
  });

  test('a line that is answered twice', async () => {
    const sheet = await sheetWith();
    const text = filled(sheet).replace(
      '\n    bessere-woerter:\n',
      '\n    bessere-woerter:\n      3: Amt\n      3: Rathaus\n',
    );
    const found = told(text, sheet);
    expect(found[0]).toMatch(/ source\/yaml-/);
    expect(Number(found[0]?.split(':')[1])).toBeGreaterThan(20);
  });
});

describe('whatever editor wrote the file', () => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  const marked = (text: string) => `\uFEFF${text}`;

  test.each<[string, (text: string) => string]>([
    ['line ends of Windows', windows],
    ['a byte order mark', marked],
    ['both', (text) => marked(windows(text))],
  ])('%s change nothing', async (_, written) => {
    const sheet = await sheetWith();
    expect(told(written(filled(sheet)), sheet)).toEqual([]);
    const wrong = filled(sheet).replace('ergebnis: verstanden', 'ergebnis: prima');
    expect(told(written(wrong), sheet)).toEqual(told(wrong, sheet));
    expect(isFilledIn(written(template(sheet)))).toBe(false);
    expect(isFilledIn(written(filled(sheet)))).toBe(true);
  });

  test.each([
    ['gruppe:\n', 'gruppe:\n  Lebenshilfe\n'],
    ['\n    bessere-woerter:\n', '\n    bessere-woerter: { 3: Amt }\n'],
    ['personen:\n', 'personen: [{ name: Erika, nennen: nein }]\n'],
    ['ergebnis:\n', 'ergebnis:schwer\n'],
    ['ergebnis:\n', 'ergebnis:\n      schwer\n'],
    ['abschnitte:\n', 'notiz: Frau Groß ruft an\nabschnitte:\n'],
  ])('work is seen however it is written: %s → %s', async (from, to) => {
    expect(isFilledIn(template(await sheetWith()).replace(from, to))).toBe(true);
  });
});

describe('numbers', () => {
  const line = fc.constantFrom('Eins.', 'Zwei.', 'Das Amt hilft.', 'Sie bekommen Geld.');
  const body = fc.array(line, { minLength: 1, maxLength: 4 });
  const texts = fc.array(body, { minLength: 2, maxLength: 5 });

  test('are unique, and those before a change stay; other sections keep their version', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), body, async (parts, seed, other) => {
        const at = seed % parts.length;
        const read = (all: readonly (readonly string[])[]) =>
          sheetWith(all.map((lines, index) => [`Teil ${index}`, ...lines] as const));
        const [before, after] = [await read(parts), await read(parts.with(at, other))];
        const numbers = after.sections.flatMap(({ lines }) => lines.map(({ number }) => number));
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const [index, section] of before.sections.entries()) {
          const now = after.sections[index];
          if (index !== at) expect(now?.fingerprint).toBe(section.fingerprint);
          if (index < at) expect(now?.lines).toEqual(section.lines);
          const same = other.length === parts[at]?.length;
          if (same)
            expect(now?.lines.map(({ number }) => number)).toEqual(
              section.lines.map(({ number }) => number),
            );
        }
      }),
      { numRuns: 25 },
    );
  });

  test('sections with the same words take their answers one after the other', async () => {
    // A chapter's first section also has the chapter's title, so the twins stand behind it.
    const twins: Sections = [
      ['Vorn', 'Eins.'],
      ['Geld', 'Zwei.'],
      ['Geld', 'Zwei.'],
    ];
    const text = filled(await sheetWith(twins));
    const after = await sheetWith([['Vorn', 'Eins.'], ['Neu', 'Ganz neu.'], ...twins.slice(1)]);
    expect(told(text, await sheetWith(twins))).toEqual([]);
    expect(told(text, after).map((line) => line.split(' ')[1])).toEqual(['pruefbogen/unanswered']);
    const again = text.slice(text.lastIndexOf('  - abschnitt: 3'));
    expect(told(text + again, await sheetWith(twins)).map((each) => each.split(' ')[1])).toEqual([
      'pruefbogen/section-twice',
    ]);
  });
});
