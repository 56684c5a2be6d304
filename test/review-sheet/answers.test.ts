/**
 * Answers: the template reads back, each mistake is found at its place and no other, and only a whole,
 * unchanged, understood text makes a record.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { prepare } from '../../src/prepare/index.ts';
import { readAnswers } from '../../src/review-sheet/answers.ts';
import { answersTemplate, isFilledIn, scalar } from '../../src/review-sheet/answers-file.ts';
import { reviewSheetCodes } from '../../src/review-sheet/codes.ts';
import { judge } from '../../src/review-sheet/judge.ts';
import { RECORD_MARK, recordFile } from '../../src/review-sheet/record-file.ts';
import { linesSaid, verdictLine } from '../../src/review-sheet/said.ts';
import type { Sheet } from '../../src/review-sheet/sheet.ts';
import { readYaml } from '../../src/source/publication/read.ts';
import { reviewRecord } from '../../src/source/review/record.ts';
import { baseSheet, readSections, sheetFor } from './publications.ts';

const FILE = 'antworten.yaml';
const encode = (text: string) => new TextEncoder().encode(text);
const made: { sheet?: Sheet } = {};

beforeAll(async () => {
  made.sheet = await baseSheet();
});

function sheet(): Sheet {
  if (made.sheet === undefined) throw new Error('not made');
  return made.sheet;
}

/** The template as somebody fills it in who found everything easy. */
function filled(of: Sheet = sheet()): string {
  return new TextDecoder()
    .decode(answersTemplate(of))
    .replace('gruppe:\n', 'gruppe: Prüf-Gruppe Jena\n')
    .replace('am:\n', 'am: 2026-11-24\n')
    .replace(
      'personen:\n',
      'personen:\n  - { name: Erika, nennen: ja }\n  - { name: Max, nennen: nein }\n',
    )
    .replaceAll('ergebnis:\n', 'ergebnis: verstanden\n');
}

function outcome(text: string, of: Sheet = sheet()) {
  const { value, diagnostics } = readAnswers(encode(text), FILE);
  if (value === undefined) return { codes: diagnostics.map(({ code }) => code) };
  const judgement = judge(value, of, FILE);
  const found = [...diagnostics, ...judgement.diagnostics];
  return {
    answers: value,
    judgement,
    counts: judgement.counts && diagnostics.length === 0,
    codes: found.map(({ code }) => code),
    lines: found.map(({ span }) => text.split('\n')[(span?.line ?? 0) - 1]?.trim()),
  };
}

describe('the template', () => {
  test('is empty where the clerk writes, and reads back when it is filled', () => {
    const template = new TextDecoder().decode(answersTemplate(sheet()));
    expect(isFilledIn(template)).toBe(false);
    expect(isFilledIn(filled())).toBe(true);
    expect(outcome(filled())).toMatchObject({ codes: [], counts: true });
  });

  test('an empty one asks for group, day and each section', () => {
    const { codes } = outcome(new TextDecoder().decode(answersTemplate(sheet())));
    const unanswered = sheet().sections.map(() => 'pruefbogen/unanswered');
    expect(codes).toEqual(['source/yaml-missing', 'source/yaml-missing', ...unanswered]);
  });

  test.each(['ergebnis: schwer', 'gruppe: A', '  - name: E', '      12: Amt'])(
    'that holds “%s” is somebody’s work',
    (line) => expect(isFilledIn(`bogen: 0\n${line}\n`)).toBe(true),
  );

  test('is the same each time', () => {
    expect(answersTemplate(sheet())).toEqual(answersTemplate(sheet()));
  });

  test.each(['Was: ist das?', '# Titel', '123456789012', '- eins', '„Ja“', 'nein'])(
    'keeps the heading %s',
    (text) => {
      const source = `gruppe: ${scalar(text)}\nam: 2026-01-01\nabschnitte: [{ abschnitt: 1, fassung: '000000000000', ergebnis: verstanden }]\n`;
      const read = readYaml(reviewRecord, {
        source,
        file: FILE,
        report: (code) => expect(code).toBe(''),
      });
      expect(read?.gruppe).toBe(text);
    },
  );
});

/** Code → what turns good answers into some that have this finding, in which line, and no other. */
const CASES: Readonly<Record<string, readonly [from: string | RegExp, to: string, line: string]>> =
  {
    'pruefbogen/unanswered': ['ergebnis: verstanden', 'ergebnis:', '- abschnitt: 1'],
    'pruefbogen/unknown-section': [
      /$/,
      '  - { abschnitt: 99, fassung: "000000000000", ergebnis: verstanden }\n',
      '- { abschnitt: 99, fassung: "000000000000", ergebnis: verstanden }',
    ],
    'pruefbogen/changed': [/fassung: \w+/, 'fassung: "0123456789ab"', 'fassung: "0123456789ab"'],
    'pruefbogen/unknown-line': [
      '\n    bessere-woerter:\n',
      '\n    bessere-woerter:\n      999: Amt\n',
      '999: Amt',
    ],
    'pruefbogen/section-twice': [
      /$/,
      '  - { abschnitt: 2, fassung: FASSUNG2, ergebnis: schwer }\n',
      '- { abschnitt: 2, fassung: FASSUNG2, ergebnis: schwer }',
    ],
  };

