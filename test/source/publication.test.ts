/** publication.yaml: what each key becomes, and what is said about wrong ones, with place and hint. */
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { readPublication } from '../../src/source/index.ts';
import { hostWith, MINIMAL, publicationOf } from './publication-of.ts';

const CHAPTER = '# T\n\nText.\n';

async function read(yaml: string) {
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': yaml,
    '01.md': CHAPTER,
  });
  const findings = diagnostics.map(
    ({ span, code, message, hint }) =>
      `${span?.line}:${span?.column} ${code} ${message.de} → ${hint.de}`,
  );
  return { meta: value?.meta, value, findings };
}

describe('values', () => {
  test('a minimal file gets the defaults', async () => {
    const { meta, findings } = await read(MINIMAL);
    expect(findings).toEqual([]);
    expect(meta).toMatchObject({
      slug: 'probe',
      lang: 'de',
      authors: ['Redaktion Musterstadt'],
      subjects: [],
      voice: { name: 'de', rate: 145, easyRate: 125 },
      easy: { joint: 'hyphen', profile: 'din33429', review: { status: 'open' } },
      origin: 'human',
      accessibility: {},
    });
    expect(meta).not.toHaveProperty('address');
  });

  test('without an identifier there is a UUIDv5, the same each time, another for another publisher', async () => {
    const first = (await read(MINIMAL)).meta?.identifier;
    expect(first).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect((await read(MINIMAL)).meta?.identifier).toBe(first);
    expect(
      (await read(MINIMAL.replace('Stadt Musterstadt', 'Stadt Jena'))).meta?.identifier,
    ).not.toBe(first);
  });

  test('scalars stay what was written', async () => {
    const { meta } = await read(
      MINIMAL.replace('titel: Probe', 'titel: 007').replace(
        '{ name: Bürgerbüro }',
        '{ name: ja, ort: 07743 }',
      ),
    );
    expect([meta?.title, meta?.contact]).toEqual(['007', { name: 'ja', place: '07743' }]);
  });

  test('certification needs a name and a day; a review needs more than these', async () => {
    const checked =
      'pruefung: { von: Prüfgruppe, am: 2026-05-06 }\nbarrierefreiheit: { bestaetigt: { von: Prüfstelle, am: 2026-05-07 } }\n';
    const { meta } = await read(MINIMAL + checked);
    expect(meta?.easy.review).toEqual({ status: 'open' });
    expect(meta?.accessibility).toEqual({ certifier: { name: 'Prüfstelle', date: '2026-05-07' } });
    const half = await read(`${MINIMAL}pruefung: { von: Prüfgruppe }\n`);
    expect(half.meta?.easy.review).toEqual({ status: 'open' });
    expect(half.findings).toHaveLength(1);
  });

  test('words for settings', async () => {
    const { meta } = await read(
      `${MINIMAL}entstehung: maschinell entworfen und geprüft\nleichte-sprache: { trennzeichen: keines }\nadresse: https://a.de/b//\n`,
    );
    expect([meta?.origin, meta?.easy.joint, meta?.address]).toEqual([
      'machine-drafted-reviewed',
      'none',
      'https://a.de/b',
    ]);
  });
});

