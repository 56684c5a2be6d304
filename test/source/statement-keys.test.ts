/** The key `erklaerung`: what it means, where a wrong value is told, and what a public body still owes. */
import { describe, expect, test } from 'vitest';
import type { StatementClaims } from '../../src/model/document.ts';
import { MINIMAL, publicationOf } from './publication-of.ts';

const FIRST = MINIMAL.split('\n').length;

/** The claims and the findings of `erklaerung:` with these lines; the key stands in line 1. */
async function withStatement(lines: string) {
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': `${MINIMAL}erklaerung: ${lines}\n`,
    '01.md': '# T\n\nText.\n',
  });
  const findings = diagnostics.map(
    ({ span, code, message }) =>
      `${(span?.line ?? 0) - FIRST + 1}:${span?.column} ${code.replace('source/', '')} ${message.de}`,
  );
  return { claims: value?.meta.accessibility.statement, findings };
}

describe('right', () => {
  test.for<[string, StatementClaims | undefined]>([
    ['', undefined],
    ['{}', { exceptions: [] }],
    ['{ stand: 2026-11-23 }', { date: '2026-11-23', exceptions: [] }],
    ['{ land: thueringen }', { jurisdiction: 'thuringia', exceptions: [] }],
    ['{ land: bund }', { jurisdiction: 'federal', exceptions: [] }],
    ['{ oeffentliche-stelle: nein }', { isPublicBody: false, exceptions: [] }],
    ['{ methode: selbstbewertung }', { assessment: { kind: 'self' }, exceptions: [] }],
    [
      '{ methode: { fremdbewertung: { von: Büro, am: 2026-01-02, bericht: "https://a.de" } } }',
      {
        assessment: {
          kind: 'third-party',
          by: 'Büro',
          date: '2026-01-02',
          report: 'https://a.de',
        },
        exceptions: [],
      },
    ],
    [
      '{ durchsetzung: { name: Stelle, ort: 99084 Erfurt, email: a@b.de } }',
      { enforcement: { name: 'Stelle', place: '99084 Erfurt', email: 'a@b.de' }, exceptions: [] },
    ],
    [
      '\n  ausnahmen:\n    - { was: Karte, warum: Weil., grund: mangel }\n    - was: Film\n      warum: Zu teuer.\n      grund: unverhaeltnismaessig\n      ersatz: Text\n      leicht: Wohn·film.',
      {
        exceptions: [
          { what: 'Karte', why: 'Weil.', ground: 'defect' },
          {
            what: 'Film',
            why: 'Zu teuer.',
            ground: 'burden',
            substitute: 'Text',
            easy: 'Wohn‧film.',
          },
        ],
      },
    ],
    [
      '{ oeffentliche-stelle: ja, stand: 2026-01-02, land: hessen, methode: selbstbewertung }',
      {
        isPublicBody: true,
        date: '2026-01-02',
        jurisdiction: 'hesse',
        assessment: { kind: 'self' },
        exceptions: [],
      },
    ],
  ])('%s', async ([lines, expected]) => {
    const { claims, findings } = await withStatement(lines);
    expect(findings).toEqual([]);
    expect(claims).toEqual(expected);
  });
});

describe('wrong', () => {
  test.for<[string, string]>([
    ['ja', '1:13 yaml-type „erklaerung“ ist „ja“; erwartet wird eine Gruppe von Angaben.'],
    ['\n  stand: heute', '2:10 yaml-type „erklaerung.stand“ ist „heute“; erwartet wird ein Datum'],
    [
      '\n  land: Thüringen',
      '2:9 yaml-type „erklaerung.land“ ist „Thüringen“; erwartet wird bund |',
    ],
    [
      '\n  oeffentliche-stelle: vielleicht',
      '2:24 yaml-type „erklaerung.oeffentliche-stelle“ ist „vielleicht“; erwartet wird ja | nein.',
    ],
    [
      '\n  methode: fremdbewertung',
      '2:12 yaml-type „erklaerung.methode“ ist „fremdbewertung“; erwartet wird selbstbewertung.',
    ],
    [
      '\n  methode: { fremdbewertung: { von: Büro } }',
      '2:14 yaml-missing Die Angabe „erklaerung.methode.fremdbewertung.am“ fehlt.',
    ],
    [
      '\n  ausnahmen: Karte',
      '2:14 yaml-type „erklaerung.ausnahmen“ ist „Karte“; erwartet wird eine',
    ],
    [
      '\n  ausnahmen:\n    - was: Karte\n      grund: mangel',
      '3:7 yaml-missing Die Angabe „erklaerung.ausnahmen[1].warum“ fehlt.',
    ],
    [
      '\n  ausnahmen:\n    - { was: a, warum: b, grund: Geld }',
      '3:34 yaml-type „erklaerung.ausnahmen[1].grund“ ist „Geld“; erwartet wird mangel |',
    ],
    [
      '\n  durchsetzung: { ort: Erfurt }',
      '2:3 yaml-missing Die Angabe „erklaerung.durchsetzung.name“ fehlt.',
    ],
    [
      '\n  durchsetzung: { name: a, web: a.de }',
      '2:33 yaml-type „erklaerung.durchsetzung.web“ ist „a.de“; erwartet wird eine Adresse',
    ],
    ['\n  standt: 2026-01-02', '2:3 yaml-unknown-key Die Angabe „standt“ ist nicht bekannt.'],
  ])('%s', async ([lines, expected]) => {
    const { findings, claims } = await withStatement(lines);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
    expect(claims?.exceptions ?? [], 'nothing half-told is claimed').toEqual([]);
    expect(claims?.enforcement?.name).not.toBe('');
    expect(claims?.assessment).toBeUndefined();
  });
});

test('a public body is told everything that it left out, in one finding', async () => {
  const { findings } = await withStatement('{ oeffentliche-stelle: ja, land: berlin }');
  expect(findings).toEqual([
    '1:1 statement-incomplete In der „erklaerung“ einer öffentlichen Stelle fehlt: stand, methode.',
  ]);
});