describe('each mistake is found, at its place, and no other', () => {
  test.each(Object.keys(reviewSheetCodes))('%s', (code) => {
    const [from, to, line] = CASES[code] ?? [/$/, '', ''];
    const second = sheet().sections[1]?.fingerprint ?? '';
    const text = filled().replace(from, to).replace('FASSUNG2', second);
    const { codes, lines, counts } = outcome(text);
    expect(counts).toBe(false);
    expect([...new Set(codes)]).toEqual([code]);
    expect(lines).toContain(line.replace('FASSUNG2', second));
  });

  test.each<[string, string, string]>([
    ['ergebnis: verstanden', 'ergebnis: gut', 'source/yaml-type'],
    ['am: 2026-11-24', 'am: 24.11.2026', 'source/yaml-type'],
    ['Erika, nennen: ja', 'Erika, nennen: vielleicht', 'source/yaml-type'],
    ['Erika, nennen: ja', 'Erika, nenen: ja', 'source/yaml-unknown-key'],
    ['\n    bessere-woerter:\n', '\n    bessere-woerter:\n      zwölf: Amt\n', 'source/yaml-type'],
    ['\n    bessere-woerter:\n', '\n    bessere-woerter: Amt\n', 'source/yaml-type'],
    ['gruppe: Prüf-Gruppe Jena', 'gruppe: "Prüf', 'source/yaml-syntax'],
  ])('%s → %s', (from, to, code) => {
    const { codes, counts } = outcome(filled().replace(from, to));
    expect(codes[0]).toBe(code);
    expect(counts ?? false).toBe(false);
  });
});

describe('what was said', () => {
  test('leads to the sentence, in both languages', () => {
    const text = filled()
      .replace('ergebnis: verstanden', 'ergebnis: schwer')
      .replace(
        '\n    bessere-woerter:\n',
        '\n    bessere-woerter:\n      3: "Das Amt gibt Geld: jeden Monat"\n',
      );
    const { answers, judgement } = outcome(text);
    if (answers === undefined || judgement === undefined) throw new Error('not read');
    const german = linesSaid({ answers, judgement, root: 'content/x/' }, 'de');
    expect(german.slice(0, 3)).toEqual([
      'Antworten von „Prüf-Gruppe Jena“ vom 24. November 2026',
      expect.stringMatching(
        /^ {2}content\/x\/kapitel\/01-antrag\.md:\d+ {2}Abschnitt 1 „Der Antrag“: schwer$/,
      ),
      expect.stringMatching(
        /^ {4}content\/x\/kapitel\/01-antrag\.md:\d+ {2}Zeile 3 „Das Amt kann Ihnen Geld geben\.“ → besser: „Das Amt gibt Geld: jeden Monat“$/,
      ),
    ]);
    expect(linesSaid({ answers, judgement, root: '' }, 'en')[1]).toMatch(/section 1 .*: hard$/);
    expect(verdictLine(judgement, false, 'de')).toBe(
      'Der Text bleibt ein Entwurf. Von 7 Abschnitten: 1 schwer.',
    );
    expect(verdictLine(judgement, false, 'en')).toMatch(/remains a draft.*1 hard/);
  });

  test('follows a section that others have pushed down', async () => {
    const read = async (...sections: Parameters<typeof readSections>[0]) => {
      const { value } = await readSections(sections);
      if (value === undefined) throw new Error('not read');
      return sheetFor(prepare(value).value);
    };
    const before = await read(['Geld', 'Eins.'], ['Hilfe', 'Zwei.', 'Drei.']);
    const after = await read(['Geld', 'Eins.'], ['Neu', 'Ganz neu.'], ['Hilfe', 'Zwei.', 'Drei.']);
    const text = filled(before).replace(
      /(fassung: \S+\n {4}ergebnis: verstanden\n {4}bessere-woerter:\n)\n*$/,
      '$1      6: Vier\n',
    );
    const { judgement, counts } = outcome(text, after);
    expect(counts).toBe(false);
    expect(judgement?.sections.map(({ verdict }) => verdict)).toEqual([
      'understood',
      undefined,
      'understood',
    ]);
    expect(judgement?.sections[2]?.better[0]?.line?.text).toBe('Drei.');
  });
});

describe('the record', () => {
  test('names nobody who does not want it, and is read as it was written', () => {
    const { answers } = outcome(filled());
    if (answers === undefined) throw new Error('not read');
    const text = new TextDecoder().decode(recordFile(answers, sheet()));
    expect(text.startsWith(RECORD_MARK)).toBe(true);
    expect(text).toContain('Erika');
    expect(text).not.toContain('Max');
    const findings: string[] = [];
    const read = readYaml(reviewRecord, {
      source: text,
      file: 'pruefung.yaml',
      report: (code) => findings.push(code),
    });
    expect(findings).toEqual([]);
    expect(read?.gruppe).toBe('Prüf-Gruppe Jena');
    expect(read?.abschnitte?.map(({ value }) => value.fassung)).toEqual(
      sheet().sections.map(({ fingerprint }) => fingerprint),
    );
  });
});
