/** The months as everybody knows them. */
import { expect, it } from 'vitest';
import { GERMAN_MONTHS } from '../../src/model/german-months.ts';

it('names the months as ICU does', () => {
  const long = new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' });
  const months = GERMAN_MONTHS.map((_, month) => long.format(new Date(Date.UTC(2026, month, 1))));
  expect(GERMAN_MONTHS).toEqual(months);
});
