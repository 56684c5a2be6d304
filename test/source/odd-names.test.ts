/** Files with odd names and paths that want out: what is read, what it is called, what is refused. */
import { describe, expect, test } from 'vitest';
import { isProvisional } from '../../src/model/provisional-id.ts';
import { editionId, firstFree, idOfPlace, isAuthorId, slugOf } from '../../src/source/ids.ts';
import { percentDecoded } from '../../src/source/percent.ts';
import { MINIMAL, publicationOf } from './publication-of.ts';

const CHAPTER = '# T\n\nText.\n';

async function chapters(names: readonly string[], files: Readonly<Record<string, string>>) {
  const list = JSON.stringify(names);
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': MINIMAL.replace('[01.md]', list),
    ...files,
  });
  return {
    slugs: value?.editions[0]?.chapters.map(({ slug }) => slug),
    codes: diagnostics.map(({ code }) => code),
    places: diagnostics.map(({ span }) => `${span?.file}:${span?.line}`),
  };
}

describe('slugs of chapters', () => {
  test.for<[string, string]>([
    ['01.md', '01'],
    ['Kapitel 1.md', 'kapitel-1'],
    ['Größe & Maß.md', 'groesse-mass'],
    ['ÄÖÜ.md', 'aeoeue'],
    ['A\u0308pfel.md', 'aepfel'],
    ['Café Łódź.md', 'cafe-lodz'],
    ['漢字.md', 'ohne-namen'],
    ['😀.md', 'ohne-namen'],
    ['a.b.c.md', 'a-b-c'],
    ['.versteckt.md', 'versteckt'],
    ['---.md', 'ohne-namen'],
    ['Bürger·büro.md', 'buergerbuero'],
    ['con.md', 'con'],
    ['UPPER.MD', 'upper'],
    ['tief/unten/x.md', 'x'],
    ['ohne-endung', 'ohne-endung'],
  ])('%s is %s', async ([name, slug]) => {
    expect(await chapters([name], { [name]: CHAPTER })).toEqual({
      slugs: [slug],
      codes: [],
      places: [],
    });
  });

  test('three of one slug', async () => {
    const files = { 'a/x.md': CHAPTER, 'b/X.md': CHAPTER, 'c/x.markdown': CHAPTER };
    const { slugs } = await chapters(Object.keys(files), files);
    expect(slugs).toEqual(['x', 'x-2', 'x-3']);
  });

  test('a slug that another one’s number would take', async () => {
    const files = { 'x.md': CHAPTER, 'x-2.md': CHAPTER, 'b/x.md': CHAPTER };
    const { slugs } = await chapters(Object.keys(files), files);
    expect(new Set(slugs).size).toBe(3);
    expect(slugs).toEqual(['x', 'x-2', 'x-3']);
  });
});

describe('chapters that are refused', () => {
  test.for<[string, string]>([
    ['../02.md', 'source/path-outside'],
    ['a/../../02.md', 'source/path-outside'],
    ['/etc/passwd', 'source/path-outside'],
    ['..\\02.md', 'source/path-outside'],
    ['kapitel\\02.md', 'source/path-outside'],
    ['C:\\Texte\\02.md', 'source/path-outside'],
    ['\\\\server\\02.md', 'source/path-outside'],
    ['02.md\u0000.png', 'source/path-outside'],
    ['02.md', 'source/missing-chapter'],
    ['C:/Texte/02.md', 'source/missing-chapter'],
    ['https://a.de/02.md', 'source/missing-chapter'],
    ['file:///etc/passwd', 'source/missing-chapter'],
    ['%2e%2e/02.md', 'source/missing-chapter'],
    ['~/02.md', 'source/missing-chapter'],
    ['.', 'source/missing-chapter'],
    ['./01.md', 'source/repeated-chapter'],
    ['a/../01.md', 'source/repeated-chapter'],
  ])('%j', async ([name, code]) => {
    const { slugs, codes, places } = await chapters(['01.md', name], { '01.md': CHAPTER });
    expect(codes).toEqual([code]);
    expect(places).toEqual(['publication.yaml:9']);
    expect(slugs).toEqual(['01']);
  });

  test('one file in two spellings of an umlaut is one chapter', async () => {
    const { slugs, codes } = await chapters(['\u00FC.md', 'u\u0308.md'], { '\u00FC.md': CHAPTER });
    expect(slugs).toEqual(['ue']);
    expect(codes).toEqual(['source/repeated-chapter']);
  });
});

describe('slugs of texts', () => {
  test.for<[string, string]>([
    ['', 'ohne-namen'],
    [' - ', 'ohne-namen'],
    ['ẞ', 'ss'],
    ['ﬁnden', 'finden'],
    ['½', '1-2'],
    ['Ⅳ', 'iv'],
    ['Ver\u00ADwal\u00ADtung', 'verwaltung'],
    ["Wie geht's?", 'wie-geht-s'],
    ['a_b', 'a-b'],
    ['İstanbul', 'istanbul'],
  ])('%j is %s', ([text, slug]) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('a slug is its own slug', () => {
    for (const text of ['Über uns', 'A  B', '½ x', '', 'x-2']) {
      expect(slugOf(slugOf(text))).toBe(slugOf(text));
    }
  });
});

describe('ids', () => {
  test('what authors may write', () => {
    expect(['a', 'A-1', 'wer_bin-ich', 'x9'].filter((id) => !isAuthorId(id))).toEqual([]);
    const wrong = ['', '1a', '-a', '_a', 'ä', 'a b', 'a.b', 'a:b', 'a#', 'a\n', 'ａ'];
    expect(wrong.filter(isAuthorId)).toEqual([]);
  });

  test('an edition’s id is made once', () => {
    expect(editionId('x', 'standard')).toBe('x');
    expect(editionId('x', 'easy')).toBe('x-leicht');
    expect(editionId(editionId('x', 'easy'), 'easy')).toBe('x-leicht');
  });

  test('places make provisional ids, in either edition', () => {
    const place = { slug: '01', line: 3, column: 5, sort: 'item' };
    for (const edition of ['standard', 'easy'] as const) {
      expect(isProvisional(idOfPlace(place, edition))).toBe(true);
    }
    expect(idOfPlace(place, 'standard')).not.toBe(idOfPlace(place, 'easy'));
    expect(idOfPlace(place, 'standard')).not.toBe(
      idOfPlace({ ...place, line: 35, column: 0 }, 'standard'),
    );
  });

  test('the first free name', () => {
    const taken = new Set(['a', 'a-2', 'a-4']);
    expect(firstFree('a', (name) => taken.has(name))).toBe('a-3');
    expect(firstFree('b', (name) => taken.has(name))).toBe('b');
  });
});

describe('percent-encoding', () => {
  test.for<[string, string]>([
    ['a%20b.md', 'a b.md'],
    ['%C3%BC', 'ü'],
    ['u%CC%88', 'u\u0308'],
    ['%FC', '%FC'],
    ['%C3%28', '%C3%28'],
    ['100%', '100%'],
    ['%zz', '%zz'],
    ['%2e%2e%2fx', '../x'],
    ['%25%32%30', '%20'],
  ])('%s', ([address, expected]) => {
    expect(percentDecoded(address)).toBe(expected);
  });
});
