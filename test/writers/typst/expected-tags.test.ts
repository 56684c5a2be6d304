/** What the tags must hold, read off the data of a document with every construct. */
import { expect, test } from 'vitest';
import { pdfData, pdfLayout } from '../../../src/formats/pdf/layout.ts';
import { expectedTags } from '../../../src/writers/typst/expected-tags.ts';
import { dateParts, typstLanguage } from '../../../src/writers/typst/text.ts';
import { everyConstruct } from './every-construct.ts';

const data = pdfData(everyConstruct());
const expected = expectedTags(data);

test('tables in their order, with what is a header', () => {
  expect(expected.tables).toEqual([
    { columns: 3, rowHeaders: true },
    { columns: 2, rowHeaders: false },
  ]);
});

test('set-off parts by their titles', () => {
  expect(expected.groups).toEqual([
    'In Leichter Sprache',
    'Hinweis',
    'Tipp',
    'Achtung',
    'Beispiel',
    'Kontakt',
    'In Leichter Sprache',
    'Kontakt',
  ]);
});

test('links say their own text', () => {
  expect(expected.links.map(({ text }) => text)).toEqual([
    'die Seite der Stadt',
    'die Zahlen',
    'Gesetz',
    '01234 56-0',
    'buergerbuero@example.org',
    'https://www.example.org',
  ]);
});

test('a reference to a place that the layout does not hold is no link', () => {
  const { labels, ...rest } = data;
  const { zahlen, ...others } = labels;
  expect(zahlen).toBe(true);
  expect(expectedTags({ ...rest, labels: others }).links).toHaveLength(5);
});

test('only pictures that are shown are handed to the typesetter', () => {
  const { files } = pdfLayout.data(everyConstruct());
  expect([...files.keys()].sort()).toEqual(['/pictures/1F4BB.svg', '/pictures/balken.svg']);
});

test('dates and languages that do not exist are refused', () => {
  expect(dateParts('2026-02-30')).toBeUndefined();
  expect(dateParts('gestern')).toBeUndefined();
  expect(dateParts('2024-02-29')).toEqual([2024, 2, 29]);
  expect(typstLanguage('de-simple')).toEqual({ lang: 'de', region: null });
  expect(typstLanguage('de-x-at')).toEqual({ lang: 'de', region: null });
  expect(typstLanguage('')).toBeUndefined();
});
