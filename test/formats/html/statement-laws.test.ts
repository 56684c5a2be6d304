/** Laws over all statements: never better than the evidence, whatever a publisher tells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laws } from '../../../src/formats/html/statement/law.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { barrier, type Case, clean, downloads, factsFor, prose } from './statement-texts.ts';

/** Sentences that say that all is well. */
const PRAISE = /vollständig vereinbar|Ergebnis ist: Der Text ist barrierefrei/;

const word = fc.constantFrom('Karte', 'Film', 'Akte');
const day = fc.constantFrom('2026-01-01', '2026-10-15', '2026-11-23');
const path = fc.constantFrom('index.html', ...downloads.map((one) => one.path));

const statement: fc.Arbitrary<NonNullable<Case['statement']>> = fc.record(
  {
    exceptions: fc.array(
      fc.record(
        {
          what: word,
          why: word,
          ground: fc.constantFrom('defect', 'burden', 'out-of-scope'),
          easy: word,
        },
        { requiredKeys: ['what', 'why', 'ground'] },
      ),
      { maxLength: 2 },
    ),
    date: day,
    isPublicBody: fc.boolean(),
    jurisdiction: fc.constantFrom(...(Object.keys(laws) as (keyof typeof laws)[])),
    enforcement: fc.record({ name: word }),
    assessment: fc.oneof(
      fc.record({ kind: fc.constant('self' as const) }),
      fc.record({ kind: fc.constant('third-party' as const), by: word, date: day }),
    ),
  },
  { requiredKeys: ['exceptions'] },
);

const evidence: fc.Arbitrary<Evidence> = fc.record({
  examinations: fc.constantFrom(clean.examinations, clean.examinations.slice(1), []),
  barriers: fc.array(
    fc.tuple(word, path).map(([code, artifact]) => ({ ...barrier(`x/${code}`), artifact })),
    { maxLength: 4 },
  ),
  unexamined: fc.array(fc.record({ check: fc.constantFrom('axe', 'gone'), artifact: path }), {
    maxLength: 3,
  }),
});

const given: fc.Arbitrary<Case> = fc.record(
  { evidence, statement, certifier: fc.record({ name: word, date: day }), hasEasy: fc.boolean() },
  { requiredKeys: ['evidence', 'statement'] },
);

describe('any evidence and any claims', () => {
  test('one barrier or one file that was not examined, and nothing is called conforming', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { barriers = [], unexamined = [] } = one.evidence ?? {};
        fc.pre(barriers.length + unexamined.length > 0);
        const { standard, easy } = prose(one);
        expect(standard).not.toMatch(PRAISE);
        expect(easy).not.toMatch(PRAISE);
      }),
      { numRuns: 300 },
    );
  });

  test('what is called conforming was confirmed by a person, examined, and has no exception', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { standard, easy } = prose(one);
        expect(PRAISE.test(easy)).toBe(PRAISE.test(standard));
        if (!PRAISE.test(standard)) return;
        expect(one.certifier?.date ?? '').toMatch(/2026-1[01]-/);
        expect(one.statement?.exceptions).toEqual([]);
        expect(one.evidence?.examinations).toEqual(clean.examinations);
      }),
      { numRuns: 300 },
    );
  });

  test('conforming can be reached at all', () => {
    const certifier = { name: 'Käthe Muster', date: '2026-11-23' };
    expect(prose({ certifier }).standard).toMatch(PRAISE);
  });

  test('every finding and every exception is told, and no sentence is broken', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { standard, easy } = prose(one);
        for (const { message } of one.evidence?.barriers ?? []) {
          expect(standard).toContain(message.de);
        }
        for (const { what } of one.statement?.exceptions ?? []) expect(standard).toContain(what);
        expect(standard + easy).not.toMatch(/undefined|null|\[object|\.\.(?!\/)| {2}/);
        expect(factsFor(one).missing.length > 0).toBe(standard.includes('noch ergänzen muss'));
      }),
      { numRuns: 300 },
    );
  });
});
