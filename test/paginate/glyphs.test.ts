/** Which characters of real texts can be printed, in which font; and where the others stand in the source. */
import { describe, expect, test } from 'vitest';
import { pdfLayout } from '../../src/formats/pdf/layout.ts';
import { chooseFonts } from '../../src/paginate/fonts.ts';
import { paginate } from '../../src/paginate/index.ts';
import { placesOf, printedCharacters } from '../../src/paginate/printed-characters.ts';
import { documentFrom, host } from './printing.ts';

const NEXT = 'Atkinson Hyperlegible Next';
const SANS = 'Noto Sans';
const MATH = 'Noto Sans Math';
const SYMBOLS = 'Noto Sans Symbols 2';

describe('coverage of the fonts, character by character', () => {
  test.each([
    ['German', 'ÄÖÜäöüßẞ', [NEXT]],
    ['punctuation', '„“‚‘«»‹›–—…·•', [NEXT]],
    ['law and money', '§€£%‰†', [NEXT]],
    ['fractions and powers', '½¼¾²³°', [NEXT]],
    ['French and Spanish', 'éèêàçœñ¿¡', [NEXT]],
    ['Polish, Czech, Turkish', 'łŁžřšěğışİ', [NEXT]],
    ['Romanian', 'șțăâî', [NEXT]],
    ['Vietnamese', 'ệựốơ', [NEXT, SANS]],
    ['Ukrainian and Russian', 'їєґщЯ', [NEXT, SANS]],
    ['Greek', 'αβγΩ', [NEXT, SANS]],
    ['indices', '₀₁₂₉', [NEXT, SANS]],
    ['arrows', '←→↑↓', [NEXT, MATH]],
    ['relations', '∀∃∈⊂', [NEXT, MATH]],
    ['check marks', '✓', [NEXT, MATH]],
    ['signs of offices', '☎☑☐', [NEXT, SYMBOLS]],
  ])('%s: %s', async (_, characters, names) => {
    const { names: chosen, missing } = await chooseFonts(new Set(characters), host);
    expect([...missing]).toEqual([]);
    expect(chosen.text).toEqual(names);
  });
  test.each([
    ['Chinese', '日本'],
    // Noto Sans Math has these letters, unjoined: a formula can use them, a word cannot.
    ['Arabic', 'مرحبا'],
    ['emoji', '😀🦄'],
    ['Hebrew', 'שלום'],
    ['a private character', '\ue000'],
  ])('%s has no font: each character is named', async (_, characters) => {
    const { missing } = await chooseFonts(new Set(characters), host);
    expect([...missing].toSorted()).toEqual([...new Set(characters)].toSorted());
  });
});

describe('what counts as printed', () => {
  test('only what stands under `text`, however deep', () => {
    const data = {
      text: 'a b',
      id: 'x',
      alt: '😀',
      inner: [{ text: 'c\u00a0d\n' }, { text: ['e'] }],
      n: 1,
    };
    expect([...printedCharacters(data)].toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
  test('characters beyond the basic plane are one, not two halves', () => {
    expect([...printedCharacters({ text: '𝐀😀' })]).toEqual(['𝐀', '😀']);
  });
});

describe('where a character stands', () => {
  const PLACES = `# Titel ⚕

Ein ⚕ im Text und \`⚕\` als Code.[^n]

- Punkt ⚕ :abbr[A]{title="Wort ⚕"}

:::tabelle[Beschriftung ⚕]
| Kopf ⚕ |
| --- |
| Zelle ⚕ |
:::

\`\`\`
⚕
\`\`\`

[^n]: Note ⚕
`;
  test('every place once, in reading order, with its line', async () => {
    const places = placesOf('⚕', await documentFrom(PLACES));
    expect(places.map(({ line }) => line)).toEqual([1, 3, 3, 5, 5, 7, 8, 10, 13, 17]);
  });
  test('a finding names the first place, and the next five as related', async () => {
    const document = await documentFrom(PLACES.replaceAll('⚕', '日'));
    const { value, diagnostics } = await paginate({ document, layouts: [pdfLayout], host });
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['print/missing-glyph']);
    expect(diagnostics[0]?.span?.line).toBe(1);
    expect(diagnostics[0]?.related?.map(({ span }) => span?.line)).toEqual([3, 3, 5, 5, 7]);
    expect(diagnostics[0]?.message.de).toContain('(U+65E5)');
  });
  test('each character is a finding of its own, sorted', async () => {
    const document = await documentFrom('# K\n\nZwei: 本 und 日 und noch einmal 本.\n');
    const { diagnostics } = await paginate({ document, layouts: [pdfLayout], host });
    expect(diagnostics.map(({ message }) => /„(.)“/u.exec(message.de)?.[1])).toEqual(['日', '本']);
  });
  test('a word that is only spoken, such as a reading or an alternative text, is none', async () => {
    const document = await documentFrom(
      '# K\n\n:::bild{src="bilder/haus.svg" alt="Schild 日本" lizenz="CC0"}\nDas Schild.\n:::\n',
      'aussprache: { Jena: 日 }\n',
    );
    const { diagnostics } = await paginate({ document, layouts: [pdfLayout], host });
    expect(diagnostics).toEqual([]);
  });
});
