/** The words for what is open: the same label everywhere, nobody named without a wish, nothing awarded. */
import { describe, expect, test } from 'vitest';
import {
  DRAFT,
  openLines,
  originLines,
  reviewLines,
} from '../../src/easy-language/review-words.ts';
import type { Origin, Review } from '../../src/model/document.ts';
import { metadata } from '../builders.ts';

const open: Review = { status: 'open' };
const checked: Review = {
  status: 'checked',
  group: 'Lebenshilfe Jena',
  date: '2026-10-12',
  names: ['A', 'B', 'C'],
};
const iso = (day: string) => day;

function metaWith(origin: Origin, review: Review) {
  const meta = metadata({ origin });
  return { ...meta, easy: { ...meta.easy, review } };
}

describe('before the text', () => {
  test('Leichte Sprache that no group has checked is a draft', () => {
    expect(openLines(metaWith('human', open), 'easy').join(' ')).toBe(
      'Entwurf. Noch nicht von einer Prüf-Gruppe geprüft.',
    );
    expect(openLines(metaWith('human', open), 'standard')).toEqual([]);
  });

  test('what a machine drafted is said in both editions until somebody signs it off', () => {
    for (const edition of ['standard', 'easy'] as const) {
      const drafted = openLines(metaWith('machine-drafted', checked), edition);
      expect(drafted).toEqual(originLines('machine-drafted', edition));
      expect(openLines(metaWith('machine-drafted-reviewed', checked), edition)).toEqual([]);
    }
  });
});

describe('in the imprint', () => {
  test('an open review is the label, alone or said of the Leichte Sprache', () => {
    expect(reviewLines(open, 'easy', iso).join(' ')).toBe(DRAFT);
    expect(reviewLines(open, 'standard', iso)).toEqual([
      `Für den Text in Leichter Sprache gilt: ${DRAFT}`,
    ]);
  });

  test('a review names group, day and those who want to be named', () => {
    expect(reviewLines(checked, 'standard', iso)).toEqual([
      'Den Text in Leichter Sprache hat diese Prüfgruppe am 2026-10-12 gelesen und verstanden: Lebenshilfe Jena.',
      'Mitgelesen haben: A, B und C.',
    ]);
    expect(reviewLines(checked, 'easy', iso)).toEqual([
      'Geprüft hat die Gruppe: Lebenshilfe Jena.',
      'Das war am 2026-10-12.',
      'Diese Menschen haben mit‧gemacht:',
      'A, B und C.',
    ]);
  });

  test.each(['standard', 'easy'] as const)(
    'without names there is no line of names: %s',
    (edition) => {
      const lines = reviewLines({ ...checked, names: [] }, edition, iso);
      expect(lines.join(' ')).not.toMatch(/mit‧gemacht|Mitgelesen/);
      expect(reviewLines({ ...checked, names: ['A'] }, edition, iso).join(' ')).toContain('A.');
    },
  );
});
