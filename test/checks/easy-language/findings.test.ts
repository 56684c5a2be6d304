/** What rules found becomes findings: less what is waived, the same words once, waivers without use told. */
import { describe, expect, it } from 'vitest';
import { findingsOf, type Judged, ofChapter } from '../../../src/checks/easy-language/findings.ts';
import type { Found } from '../../../src/checks/easy-language/judge-worker.ts';
import type { EasyRule } from '../../../src/easy-language/rule.ts';
import type { Chapter, Span, Waiver } from '../../../src/model/document.ts';
import { chapter, heading } from '../../builders.ts';

const rule: EasyRule = {
  id: 'W99',
  code: 'easy/w99-probe',
  title: { de: 'Eine Probe', en: 'A sample' },
  why: { de: 'Weil.', en: 'Because.' },
  better: { de: 'Lassen Sie es.', en: 'Leave it.' },
  sources: [{ name: 'Ein Regelwerk' }],
  severity: { din33429: 'warning' },
  kind: 'listed-words',
  parameters: {},
};

const codes = {
  'easy/w99-probe': {
    severity: 'warning' as const,
    title: rule.title,
    why: rule.why,
    help: rule.better,
  },
};

function at(line: number, column = 1, file = '01.md'): Span {
  return { file, line, column, endLine: line, endColumn: column + 5 };
}

function found(span: Span, more: Partial<Found> = {}): Found {
  const message = { de: 'Das ist eine Probe.', en: 'This is a sample.' };
  return { rule: 'W99', chapter: 'eins', span, words: 'Probe', message, ...more };
}

function waiver(line: number, endLine = line, more: Partial<Waiver> = {}): Waiver {
  const covers = { file: '01.md', line, column: 1, endLine, endColumn: 9 };
  return { rule: 'W99', reason: 'Muss.', span: at(line, 40), covers, ...more };
}

const chapters: readonly Chapter[] = [
  { ...chapter([heading(1, 'Eins')]), id: 'eins', span: at(1) },
  { ...chapter([heading(1, 'Zwei')]), id: 'zwei', span: at(1, 1, '02.md') },
];

function told(all: readonly Found[], waivers: readonly Waiver[] = [], rules = [rule]) {
  const judged: Judged = { found: all, waivers, rules, codes };
  return findingsOf(judged, chapters).map(({ chapter: id, diagnostic }) => ({ id, ...diagnostic }));
}

const messages = (all: readonly Found[], waivers: readonly Waiver[] = []) =>
  told(all, waivers).map(({ message }) => message.de);

describe('a finding', () => {
  it('names the words, what is so, and the rule', () => {
    expect(messages([found(at(4))])).toEqual(['„Probe“: Das ist eine Probe. (W99)']);
    expect(told([found(at(4))])[0]?.message.en).toBe('“Probe”: This is a sample. (W99)');
  });

  it('has the weight of the profile, the place and the chapter', () => {
    expect(told([found(at(4, 7))])).toMatchObject([
      { id: 'eins', code: 'easy/w99-probe', severity: 'warning', span: { line: 4, column: 7 } },
    ]);
  });

  it('says what to do, with the suggestion first', () => {
    expect(told([found(at(4))])[0]?.hint.de).toBe('Lassen Sie es.');
    expect(told([found(at(4), { suggestion: 'Test' })])[0]?.hint).toEqual({
      de: 'Vorschlag: „Test“. Lassen Sie es.',
      en: 'Suggestion: “Test”. Leave it.',
    });
  });

  it('says when it comes from a rule of thumb', () => {
    const [one] = told([found(at(4))], [], [{ ...rule, confidence: 0.8 }]);
    expect(one?.hint.de).toBe('Lassen Sie es. Das ist eine Faustregel.');
  });
});

describe('the same words', () => {
  it('are told once in a chapter, with the other places', () => {
    const [one, ...others] = told([found(at(4)), found(at(6)), found(at(9))]);
    expect(others).toEqual([]);
    expect(one?.message.de).toContain('Es steht noch an 2 weiteren Stellen.');
    expect(one?.related?.map(({ span }) => span.line)).toEqual([6, 9]);
  });

  it('are told in each chapter', () => {
    const all = [found(at(4)), found(at(4, 1, '02.md'), { chapter: 'zwei' })];
    expect(told(all).map(({ id }) => id)).toEqual(['eins', 'zwei']);
  });

  it('are told for each thing that is said of them', () => {
    const other = { de: 'Etwas anderes.', en: 'Something else.' };
    expect(messages([found(at(4)), found(at(5), { message: other })])).toHaveLength(2);
  });

  it('show at most twenty other places', () => {
    const all = Array.from({ length: 40 }, (_, index) => found(at(index + 1)));
    const [one] = told(all);
    expect(one?.message.de).toContain('an 39 weiteren Stellen');
    expect(one?.related).toHaveLength(20);
  });
});

describe('a waiver', () => {
  it('takes out what it covers, from its first line to its last', () => {
    const all = [found(at(3)), found(at(4)), found(at(6)), found(at(7))];
    expect(told(all, [waiver(4, 6)])[0]?.span?.line).toBe(3);
    expect(told(all, [waiver(4, 6)])[0]?.related?.map(({ span }) => span.line)).toEqual([7]);
    expect(told([found(at(4))], [waiver(4)])).toEqual([]);
  });

  it('holds in its own file', () => {
    const [one, other] = told([found(at(4, 1, '02.md'), { chapter: 'zwei' })], [waiver(4)]);
    expect([one?.code, other?.code]).toEqual(['easy/w99-probe', 'easy/unused-waiver']);
  });

  it('may write the rule in small letters', () => {
    expect(told([found(at(4))], [waiver(4, 4, { rule: 'w99' })])).toEqual([]);
  });

  it('that nothing needs is told with its lines', () => {
    expect(messages([], [waiver(4)])).toEqual([
      'Gegen die Regel W99 („Eine Probe“) verstößt in Zeile 4 nichts.',
    ]);
    expect(messages([], [waiver(4, 6)])).toEqual([
      'Gegen die Regel W99 („Eine Probe“) verstößt in den Zeilen 4 bis 6 nichts.',
    ]);
  });

  it('of no rule is told as that, at its own place', () => {
    expect(told([], [waiver(4, 4, { rule: 'Q7' })])).toMatchObject([
      { code: 'easy/unknown-waiver', severity: 'warning', span: { line: 4, column: 40 } },
    ]);
  });

  it('may be needed twice', () => {
    expect(told([found(at(4)), found(at(4, 20))], [waiver(4)])).toEqual([]);
  });
});

describe('a page', () => {
  const placed = (all: readonly Found[], waivers: readonly Waiver[] = []) =>
    findingsOf({ found: all, waivers, rules: [rule], codes }, chapters);

  it('has the findings of its chapter, in the order of the text', () => {
    const other = found(at(2), { words: 'Andere' });
    const lines = ofChapter(placed([found(at(9)), other]), 'eins', false).map(
      ({ span }) => span?.line,
    );
    expect(lines).toEqual([2, 9]);
    expect(ofChapter(placed([found(at(9))]), 'zwei', false)).toEqual([]);
  });

  it('has, when it is the first, what belongs to no chapter', () => {
    const strange = waiver(4, 4, { span: at(4, 1, '09.md') });
    expect(ofChapter(placed([], [strange]), 'eins', true)).toHaveLength(1);
    expect(ofChapter(placed([], [strange]), 'zwei', false)).toEqual([]);
  });
});
