/** The splitter, measured on nouns that had no part in its making. */
import { afterAll, describe, expect, it } from 'vitest';
import { withConfirmedJoints } from '../../../src/easy-language/lexicon/confirmed-joints.ts';
import { readLexiconFiles } from '../../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../../src/easy-language/lexicon/open-lexicon.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { markedNouns, measure } from './marked-nouns.ts';

const host = createNodeHost({});
afterAll(() => host.close());

describe('the splitter', async () => {
  const lexicon = openLexicon(await readLexiconFiles(host));
  const heldOut = markedNouns('held-out.txt');
  const developedOn = markedNouns('developed-on.txt');

  it('is measured on at least 300 nouns it was not made with', () => {
    const used = new Set(developedOn.map(({ word }) => word));
    expect(heldOut.length).toBeGreaterThanOrEqual(300);
    expect(heldOut.filter(({ word }) => used.has(word))).toEqual([]);
    expect(new Set(heldOut.map(({ word }) => word)).size).toBe(heldOut.length);
  });

  it('is right in 98 of 100 words it splits, and splits 75 of 100 compounds', () => {
    const { precision, recall, wrong } = measure(heldOut, lexicon);
    expect(precision, wrong.join(', ')).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });

  it('is as good on the list it was developed on', () => {
    const { precision, recall } = measure(developedOn, lexicon);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['Bürgermeister', ['Bürger', 'meister']],
    ['Bürgermeisters', ['Bürger', 'meisters']],
    ['Ämterlauf', ['Ämter', 'lauf']],
    ['Wohngeldantrag', ['Wohn', 'geld', 'antrag']],
    ['Wohnungsämtern', ['Wohnungs', 'ämtern']],
    ['Arbeitsamt', ['Arbeits', 'amt']],
    ['Verwaltung', undefined],
    ['Hauptbahnhof', ['Haupt', 'bahnhof']],
    ['Amt', undefined],
    ['Quatschwort', ['Quatsch', 'wort']],
  ])('splits %s into %s', (word, parts) => {
    expect(lexicon.partsOf(word)).toEqual(parts);
  });

  it.each(['', 'wohnzimmer', 'EU', 'E-Mail', 'A1B2C3D4', '112', 'Łódźstraße'])(
    'leaves „%s“ alone',
    (word) => {
      expect(lexicon.partsOf(word)).toBeUndefined();
    },
  );

  it('gives back all letters of every word', () => {
    for (const { word } of heldOut) expect((lexicon.partsOf(word) ?? [word]).join('')).toBe(word);
  });

  describe('with joints an author has confirmed', () => {
    const confirmed = withConfirmedJoints(lexicon, ['Samt‧gemeinde', 'Wohnzimmer', 'Stadt‧werke']);

    it('takes them before its own', () => {
      expect(confirmed.partsOf('Samtgemeinde')).toEqual(['Samt', 'gemeinde']);
      expect(confirmed.partsOf('Stadtwerken')).toEqual(['Stadt', 'werken']);
    });

    it('leaves whole what was given without a joint', () => {
      expect(lexicon.partsOf('Wohnzimmer')).toEqual(['Wohn', 'zimmer']);
      expect(confirmed.partsOf('Wohnzimmer')).toBeUndefined();
    });

    it('splits everything else as before', () => {
      expect(confirmed.partsOf('Bürgermeister')).toEqual(['Bürger', 'meister']);
    });
  });
});
