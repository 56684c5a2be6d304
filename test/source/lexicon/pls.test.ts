/** Lexicons after W3C PLS 1.0: what is taken from them, what is refused, and that ours come back the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPls } from '../../../src/source/lexicon/pls.ts';
import { writePls } from '../../../src/writers/lexicon/pls.ts';
import { MINIMAL, publicationOf } from '../publication-of.ts';

const HEAD =
  '<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">';
const lexicon = (content: string) => `${HEAD}\n${content}\n</lexicon>`;

function lexemes(content: string) {
  const read = readPls(lexicon(content));
  if ('problem' in read) throw new Error(read.problem.en);
  return read.lexemes.map(({ line: _, column: __, ...lexeme }) => lexeme);
}

function problem(source: string): string {
  const read = readPls(source);
  return 'problem' in read ? `${read.line}: ${read.problem.de}` : 'none';
}

describe('a lexeme', () => {
  it('has its words and an alias', () => {
    const both =
      '<lexeme><grapheme>OZG</grapheme><grapheme> O Z\n G </grapheme><alias>Gesetz</alias></lexeme>';
    expect(lexemes(both)).toEqual([{ graphemes: ['OZG', 'O Z G'], alias: 'Gesetz' }]);
  });

  it('has the first way of saying it, or the preferred one', () => {
    const aliases = (mark: string) =>
      `<lexeme><grapheme>A</grapheme><alias>eins</alias><alias${mark}>zwei</alias></lexeme>`;
    expect(lexemes(aliases(''))[0]?.alias).toBe('eins');
    expect(lexemes(aliases(' prefer="true"'))[0]?.alias).toBe('zwei');
  });

  it('has phonemes in IPA, and the alias beside them for engines that know none', () => {
    expect(
      lexemes(
        '<lexeme><grapheme>Jena</grapheme><phoneme>ˈjeːna</phoneme><alias>Jehna</alias></lexeme>',
      ),
    ).toEqual([{ graphemes: ['Jena'], phoneme: 'ˈjeːna', alias: 'Jehna' }]);
  });

  it('takes no phonemes in another alphabet', () => {
    const sampa = '<lexeme><grapheme>A</grapheme><phoneme alphabet="x-sampa">a:</phoneme></lexeme>';
    expect(lexemes(sampa)).toEqual([{ graphemes: ['A'] }]);
  });

  it('is read past examples, comments, CDATA and elements of other namespaces', () => {
    const rich = `<metadata xmlns:x="urn:x"><x:lexeme/></metadata>
      <lexeme role="x:y" xmlns:x="urn:x"><!-- so --><grapheme><![CDATA[A & B]]></grapheme>
      <alias>A und B</alias><example>A &amp; B gilt.</example></lexeme>`;
    expect(lexemes(rich)).toEqual([{ graphemes: ['A & B'], alias: 'A und B' }]);
  });
});

describe('what is no lexicon', () => {
  it.each([
    ['<lexikon/>', /^1: <lexikon> ist kein <lexicon>/],
    ['<lexicon version="1.0"/>', /^1: <lexicon> hat nicht den Namensraum/],
    [HEAD.replace('1.0', '2.0'), /<lexicon> hat nicht .* die Version von PLS 1\.0/],
    [lexicon('<lexeme>\n<grapheme>A</lexeme>'), /^3: Das ist kein wohlgeformtes XML/],
    ['', /wohlgeformtes XML/],
    [lexicon('<lexeme><grapheme>&eigenes;</grapheme></lexeme>'), /^2: .*wohlgeformtes XML/],
    [`<!DOCTYPE lexicon SYSTEM "http://x.example/a.dtd">\n${lexicon('')}`, /DOCTYPE/],
    [
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n${lexicon('<x>&b;</x>')}`,
      /DOCTYPE/,
    ],
  ])('is refused with its line: %s', (source, message) => {
    expect(problem(source)).toMatch(message);
  });

  it('never throws, whatever stands in it', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '&',
      ']]>',
      '<lexeme>',
      '</lexeme>',
      '<grapheme>',
      'ä',
      '\0',
      '<!--',
      '"',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (all) => {
        expect(() => readPls(lexicon(all.join('')))).not.toThrow();
      }),
    );
  });
});

describe('a lexicon that we write', () => {
  const word = fc
    .stringMatching(/^[\p{L}<&>'"ˈː. -]{1,12}$/u)
    .map((text) => text.replace(/\s+/gu, ' ').trim().normalize('NFC'))
    .filter((text) => text !== '');

  it('is read as what it was written from', () => {
    const entry = fc.record({ written: word, spoken: word, phonemes: word });
    const entries = fc.uniqueArray(entry, { selector: ({ written }) => written, maxLength: 6 });
    fc.assert(
      fc.property(entries, fc.boolean(), (all, sounds) => {
        const given = all.map(({ phonemes, ...rest }) => (sounds ? { ...rest, phonemes } : rest));
        const read = readPls(new TextDecoder().decode(writePls(given, 'de')));
        const back = 'problem' in read ? [] : read.lexemes;
        expect(
          back.map(({ graphemes: [written = ''], alias, phoneme }) => ({
            written,
            spoken: alias ?? written,
            ...(phoneme && { phonemes: phoneme }),
          })),
        ).toEqual(given);
      }),
    );
  });

  it('looks like this', () => {
    const entries = [
      { written: 'OZG', spoken: 'Onlinezugangsgesetz' },
      { written: 'Jena', spoken: 'Jena', phonemes: 'ˈjeːna' },
    ];
    expect(
      new TextDecoder().decode(writePls(entries, 'de')),
    ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">
  <lexeme>
    <grapheme>OZG</grapheme>
    <alias>Onlinezugangsgesetz</alias>
  </lexeme>
  <lexeme>
    <grapheme>Jena</grapheme>
    <phoneme>ˈjeːna</phoneme>
  </lexeme>
</lexicon>
`);
  });
});

describe('lexicons of a publication', () => {
  async function read(files: Readonly<Record<string, string>>, yaml: string) {
    const { value, diagnostics } = await publicationOf({
      'publication.yaml': `${MINIMAL}${yaml}`,
      '01.md': '# Eins {#eins}\n\nText.\n',
      ...files,
    });
    const found = diagnostics.map(({ code, span }) => `${span?.file}:${span?.line} ${code}`);
    return { readings: value?.meta.pronunciation, found };
  }
  const one = lexicon('<lexeme><grapheme>OZG</grapheme><alias>Gesetz</alias></lexeme>');
  const two = lexicon('<lexeme><grapheme>Jena</grapheme><phoneme>ˈjeːna</phoneme></lexeme>');

  it('stand behind the publication’s own readings, which win without a word', async () => {
    const yaml = 'aussprache: { OZG: O Z G }\nvorlesen: { lexika: [a.pls, b.pls] }\n';
    const { readings, found } = await read({ 'a.pls': one, 'b.pls': two }, yaml);
    expect(found).toEqual([]);
    expect(readings).toEqual([
      { written: 'OZG', spoken: 'O Z G' },
      {
        written: 'Jena',
        spoken: 'Jena',
        phonemes: 'ˈjeːna',
        span: { file: 'b.pls', line: 2, column: 1 },
      },
    ]);
  });

  it('of other places and other languages are findings', async () => {
    const yaml = 'vorlesen: { lexika: [../a.pls, weg.pls, en.pls] }\n';
    const { readings, found } = await read({ 'en.pls': one.replace('"de"', '"en"') }, yaml);
    const line = MINIMAL.split('\n').length;
    expect(found).toEqual([
      `publication.yaml:${line} source/path-outside`,
      `publication.yaml:${line} source/lexicon-missing`,
      'en.pls:1 source/lexicon-unreadable',
    ]);
    expect(readings).toEqual([]);
  });
});
