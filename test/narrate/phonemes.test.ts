/** Phonemes of a lexicon: spoken where the voice can, said aloud where it cannot, and in the key of the sound. */
import { describe, expect, it } from 'vitest';
import { narrate } from '../../src/narrate/index.ts';
import { phonemesFor, withPhonemes } from '../../src/narrate/phonemes.ts';
import { quietHost } from './quiet-engine.ts';
import { chapter, document, edition, paragraph, span } from './sample-document.ts';

const entry = { written: 'Jena', spoken: 'Jena', phonemes: 'ˈjeːna', span };
const told = { engine: 'probe', version: '1', name: 'de', synthetic: true };

describe('phonemes of a lexicon', () => {
  it('are those that the voice can say', () => {
    const voice = { told, speaksPhonemes: (ipa: string) => ipa.startsWith('ˈ') };
    const other = { ...entry, written: 'KIV', spoken: 'K I V', phonemes: '?' };
    const { value, diagnostics } = phonemesFor(
      [{ written: 'A', spoken: 'B' }, entry, other],
      voice,
    );
    expect([...value]).toEqual([['Jena', 'ˈjeːna']]);
    expect(diagnostics.map(({ code, message }) => `${code} ${message.de}`)).toEqual([
      'narration/phoneme-ignored Die Stimme „de“ kann „?“ nicht sprechen; „KIV“ wird als „K I V“ vorgelesen.',
    ]);
    expect(diagnostics[0]?.span).toEqual(span);
  });

  it('are none of a voice that speaks letters', () => {
    const { value, diagnostics } = phonemesFor([entry], { told });
    expect([value.size, diagnostics.length]).toEqual([0, 1]);
  });
});

describe('a sentence', () => {
  const phonemes = new Map([['Jena', 'ˈjeːna']]);
  const cut = (text: string) => withPhonemes([{ text }], phonemes);

  it('is cut at words with phonemes, punctuation with them', () => {
    expect(cut('In Jena, da ist Jena.')).toEqual([
      { text: 'In' },
      { text: 'Jena,', phonemes: 'ˈjeːna' },
      { text: 'da ist' },
      { text: 'Jena.', phonemes: 'ˈjeːna' },
    ]);
  });

  it.each(['Jenaer Rat.', 'Jena-Paradies', 'Ost-Jena', 'jena'])('is not cut in „%s“', (text) => {
    expect(cut(text)).toEqual([{ text }]);
  });

  it('keeps parts in other languages', () => {
    const parts = [{ text: 'Jena', lang: 'en' }];
    expect(withPhonemes(parts, phonemes)).toEqual(parts);
  });
});

describe('a lexicon that changes', () => {
  const of = (pronunciation: Parameters<typeof document>[1]) =>
    document(
      [edition([chapter('k', [paragraph('p', 'Jena hat Ämter.', 'Das OZG gilt.', 'Ja.')])])],
      pronunciation,
    );

  it('makes only those sentences again that it changes', async () => {
    const { host, asked, forget } = quietHost();
    const speak = async (
      pronunciation: readonly (typeof entry | { written: string; spoken: string })[],
    ) => {
      const book = of({ pronunciation });
      forget();
      await narrate({ document: book, editions: book.editions, host });
      return [...asked.spoken];
    };
    expect(await speak([])).toHaveLength(3);
    expect(await speak([entry])).toEqual(["[[j'e:na]] hat Ämter."]);
    expect(await speak([entry, { written: 'OZG', spoken: 'Gesetz' }])).toEqual([
      'Das Gesetz gilt.',
    ]);
    expect(await speak([entry, { written: 'XYZ', spoken: 'nichts' }])).toEqual([]);
  });
});
