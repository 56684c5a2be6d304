/** A record counts only when it says of every section, as it stands, that the group understood it. */
import { describe, expect, test } from 'vitest';
import { sectionsOf } from '../../src/easy-language/sections.ts';
import { readSections } from '../review-sheet/publications.ts';

const TEXT = [
  ['Geld', 'Sie bekommen Geld.', 'Das Geld ist vom Amt.'],
  ['Hilfe', 'Wir helfen Ihnen.'],
] as const;

async function fingerprints(text: Parameters<typeof readSections>[0] = TEXT) {
  const { value } = await readSections(text);
  const easy = value?.editions.find(({ name }) => name === 'easy');
  return easy === undefined ? [] : sectionsOf(easy).map(({ fingerprint }) => fingerprint);
}

type Entry = readonly [fingerprint: string, verdict: string];

function recordOf(entries: readonly Entry[], names = ''): string {
  const sections = entries.map(
    ([print, verdict], at) =>
      `  - { abschnitt: ${at + 1}, ueberschrift: Teil, fassung: ${print}, ergebnis: ${verdict} }\n`,
  );
  return `gruppe: Prüf-Gruppe Jena\nam: 2026-10-12\n${names}abschnitte:\n${sections.join('')}`;
}

async function reviewWith(
  record: string | undefined,
  text: Parameters<typeof readSections>[0] = TEXT,
) {
  const files = record === undefined ? undefined : { 'pruefung.yaml': record };
  const { value, diagnostics } = await readSections(text, 'pruefung: pruefung.yaml\n', files);
  return {
    review: value?.meta.easy.review,
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  };
}

async function understood(): Promise<readonly Entry[]> {
  return (await fingerprints()).map((print): Entry => [print, 'verstanden']);
}

describe('a record', () => {
  test('of every section makes the review, and names those who want it', async () => {
    const names = 'namen: [Erika Muster, Ayşe Demir]\n';
    expect(await reviewWith(recordOf(await understood(), names))).toMatchObject({
      review: {
        status: 'checked',
        group: 'Prüf-Gruppe Jena',
        date: '2026-10-12',
        names: ['Erika Muster', 'Ayşe Demir'],
      },
      codes: [],
    });
  });

  test('without names names nobody', async () => {
    const { review } = await reviewWith(recordOf(await understood()));
    expect(review).toMatchObject({ status: 'checked', names: [] });
  });

  test('holds when sections change their places', async () => {
    const record = recordOf((await understood()).toReversed());
    expect((await reviewWith(record)).review?.status).toBe('checked');
  });

  test('is open again when one word has changed, and says where', async () => {
    const record = recordOf(await understood());
    const { review, codes, diagnostics } = await reviewWith(record, [
      TEXT[0],
      ['Hilfe', 'Wir helfen Ihnen gern.'],
    ]);
    expect(review).toEqual({ status: 'open' });
    expect(codes).toEqual(['source/review-outdated']);
    expect(diagnostics[0]?.message.de).toMatch(/^Ein Abschnitt ist .*\(01\.md:\d+\)\.$/);
    expect(diagnostics[0]?.span?.file).toBe('publication.yaml');
  });

  test('is open when a section is new', async () => {
    const text = [...TEXT, ['Neu', 'Das ist neu.']] as const;
    const { review, codes } = await reviewWith(recordOf(await understood()), text);
    expect([review?.status, ...codes]).toEqual(['open', 'source/review-outdated']);
  });

  test.each(['schwer', 'nicht verstanden'])('is open where a section was %s', async (verdict) => {
    const [first = ['', ''], second = ['', '']] = await understood();
    const { review, codes, diagnostics } = await reviewWith(
      recordOf([first, [second[0], verdict]]),
    );
    expect([review?.status, ...codes]).toEqual(['open', 'source/review-not-understood']);
    expect(diagnostics[0]?.span).toMatchObject({ file: 'pruefung.yaml', line: 5 });
  });

  test('that does not exist is an error', async () => {
    const { review, codes } = await reviewWith(undefined);
    expect([review?.status, ...codes]).toEqual(['open', 'source/review-missing']);
  });

  test.each<[string, string, string]>([
    ['gruppe: Prüf-Gruppe Jena\n', '', 'source/yaml-missing'],
    ['am: 2026-10-12', 'am: gestern', 'source/yaml-type'],
    ['abschnitte:', 'abschnitte: [', 'source/yaml-syntax'],
    ['verstanden', 'prima', 'source/yaml-type'],
  ])('with a mistake is open: %s', async (from, to, code) => {
    const record = recordOf(await understood()).replace(from, to);
    const { review, codes } = await reviewWith(record);
    expect(review).toEqual({ status: 'open' });
    expect(codes).toContain(code);
  });
});

test.each<[string, readonly string[]]>([
  ['pruefung: offen', []],
  ['pruefung: { von: Prüfgruppe Jena, am: 2026-10-12 }', ['source/review-unproven']],
  ['pruefung: ja', ['source/yaml-type']],
  ['pruefung: ../pruefung.yaml', ['source/yaml-type']],
])('%s is no review', async (line, expected) => {
  const { value, diagnostics } = await readSections(TEXT, `${line}\n`);
  expect(value?.meta.easy.review).toEqual({ status: 'open' });
  expect(diagnostics.map(({ code }) => code)).toEqual(expected);
});
