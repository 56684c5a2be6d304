/** The comparison itself: on trees of any shape, on sequences of any order, and on long texts in time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/checks/parity/align.ts';
import { compare } from '../../../src/checks/parity/compare.ts';
import { findingOf } from '../../../src/checks/parity/finding.ts';
import type { BlockPiece, InlinePiece } from '../../../src/checks/parity/observed.ts';
import { squeezed } from '../../../src/checks/parity/words.ts';

const run = (text: string, lang = 'de'): InlinePiece => ({ kind: 'run', text, lang, at: {} });
const sentence = (text: string, id = text): InlinePiece => ({
  kind: 'sentence',
  children: [run(`${text} `)],
  at: { id, span: { file: 'a.md', line: 1, column: 1 } },
});
const line = (...children: readonly InlinePiece[]): BlockPiece => ({
  kind: 'line',
  children,
  at: {},
});
const codes = (expected: readonly BlockPiece[], observed: readonly BlockPiece[]) =>
  compare(expected, observed).map(({ code }) => code);

/** As readers give it: without sentences. */
const readBack = (texts: readonly string[]) => line(run(texts.join(' ')));

describe('align', () => {
  it('finds a row that ascends on both sides, of equal elements, and all of it when nothing differs', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 30 });
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const matches = align(a, b);
        for (const [index, [x, y]] of matches.entries()) {
          expect(a[x]).toBe(b[y]);
          const before = matches[index - 1] ?? [-1, -1];
          expect(x).toBeGreaterThan(before[0]);
          expect(y).toBeGreaterThan(before[1]);
        }
        expect(align(a, a).length).toBe(a.length);
      }),
    );
  });

  it('is as long as can be where nothing occurs only once', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b'), { minLength: 8, maxLength: 14 });
    const longest = (a: readonly string[], b: readonly string[]): number => {
      const rows = Array.from({ length: a.length + 1 }, () =>
        new Array<number>(b.length + 1).fill(0),
      );
      for (const [i, x] of a.entries()) {
        for (const [j, y] of b.entries()) {
          const row = rows[i + 1];
          const [up, left, corner] = [rows[i]?.[j + 1] ?? 0, row?.[j] ?? 0, rows[i]?.[j] ?? 0];
          if (row) row[j + 1] = x === y ? corner + 1 : Math.max(up, left);
        }
      }
      return rows[a.length]?.[b.length] ?? 0;
    };
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const once = [...a, ...b].some(
          (x) => a.filter((y) => x === y).length === 1 && b.filter((y) => x === y).length === 1,
        );
        fc.pre(!once);
        const inner = align(['x', ...a, 'x'], ['x', ...b, 'x']).length - 2;
        expect(inner).toBeLessThanOrEqual(longest(a, b));
        expect(inner).toBeGreaterThanOrEqual(longest(a, b) - 1);
      }),
    );
  });
});

describe('clean trees', () => {
  const words = fc
    .array(fc.constantFrom('Ja', 'Nein', 'Der', 'Hund', 'bellt.', 'laut'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((list) => list.join(' '));
  const paragraphs = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

  it('differ in nothing, however alike their sentences are', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const expected = texts.map((list) => line(...list.map((text) => sentence(text))));
        expect(compare(expected, texts.map(readBack))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('differ in something as soon as one sentence is gone, doubled or changed', () => {
    const broken = fc.constantFrom('gone', 'doubled', 'changed');
    fc.assert(
      fc.property(paragraphs, fc.nat(), broken, (texts, at, how) => {
        fc.pre(texts.length > 0);
        const index = at % texts.length;
        const expected = texts.map((list) => line(...list.map((text) => sentence(text))));
        const observed = texts.flatMap((list, nth) => {
          if (nth !== index) return [readBack(list)];
          if (how === 'gone') return [readBack(list.slice(1))];
          return how === 'doubled'
            ? [readBack(list), readBack(list)]
            : [readBack([...list, 'Katze'])];
        });
        expect(compare(expected, observed).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is no difference', () => {
  it('white space, soft hyphens, composed and decomposed letters, where runs are cut', () => {
    const expected = [line(sentence('Über\u00ADgang für alle.'))];
    const observed = [line(run('U\u0308ber'), run('gang\u00A0 '), run('für\n'), run(' alle.'))];
    expect(compare(expected, observed)).toEqual([]);
    expect(squeezed(' a\u200B\u00A0\n b ')).toBe('a b');
  });

  it('two ways of writing one address', () => {
    const link = (target: string): InlinePiece => ({
      kind: 'link',
      target,
      children: [run('Amt')],
      at: {},
    });
    const expected: InlinePiece = {
      kind: 'sentence',
      children: [link('https://a.example')],
      at: {},
    };
    expect(codes([line(expected)], [line(link('https://a.example/'))])).toEqual([]);
    expect(codes([line(expected)], [line(link('https://b.example/'))])).toEqual(['parity/link']);
  });
});

describe('findings', () => {
  it('a whole lost part is one finding that counts', () => {
    const texts = Array.from({ length: 40 }, (_, index) => `Satz Nummer ${index} steht hier.`);
    const expected = texts.map((text) => line(sentence(text)));
    const [only, ...others] = compare(
      expected,
      texts.slice(0, 10).map((text) => line(run(text))),
    );
    expect(others).toEqual([]);
    expect(only?.message.de).toContain('„Satz Nummer 10 steht hier.“ mit 29 weiteren');
  });

  it('name the artefact, the place in it and the line of the source', () => {
    const [lost] = compare(
      [line(sentence('Eins.')), line(sentence('Zwei.'))],
      [line(run('Eins.'))],
    );
    if (lost === undefined) throw new Error('nothing found');
    const finding = findingOf(lost, 'a.epub');
    expect(finding.span).toEqual({ file: 'a.md', line: 1, column: 1 });
    expect(finding.artifact).toEqual({ path: 'a.epub', selector: '#Zwei.' });
    expect(finding.message.de).toBe('„a.epub“: Es fehlt der Satz „Zwei.“.');
    expect(finding.message.en).toBe('“a.epub”: Sentence missing: “Zwei.”.');
  });
});

describe('time', () => {
  /** Sentences of a long text, of few words, many of them alike at the start. */
  const texts = Array.from(
    { length: 10_000 },
    (_, index) => `Das Amt prüft Antrag Nummer ${index % 7000} und antwortet dann.`,
  );
  const expected = texts.map((text, index) => line(sentence(text, `s${index}`)));
  const timeOf = (observed: readonly string[]) => {
    // Time of the processor: others may work on the same machine.
    const start = process.cpuUsage();
    const found = compare(
      expected,
      observed.map((text) => line(run(text))),
    );
    const { user, system } = process.cpuUsage(start);
    return { found, time: (user + system) / 1_000_000 };
  };
  const cases = [
    ['nothing', texts, 0],
    ['every tenth sentence lost', texts.filter((_, index) => index % 10 !== 0), 1],
    ['everything backwards', texts.toReversed(), 1],
    ['nothing left', [], 1],
    ['everything else', texts.map((_, index) => `Ganz anders lautet ${index} nun.`), 1],
  ] as const;

  it.each(cases)('10,000 sentences, %s: seconds, not minutes', (_, observed, least) => {
    const { found, time } = timeOf(observed);
    expect(found.length).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(found).toEqual([]);
    // A comparison of each with each would take minutes.
    expect(time).toBeLessThan(8);
  });
});
