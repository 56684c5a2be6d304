/** Which characters the fonts hold, and what happens to those they lack. */
import { describe, expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { coverageOf } from '../../src/paginate/cmap.ts';
import { drawnCharacters, withFamily } from '../../src/paginate/drawings.ts';
import { chooseFonts, foreignFonts } from '../../src/paginate/fonts.ts';
import { letterDrawings } from '../../src/paginate/letter-drawings.ts';
import { documentOf } from '../writers/typst/build.ts';

const host = createNodeHost();
const NEXT = '@expo-google-fonts/atkinson-hyperlegible-next/400Regular';

describe('coverage', () => {
  test('the text font holds German, not arrows (as fontconfig says)', async () => {
    const bytes = await host.packageFile(`${NEXT}/AtkinsonHyperlegibleNext_400Regular.ttf`);
    const covered = coverageOf(bytes ?? new Uint8Array());
    const has = (text: string) => [...text].map((one) => covered.has(one.codePointAt(0) ?? 0));
    expect(has('aÄöüßẞ„“–…€·½').every(Boolean)).toBe(true);
    expect(has('→₂✓Ж😀').some(Boolean)).toBe(false);
    expect(covered.size).toBeGreaterThan(300);
  });
  test('format 12 reaches beyond the basic plane', async () => {
    const path = 'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf';
    const bytes = await host.packageFile(`@expo-google-fonts/${path}`);
    expect(coverageOf(bytes ?? new Uint8Array()).has(0x1d400)).toBe(true);
  });
});

describe('choice', () => {
  test('plain German needs the text font and the code font only', async () => {
    const { names, files, missing } = await chooseFonts(new Set('Grüße'), host);
    expect(names.text).toEqual(['Atkinson Hyperlegible Next']);
    expect(names.code).toEqual(['Atkinson Hyperlegible Mono', 'Atkinson Hyperlegible Next']);
    expect(files).toHaveLength(5);
    expect(missing.size).toBe(0);
  });
  test('a character that only another font has brings that font', async () => {
    expect((await chooseFonts(new Set('CO₂'), host)).names.text).toContain('Noto Sans');
    const arrows = await chooseFonts(new Set('→☎'), host);
    expect(arrows.names.text).toEqual([
      'Atkinson Hyperlegible Next',
      'Noto Sans Math',
      'Noto Sans Symbols 2',
    ]);
  });
  test('what no font has is told', async () => {
    expect([...(await chooseFonts(new Set('a日😀'), host)).missing]).toEqual(['日', '😀']);
  });
  test('fonts that are not ours are recognised under their subset names', () => {
    const names = [
      'ABCDEF+AtkinsonHyperlegibleNext-Bold',
      'ABCDEF+NotoSans-Regular',
      'GHIJKL+DejaVuSans',
    ];
    expect(foreignFonts(names)).toEqual(['GHIJKL+DejaVuSans']);
  });
});

describe('drawings', () => {
  const wrap = (body: string, attributes = '') => `<svg width="10"${attributes}>${body}</svg>`;
  const FAMILY = 'Our Font';
  test.each([
    [
      'an attribute',
      '<text font-family="Arial, \'X\'">a</text>',
      '<text font-family="Our Font">a</text>',
    ],
    [
      'a style',
      '<text style="font-family:Arial;fill:red">a</text>',
      '<text style="font-family:Our Font;fill:red">a</text>',
    ],
    [
      'a style with quotes',
      `<text style="font-family:'Open Sans', serif">a</text>`,
      '<text style="font-family:Our Font">a</text>',
    ],
    [
      'a style sheet',
      '<style>.a{font-family:"Open Sans";x:y}</style>',
      '<style>.a{font-family:Our Font;x:y}</style>',
    ],
    [
      'the shorthand',
      '<text style="font:bold 12px Arial">a</text>',
      '<text style="font:bold 12px Our Font">a</text>',
    ],
  ])('%s', (_, before, after) => {
    const changed = withFamily(wrap(before), FAMILY);
    expect(changed).toBe(wrap(after).replace('<svg', '<svg font-family="Our Font"'));
  });
  test('a root that names a family keeps one attribute', () => {
    expect(withFamily(wrap('', ' font-family="X"'), FAMILY)).toBe(
      wrap('', ' font-family="Our Font"'),
    );
  });
  test('only lettering counts, entities decoded', () => {
    const svg = wrap(
      '<title>日</title><style>é{}</style><!-- ж --><text>A&#x2192;&#233;&amp;b</text>',
    );
    expect([...drawnCharacters(svg)]).toEqual(['A', '→', 'é', 'b']);
  });
  test('lettering that no single font holds is a finding with the picture and the characters', async () => {
    const svg = new TextEncoder().encode(wrap('<text>Ä日</text>'));
    const files = new Map([['/pictures/balken.svg', svg]]);
    const { diagnostics } = await letterDrawings(files, { document: documentOf([]), host });
    expect(diagnostics.map(({ code, message }) => [code, message.de])).toEqual([
      [
        'print/missing-glyph',
        'Im Bild „bilder/balken.svg“ lassen sich diese Zeichen nicht drucken: 日',
      ],
    ]);
  });
  test('a picture without lettering keeps its bytes', async () => {
    const svg = new TextEncoder().encode(wrap('<path d="M0 0"/>'));
    const { files } = await letterDrawings(new Map([['/a.svg', svg]]), {
      document: documentOf([]),
      host,
    });
    expect(files[0]?.[1]).toBe(svg);
  });
});