describe('mistakes', () => {
  test.for<[string, string, string, string]>([
    [
      'a day that does not exist',
      'erschienen: 2026-01-02',
      'erschienen: 2026-02-30',
      '5:13 source/yaml-type „erschienen“ ist „2026-02-30“; erwartet wird ein Datum wie 2026-11-23.',
    ],
    [
      'a key without value',
      'titel: Probe',
      'titel:',
      '1:1 source/yaml-missing Die Angabe „titel“ fehlt.',
    ],
    [
      'a nested key',
      '{ name: Bürgerbüro }',
      '{ ort: Jena }',
      '8:1 source/yaml-missing Die Angabe „kontakt.name“ fehlt.',
    ],
    [
      'a text for a group',
      'kontakt: { name: Bürgerbüro }',
      'kontakt: Bürgerbüro',
      '8:10 source/yaml-type „kontakt“ ist „Bürgerbüro“; erwartet wird eine Gruppe von Angaben.',
    ],
    [
      'a group for a text',
      'titel: Probe',
      'titel: { a: b }',
      '1:8 source/yaml-type „titel“ ist eine Gruppe; erwartet wird ein Text.',
    ],
    [
      'a text for a list',
      'kapitel: [01.md]',
      'kapitel: 01.md',
      '9:10 source/yaml-type „kapitel“ ist „01.md“; erwartet wird eine Liste.',
    ],
    [
      'an address without scheme',
      '{ name: CC BY 4.0 }',
      '{ name: CC, adresse: www.a.de }',
      '7:30 source/yaml-type „lizenz.adresse“ ist „www.a.de“; erwartet wird eine Adresse, die mit https:// beginnt.',
    ],
    [
      'an address that runs script',
      '{ name: CC BY 4.0 }',
      '{ name: CC, adresse: "javascript:alert(1)" }',
      '7:30 source/yaml-type',
    ],
    [
      'a setting nobody knows',
      'titel: Probe',
      'titel: Probe\nentstehung: mensh',
      '2:13 source/yaml-type „entstehung“ ist „mensh“; erwartet wird mensch | maschinell entworfen | maschinell entworfen und geprüft. → Meinten Sie „mensch“?',
    ],
    [
      'a speed beyond reason',
      'titel: Probe',
      'titel: Probe\nstimme: { tempo: 9000 }',
      '2:18 source/yaml-type „stimme.tempo“ ist „9000“; erwartet wird eine Zahl von 80 bis 450.',
    ],
    [
      'a misspelt key',
      'titel: Probe',
      'titel: Probe\nschlagwörter: [a]',
      '2:1 source/yaml-unknown-key Die Angabe „schlagwörter“ ist nicht bekannt. → Meinten Sie „schlagworte“?',
    ],
    [
      'a glossary word twice',
      '    leicht: |',
      '  - { wort: gesetz, erklaerung: x }\n  - wort: Amt\n    erklaerung: y\n    leicht: |',
      '14:5 source/duplicate-id',
    ],
    ['an alias', 'titel: Probe', 'titel: &a Probe\nuntertitel: *a', '2:13 source/yaml-type'],
  ])('%s', async ([, from, to, expected]) => {
    const { findings, value } = await read(MINIMAL.replace(from, to));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
    expect(value).toBeDefined();
  });

  test.for<[string, string, string]>([
    ['nothing', '', '1:1 source/yaml-syntax'],
    ['a list', '- a\n', '1:1 source/yaml-type „publication.yaml“ ist eine Liste'],
    [
      'a key twice',
      'titel: a\ntitel: b\n',
      '2:1 source/yaml-syntax Diese Angabe steht zweimal da.',
    ],
    ['a tab', 'kontakt:\n\tname: a\n', '2:1 source/yaml-syntax Eingerückt wird mit Leerzeichen'],
    ['an open quote', 'titel: "a\nautoren: b\n', '1:8 source/yaml-syntax Hier fehlt ein Zeichen'],
    ['a colon in a text', 'titel: a: b\n', '1:8 source/yaml-syntax'],
    ['nesting without end', `a: ${'['.repeat(5000)}`, '1:1 source/too-deep'],
  ])('%s cannot be read at all', async ([, yaml, expected]) => {
    const { findings, value } = await read(yaml);
    expect(value).toBeUndefined();
    expect(findings[0]).toContain(expected);
  });
});

describe('files', () => {
  test('no folder is the user’s set-up, and so is a folder without publication.yaml', async () => {
    await expect(readPublication(createNodeHost(), '/gibt/es/nicht')).rejects.toThrow(UserError);
    const empty = hostWith({ '01.md': CHAPTER });
    await expect(readPublication(empty, '/probe')).rejects.toThrow(UserError);
  });

  test.for<[string, string, readonly string[]]>([
    ['a chapter that is not there', '[01.md, 02.md]', ['source/missing-chapter']],
    ['a chapter outside', '[01.md, ../02.md]', ['source/path-outside']],
    ['an absolute chapter', '[01.md, /etc/passwd]', ['source/path-outside']],
    ['a chapter twice', '[01.md, ./01.md]', ['source/repeated-chapter']],
  ])('%s', async ([, list, codes]) => {
    const { diagnostics, value } = await publicationOf({
      'publication.yaml': MINIMAL.replace('[01.md]', list),
      '01.md': CHAPTER,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(value?.editions[0]?.chapters).toHaveLength(1);
  });

  test('slugs are ASCII and unique', async () => {
    const { value } = await publicationOf({
      'publication.yaml': MINIMAL.replace('[01.md]', '[a/Über uns.md, b/ueber-uns.md]'),
      'a/U\u0308ber uns.md': CHAPTER,
      'b/ueber-uns.md': CHAPTER,
    });
    expect(value?.editions[0]?.chapters.map(({ slug }) => slug)).toEqual([
      'ueber-uns',
      'ueber-uns-2',
    ]);
  });

  test('any line end and a byte-order mark read alike', async () => {
    const text = '# T\n\nEins\nzwei.\n\n:::leicht\nA.\nB.\n:::\n';
    const plain = await publicationOf({ '01.md': text });
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\uFEFF${text}`,
    ]) {
      expect(await publicationOf({ '01.md': other })).toEqual(plain);
    }
  });

  test('a chapter that is too large is a finding', async () => {
    const { diagnostics } = await publicationOf({
      '01.md': `# T\n\n${'Das Amt hilft. '.repeat(40_000)}`,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['source/too-large']);
  });

  test.for([
    ['directives', ':::hinweis\n'.repeat(500) + ':::\n'.repeat(500)],
    ['lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['quotes', '> '.repeat(5000)],
    ['emphasis', '*a **b '.repeat(200) + 'c** d* '.repeat(200)],
  ])('%s nested beyond reason are a finding, and fast', async ([, text = '']) => {
    const { diagnostics } = await publicationOf({ '01.md': `# T\n\n${text}` });
    expect(diagnostics.map(({ code }) => code)).toEqual(['source/too-deep']);
  });
});
