/** Findings: made from a table, sorted by place, never thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CodeTable,
  type Diagnostic,
  hasErrors,
  reporter,
  sortDiagnostics,
} from '../../src/diagnostics/diagnostic.ts';
import { UserError } from '../../src/diagnostics/user-error.ts';

const both = (text: string) => ({ de: text, en: text });

const codes = {
  'probe/falsch': {
    severity: 'error',
    title: both('Titel'),
    why: both('Warum'),
    help: both('Hilfe aus der Tabelle'),
  },
  'probe/merkwuerdig': {
    severity: 'warning',
    title: both('Titel'),
    why: both('Warum'),
    help: both('Hilfe'),
  },
} as const satisfies CodeTable;

const report = reporter(codes);

describe('a reporter', () => {
  it('takes severity and help from the table', () => {
    expect(report('probe/falsch', { message: both('So ist es.') })).toEqual({
      code: 'probe/falsch',
      severity: 'error',
      message: both('So ist es.'),
      hint: both('Hilfe aus der Tabelle'),
    });
  });

  it('lets the one who reports know better what to do', () => {
    const hint = both('Schreiben Sie „bild.png“.');
    expect(report('probe/falsch', { message: both('x'), hint }).hint).toEqual(hint);
  });

  it('keeps place, tool and what belongs to it', () => {
    const span = { file: 'a.md', line: 3, column: 1 };
    const finding = {
      message: both('x'),
      span,
      related: [{ message: both('auch hier'), span }],
      tool: { name: 'axe', rule: 'image-alt' },
    };
    expect(report('probe/merkwuerdig', finding)).toMatchObject(finding);
  });

  it('fails on a code that is in no table: that is a bug of ours', () => {
    const open: CodeTable = codes;
    expect(() => reporter(open)('probe/nie', { message: both('x') })).toThrow('probe/nie');
  });
});

describe('hasErrors', () => {
  it('is true for errors only', () => {
    const warning = report('probe/merkwuerdig', { message: both('x') });
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, report('probe/falsch', { message: both('x') })])).toBe(true);
  });
});

function at(file: string | undefined, line = 1, column = 1): Diagnostic {
  const message = both(`${file}:${line}:${column}`);
  if (file === undefined) return report('probe/falsch', { message });
  return report('probe/falsch', { message, span: { file, line, column } });
}

describe('sortDiagnostics', () => {
  it('sorts by file, then by number of line and column, not by their digits', () => {
    const sorted = [at('b.md'), at('a.md', 10), at('a.md', 9, 11), at('a.md', 9, 2)];
    expect(sortDiagnostics(sorted).map(({ message }) => message.de)).toEqual([
      'a.md:9:2',
      'a.md:9:11',
      'a.md:10:1',
      'b.md:1:1',
    ]);
  });

  it('puts what stands in a built file after what stands in the source', () => {
    const built = report('probe/falsch', {
      message: both('gebaut'),
      artifact: { path: 'a/index.html' },
    });
    expect(sortDiagnostics([built, at('z.md')]).at(-1)).toBe(built);
  });

  it('tells findings of one place apart by code and words', () => {
    const span = { file: 'a.md', line: 1, column: 1 };
    const findings = [
      report('probe/merkwuerdig', { message: both('a'), span }),
      report('probe/falsch', { message: both('b'), span }),
      report('probe/falsch', { message: both('a'), span }),
    ];
    expect(sortDiagnostics(findings).map(({ code, message }) => `${code} ${message.en}`)).toEqual([
      'probe/falsch a',
      'probe/falsch b',
      'probe/merkwuerdig a',
    ]);
  });

  it('gives the same order whatever the order they were found in', () => {
    const one = fc
      .tuple(fc.constantFrom('a.md', 'b.md', undefined), fc.nat(12), fc.nat(12))
      .map(([file, line, column]) => at(file, line, column));
    fc.assert(
      fc.property(fc.array(one), fc.infiniteStream(fc.nat(1000)), (findings, keys) => {
        const shuffled = findings
          .map((finding) => ({ finding, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ finding }) => finding);
        expect(sortDiagnostics(shuffled)).toEqual(sortDiagnostics(findings));
      }),
    );
  });

  it('leaves the list it is given as it is', () => {
    const given = [at('b.md'), at('a.md')];
    sortDiagnostics(given);
    expect(given.map(({ span }) => span?.file)).toEqual(['b.md', 'a.md']);
  });
});

describe('UserError', () => {
  it('carries what is so and what to do, in both languages', () => {
    const error = new UserError(
      { de: 'Ordner fehlt', en: 'no folder' },
      { de: 'Rat', en: 'advice' },
    );
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('UserError');
    expect(error.message).toBe('no folder');
    expect(error.what.de).toBe('Ordner fehlt');
    expect(error.hint).toEqual({ de: 'Rat', en: 'advice' });
  });
});
