/** What editions say about themselves: all of it, in the right language, and nothing unproven. */
import { describe, expect, test } from 'vitest';
import type { Document, Metadata, Origin } from '../../src/model/document.ts';
import type { Voice } from '../../src/model/narration.ts';
import {
  conformanceStatement,
  creditsOf,
  easyLanguageStatement,
  germanDate,
  licenceStatement,
  originStatement,
  reviewStatement,
  type Statement,
  statementsOf,
  voiceStatement,
} from '../../src/writers/statements.ts';
import { sampleDocument } from '../formats/html/sample.ts';
import { picture } from './xhtml/tree.ts';

const robot: Voice = { engine: 'espeak-ng', version: '1.52', name: 'de', synthetic: true };
const human: Voice = { engine: 'recording', version: '1', name: 'Ayşe Demir', synthetic: false };

function metaWith(parts: Partial<Metadata>): Metadata {
  return { ...sampleDocument.meta, ...parts };
}

function documentWith(parts: Partial<Metadata>): Document {
  return { ...sampleDocument, meta: metaWith(parts) };
}

function ids(statements: readonly Statement[]): readonly string[] {
  return statements.map(({ id }) => id);
}

const certifier = { name: 'BFIT-Bund', date: '2026-09-01', report: 'https://bfit.example/1' };

describe('statementsOf', () => {
  test('standard: origin, review, pictures and typeface, licence', () => {
    const statements = statementsOf(sampleDocument, { edition: 'standard' });
    expect(ids(statements)).toEqual(['origin', 'review', 'credits', 'licence']);
  });

  test('without Leichte Sprache there is no review to speak of', () => {
    const editions = sampleDocument.editions.filter(({ name }) => name === 'standard');
    const statements = statementsOf({ ...sampleDocument, editions }, { edition: 'standard' });
    expect(ids(statements)).toEqual(['origin', 'credits', 'licence']);
  });

  test('easy: what Leichte Sprache is, and who checked it', () => {
    const statements = statementsOf(sampleDocument, { edition: 'easy' });
    expect(ids(statements)).toEqual(['easy-language', 'origin', 'review', 'credits', 'licence']);
  });

  test('a voice and a certificate are named where there are any', () => {
    const document = documentWith({ accessibility: { certifier } });
    expect(ids(statementsOf(document, { edition: 'standard', voices: [robot] }))).toEqual([
      'origin',
      'review',
      'voice',
      'conformance',
      'credits',
      'licence',
    ]);
  });

  test('every statement has a title and sentences that end', () => {
    for (const edition of ['standard', 'easy'] as const) {
      const document = documentWith({ accessibility: { certifier } });
      for (const { title, lines } of statementsOf(document, { edition, voices: [robot] })) {
        expect(title).not.toBe('');
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).toMatch(/[.?!]$/);
      }
    }
  });

  test('sentences in Leichte Sprache are short', () => {
    const { lines } = easyLanguageStatement();
    const own = [
      ...lines,
      ...originStatement(metaWith({ origin: 'machine-drafted' }), 'easy').lines,
      ...reviewStatement(sampleDocument.meta, 'easy').lines,
      ...voiceStatement([robot], 'easy').lines,
    ];
    for (const line of own) expect(line.split(' ').length, line).toBeLessThanOrEqual(10);
  });
});

describe('origin', () => {
  const origins: readonly Origin[] = ['human', 'machine-drafted', 'machine-drafted-reviewed'];

  test.each(origins)('%s is told in both editions', (origin) => {
    const meta = metaWith({ origin });
    const standard = originStatement(meta, 'standard').lines.join(' ');
    const easy = originStatement(meta, 'easy').lines.join(' ');
    const isMachine = origin !== 'human';
    expect(/Computerprogramm/.test(standard)).toBe(isMachine);
    expect(/Computer‧programm/.test(easy)).toBe(isMachine);
    expect(standard).not.toBe(easy);
  });

  test('an unreviewed draft says that it may be wrong', () => {
    const meta = metaWith({ origin: 'machine-drafted' });
    expect(originStatement(meta, 'standard').lines).toContain(
      'Noch hat ihn kein Mensch Satz für Satz geprüft; er kann Fehler enthalten.',
    );
    expect(originStatement(meta, 'easy').lines).toContain('In dem Text können Fehler sein.');
  });
});

