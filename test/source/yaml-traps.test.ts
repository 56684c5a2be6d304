/** What YAML can do and publication.yaml must not: each trap is a finding in our words, with its place. */
import { describe, expect, test } from 'vitest';
import type { SourceCode } from '../../src/source/codes.ts';
import { readPublicationYaml } from '../../src/source/publication/read.ts';

const START = `titel: Probe
beschreibung: Eine Probe.
autoren: Redaktion
herausgeber: Stadt
erschienen: 2026-01-02
geaendert: 2026-01-02
lizenz: { name: CC BY 4.0 }
kontakt: { name: Amt }
kapitel: [01.md]
`;

function read(yaml: string) {
  const findings: { code: SourceCode; place: string; de: string; en: string }[] = [];
  const value = readPublicationYaml(yaml, 'publication.yaml', (code, span, { de, en }) => {
    findings.push({ code, place: `${span.line}:${span.column}`, de, en });
  });
  return { value, findings };
}

describe('syntax', () => {
  test.for<[string, string, RegExp]>([
    ['titel: zwei', '10:1', /steht zweimal da/],
    ['untertitel: a: b', '10:13', /Text mit Doppelpunkt braucht Anführungszeichen/],
    ['untertitel: @a', '10:13', /beginnt, braucht Anführungszeichen/],
    ['untertitel: `a`', '10:13', /beginnt, braucht Anführungszeichen/],
    ['untertitel: %a', '10:13', /beginnt, braucht Anführungszeichen/],
    ['untertitel: "a', '10:13', /fehlt ein Zeichen/],
    ["untertitel: 'a", '10:13', /fehlt ein Zeichen/],
    ['untertitel: "a" b', '10:17', /Zeichen, das hier nicht stehen kann/],
    ['untertitel: "C:\\x"', '10:16', /schreiben Sie \\\\/],
    ['untertitel:a', '10:1', /fehlt ein Zeichen/],
    [' untertitel: a', '10:1', /Einrückung stimmt nicht/],
    ['\tuntertitel: a', '10:1', /nicht mit Tabulator/],
    ['- a', '10:1', /Doppelpunkt|Einrückung/],
    ['untertitel: - a', '10:13', /Zeichen, das hier nicht stehen kann/],
    ['untertitel: *', '10:13', /kein Ziel/],
    ['---\ntitel: x', '10:1', /zweites Dokument/],
    ['...\ntitel: x', '11:1', /zweites Dokument/],
  ])('%j', ([line, place, words]) => {
    const { value, findings } = read(`${START}${line}\n`);
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ code: 'source/yaml-syntax', place });
    expect(findings[0]?.de).toMatch(words);
    const foreign = findings.filter(({ de }) => /[A-Z]{3,}_[A-Z]/.test(de));
    expect(foreign, 'no code of the YAML library reaches a clerk').toEqual([]);
  });

  test('places hold with any line end', () => {
    const text = `${START}untertitel: [a]\nnix: b\n`;
    const places = (yaml: string) => read(yaml).findings.map(({ code, place }) => [code, place]);
    expect(places(text)).toEqual([
      ['source/yaml-unknown-key', '11:1'],
      ['source/yaml-type', '10:13'],
    ]);
    expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text));
  });

  test('every syntax error says the same thing in both languages, and something', () => {
    for (const broken of ['a: [', 'a: {', 'a: "', 'a: b: c', '\ta: b', 'a: *x', 'a: @']) {
      for (const { de, en } of read(`${broken}\n`).findings) {
        expect(de.length).toBeGreaterThan(15);
        expect(en.length).toBeGreaterThan(15);
        expect(en).not.toBe(de);
      }
    }
  });
});

describe('anchors', () => {
  test('an anchor nobody uses does no harm', () => {
    const { value, findings } = read(START.replace('Probe\n', '&x Probe\n'));
    expect(findings).toEqual([]);
    expect(value?.titel).toBe('Probe');
  });

  test.for<[string, string]>([
    ['an alias for a text', 'untertitel: *x'],
    ['an alias for a list', 'schlagworte: *x'],
    ['an alias for a group', 'stimme: *x'],
    ['an alias in a list', 'schlagworte: [a, *x]'],
    ['an alias in a group', 'aussprache: { a: *x }'],
  ])('%s is named as one', ([, line]) => {
    const { findings } = read(`${START.replace('Probe\n', '&x Probe\n')}${line}\n`);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.code).toBe('source/yaml-type');
    expect(findings[0]?.de).toContain('der Verweis „*x“');
    expect(findings[0]?.en).toContain('the alias “*x”');
  });

  test('a merge key merges nothing', () => {
    const yaml = START.replace('{ name: CC BY 4.0 }', '&l { name: CC BY 4.0 }').replace(
      '{ name: Amt }',
      '{ <<: *l }',
    );
    const { value, findings } = read(yaml);
    expect(findings.map(({ code }) => code)).toEqual([
      'source/yaml-unknown-key',
      'source/yaml-missing',
    ]);
    expect(value?.kontakt?.name).toBeUndefined();
  });

  test('aliases that multiply are refused before they do', () => {
    const lol = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
      lol.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(',')}]`);
    }
    const { value } = read(`${START}${lol.join('\n')}\nschlagworte: *h\n`);
    expect(value?.schlagworte).toBeUndefined();
  });
});

describe('tags and keys', () => {
  test.for(['!!js/function "x"', '!!python/object:os.system x', '!eigen x', '!!binary aGFsbG8='])(
    '%s makes a text and runs nothing',
    (value) => {
      const { value: read1 } = read(`${START}untertitel: ${value}\n`);
      expect(['string', 'undefined']).toContain(typeof read1?.untertitel);
    },
  );

  test('a key that is a list is no key', () => {
    const { findings } = read(`${START}[a, b]: c\n`);
    expect(findings[0]).toMatchObject({ code: 'source/yaml-type', place: '10:1' });
  });

  test('a key of the prototype sets nothing', () => {
    const { value, findings } = read(`${START}__proto__: { untertitel: x }\n`);
    expect(findings.map(({ code }) => code)).toEqual(['source/yaml-unknown-key']);
    expect(value?.untertitel).toBeUndefined();
  });

  test('decomposed keys are the same keys', () => {
    const { value, findings } = read(`${START}aussprache: { O\u0308l: Oel }\n`);
    expect(findings).toEqual([]);
    expect(value?.aussprache).toEqual([['Öl', 'Oel']]);
  });

  test('the order of free keys is the file’s', () => {
    const { value } = read(`${START}abkuerzungen: { b: 2, a: 1, "10": x, "9": y }\n`);
    expect(value?.abkuerzungen?.map(([key]) => key)).toEqual(['b', 'a', '10', '9']);
  });
});

describe('no map at all', () => {
  test.for<[string, string, string]>([
    ['', 'source/yaml-syntax', 'Die Datei ist leer.'],
    ['# nur ein Kommentar\n', 'source/yaml-syntax', 'Die Datei ist leer.'],
    ['hallo', 'source/yaml-type', '„publication.yaml“ ist „hallo“'],
    ['[a, b]', 'source/yaml-type', '„publication.yaml“ ist eine Liste'],
  ])('%j', ([yaml, code, words]) => {
    const { value, findings } = read(yaml);
    expect(value).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code, place: '1:1' });
    expect(findings[0]?.de).toContain(words);
  });

  test('a document marker before the first key is allowed', () => {
    expect(read(`---\n${START}`).findings).toEqual([]);
    expect(read(`${START}...\n`).findings).toEqual([]);
  });
});
