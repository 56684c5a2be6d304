/**
 * What we write keeps W3C PLS 1.0, whatever words are in it; and what others write is read, or refused
 * with its place: `broken.txt`, in blocks of a title, a lexicon, and what is found behind `=>`.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPls } from '../../../src/source/lexicon/pls.ts';
import { writePls } from '../../../src/writers/lexicon/pls.ts';
import { MINIMAL, publicationOf } from '../publication-of.ts';
import { violations } from './conforming.ts';

const HEAD =
  '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">';
const lexicon = (content: string) => `${HEAD}${content}</lexicon>`;
const AMT = '<lexeme><grapheme>Amt</grapheme><alias>Ammt</alias></lexeme>';

describe('the strict reader', () => {
  it.each([
    '',
    AMT,
    `<meta name="Autor" content="Ada"/><metadata><x xmlns="urn:x">frei</x></metadata>${AMT}`,
    '<lexeme xml:id="a" role="x:n" xmlns:x="urn:x"><alias prefer="true">b</alias><grapheme>a</grapheme><example>a</example></lexeme>',
    '<lexeme><grapheme>a</grapheme><phoneme alphabet="x-sampa">a</phoneme></lexeme>',
  ])('finds nothing in %s', (content) => {
    expect(violations(lexicon(content))).toEqual([]);
  });

  it.each([
    ['<lexeme><alias>b</alias></lexeme>', '<lexeme> without <grapheme>'],
    ['<lexeme><grapheme>a</grapheme></lexeme>', '<lexeme> without <alias> or <phoneme>'],
    ['<lexeme><grapheme> </grapheme><alias>b</alias></lexeme>', '<grapheme> is empty'],
    [
      '<lexeme><word>a</word><grapheme>a</grapheme><alias>b</alias></lexeme>',
      '<word> is not known',
    ],
    ['<grapheme>a</grapheme>', '<grapheme> in <lexicon>'],
    [`Text${AMT}`, 'text in <lexicon>'],
    [AMT.replace('<alias>', '<alias prefer="ja">'), 'prefer="ja"'],
    [AMT.replace('<alias>', '<alias alphabet="ipa">'), '<alias> has alphabet'],
    [`${AMT}<meta name="a" content="b"/>`, '<meta> or <metadata> behind <lexeme>'],
  ])('finds what is wrong in %s', (content, wrong) => {
    expect(violations(lexicon(content))).toContain(wrong);
  });

  it.each([
    [HEAD.replace(' alphabet="ipa"', ''), '<lexicon> lacks alphabet'],
    [HEAD.replace('"ipa"', '"sampa"'), 'alphabet="sampa"'],
    [HEAD.replace(' xml:lang="de"', ''), '<lexicon> lacks @lang'],
    [HEAD.replace('1.0', '1.1'), 'version="1.1"'],
  ])('looks at the lexicon itself: %s', (head, wrong) => {
    expect(violations(`${head}</lexicon>`)).toContain(wrong);
  });
});

describe('a lexicon of ours', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    // Entries of a publication are never blank.
    .filter((one) => one.trim() !== '');
  const ipa = fc.stringMatching(/^[a-zəɪʊœʃŋˈː]{1,8}$/);
  const entries = fc.array(
    fc.oneof(
      fc.record({ written: text, spoken: text }),
      fc.record({ written: text, spoken: text, phonemes: ipa }),
      fc.tuple(text, ipa).map(([one, phonemes]) => ({ written: one, spoken: one, phonemes })),
    ),
    { maxLength: 5 },
  );
  const lang = fc.constantFrom('de', 'de-AT', 'de-simple', 'en');

  it('keeps the Recommendation, whatever stands in it', () => {
    fc.assert(
      fc.property(entries, lang, (all, language) => {
        expect(violations(new TextDecoder().decode(writePls(all, language)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same bytes each time, and longer with each entry', () => {
    fc.assert(
      fc.property(entries, fc.record({ written: text, spoken: text }), (all, more) => {
        expect(writePls(all, 'de')).toEqual(writePls(all, 'de'));
        expect(writePls([...all, more], 'de').length).toBeGreaterThan(writePls(all, 'de').length);
      }),
    );
  });
});

type Broken = { readonly title: string; readonly source: string; readonly expected: string };

function brokenLexicons(): readonly Broken[] {
  const whole = readFileSync(new URL('broken.txt', import.meta.url), 'utf8');
  return whole
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [, title = '', rest = ''] = /^(.*)\n([\s\S]*)$/u.exec(part) ?? [];
      const [source = '', expected = ''] = rest.split(/^=>/mu);
      return { title, source: source.trimEnd(), expected: expected.trim() };
    });
}

describe('a lexicon of others', async () => {
  it.each(brokenLexicons())('$title', async ({ source, expected }) => {
    const { value, diagnostics } = await publicationOf({
      'publication.yaml': `${MINIMAL}vorlesen: { lexika: [a.pls] }\n`,
      '01.md': '# Eins {#eins}\n\nText.\n',
      'a.pls': source,
    });
    const found = diagnostics.map(
      ({ code, span, message }) => `${span?.line}:${span?.column} ${code} ${message.de}`,
    );
    const read = (value?.meta.pronunciation ?? []).map(
      ({ written, spoken, phonemes }) =>
        `${written} = ${spoken}${phonemes === undefined ? '' : ` [${phonemes}]`}`,
    );
    expect([...found, ...read].join('\n')).toBe(expected);
  });

  it('with ten thousand words is read in a moment', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, at) => `<lexeme><grapheme>Wort${at}</grapheme><alias>Laut${at}</alias></lexeme>\n`,
    );
    const begin = performance.now();
    const read = readPls(lexicon(many.join('')));
    expect('lexemes' in read && read.lexemes.length).toBe(10_000);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });

  it('has its words composed, as the text has them', () => {
    const apart = '<lexeme><grapheme>Mu\u0308ll</grapheme><alias>Mu\u0308ll weg</alias></lexeme>';
    const read = readPls(lexicon(apart));
    expect('lexemes' in read && read.lexemes[0]).toMatchObject({
      graphemes: ['Müll'],
      alias: 'Müll weg',
    });
  });
});