describe('review of the Leichte Sprache', () => {
  const checked = metaWith({
    easy: {
      joint: 'hyphen',
      profile: 'din33429',
      review: { status: 'checked', group: 'Prüfgruppe Jena', date: '2026-03-02', names: [] },
    },
  });

  test('open: a draft, in the same words in both editions', () => {
    const label = 'Entwurf. Noch nicht von einer Prüf-Gruppe geprüft.';
    expect(reviewStatement(sampleDocument.meta, 'standard').lines.join(' ')).toContain(label);
    expect(reviewStatement(sampleDocument.meta, 'easy').lines.join(' ')).toBe(label);
  });

  test('checked: by which group and when; nobody is named who is not in the record', () => {
    expect(reviewStatement(checked, 'standard').lines).toEqual([
      'Den Text in Leichter Sprache hat diese Prüfgruppe am 2. März 2026 gelesen und verstanden: Prüfgruppe Jena.',
    ]);
    expect(reviewStatement(checked, 'easy').lines).toEqual([
      'Geprüft hat die Gruppe: Prüfgruppe Jena.',
      'Das war am 2. März 2026.',
    ]);
  });
});

describe('voice', () => {
  test('a synthetic voice is called so', () => {
    expect(voiceStatement([robot], 'standard').lines[0]).toBe(
      'Eine Computerstimme liest den Text vor (espeak-ng 1.52, Stimme „de“).',
    );
    expect(voiceStatement([robot], 'easy').lines[0]).toContain('Computer‧stimme');
  });

  test('a person is named', () => {
    expect(voiceStatement([human], 'standard').lines).toEqual(['Ayşe Demir liest den Text vor.']);
    expect(voiceStatement([human], 'easy').lines).toEqual(['Den Text liest vor: Ayşe Demir.']);
  });

  test('all are named where a person and a computer share a text', () => {
    const [computer, person] = voiceStatement([robot, human], 'standard').lines;
    expect(computer).toMatch(/^Eine Computerstimme liest Teile des Textes vor/u);
    expect(person).toBe('Ayşe Demir liest Teile des Textes vor.');
    expect(voiceStatement([robot, human], 'easy').lines).toEqual([
      'Eine Computer‧stimme liest Teile vom Text vor.',
      'Teile vom Text liest vor: Ayşe Demir.',
    ]);
  });
});

describe('conformance', () => {
  test('nobody named, nothing claimed', () => {
    expect(conformanceStatement(sampleDocument.meta, 'standard')).toBeUndefined();
    const said = statementsOf(sampleDocument, { edition: 'standard', voices: [robot] });
    expect(JSON.stringify(said)).not.toMatch(/barrierefrei|WCAG|konform/i);
  });

  test('who certified, when, and where the report is', () => {
    const meta = metaWith({ accessibility: { certifier } });
    expect(conformanceStatement(meta, 'standard')?.lines).toEqual([
      'BFIT-Bund hat die Barrierefreiheit am 1. September 2026 geprüft und bestätigt.',
      'Der Bericht steht unter https://bfit.example/1.',
    ]);
    expect(conformanceStatement(meta, 'easy')?.lines.join(' ')).toContain('BFIT-Bund');
  });

  test('without a report none is named', () => {
    const meta = metaWith({ accessibility: { certifier: { name: 'X', date: '2026-09-01' } } });
    expect(conformanceStatement(meta, 'standard')?.lines).toHaveLength(1);
  });
});

describe('credits', () => {
  test('each once, without a double full stop, and the typeface last', () => {
    const pictures = [
      { ...picture('a.svg'), credit: 'OpenMoji, CC BY-SA 4.0.' },
      { ...picture('b.svg'), credit: 'OpenMoji, CC BY-SA 4.0.' },
      picture('c.svg'),
    ];
    expect(creditsOf({ ...sampleDocument, pictures })).toEqual([
      { what: 'Bilder', credit: 'OpenMoji, CC BY-SA 4.0' },
      {
        what: 'Schrift',
        credit:
          'Atkinson Hyperlegible Next, Braille Institute of America, SIL Open Font License 1.1',
      },
    ]);
  });
});

test('the licence is named in both languages', () => {
  expect(licenceStatement(sampleDocument.meta, 'standard').lines[0]).toContain('CC BY 4.0');
  expect(licenceStatement(sampleDocument.meta, 'easy').lines[0]).toContain('CC BY 4.0');
});

describe('germanDate', () => {
  test.each([
    ['2026-03-02', '2. März 2026'],
    ['2026-12-24', '24. Dezember 2026'],
    ['2026-13-01', '2026-13-01'],
    ['im Frühling', 'im Frühling'],
  ])('%s is %s', (iso, words) => expect(germanDate(iso)).toBe(words));
});
