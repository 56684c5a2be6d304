/** Each key of publication.yaml with values that are right, and values that are not, with their place. */
import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/model/document.ts';
import { publicationOf } from './publication-of.ts';

/** Line by line, so that a case can say which line it replaces. */
const LINES: Readonly<Record<string, string>> = {
  titel: 'titel: Probe',
  beschreibung: 'beschreibung: Eine Probe.',
  autoren: 'autoren: [Redaktion]',
  herausgeber: 'herausgeber: Stadt Musterstadt',
  erschienen: 'erschienen: 2026-01-02',
  geaendert: 'geaendert: 2026-01-02',
  lizenz: 'lizenz: { name: CC BY 4.0 }',
  kontakt: 'kontakt: { name: Bürgerbüro }',
  kapitel: 'kapitel: [01.md]',
};

/** The publication with one line replaced, or one more as line 10. */
async function withLine(line: string): Promise<{ meta: Metadata | undefined; findings: string[] }> {
  const key = /^[\w-]+/.exec(line)?.[0] ?? '';
  const yaml = Object.values({ ...LINES, [key]: line }).join('\n');
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': `${yaml}\n`,
    '01.md': '# T\n\nText.\n',
  });
  const findings = diagnostics.map(
    ({ span, code, message }) =>
      `${span?.line}:${span?.column} ${code.replace('source/', '')} ${message.de}`,
  );
  return { meta: value?.meta, findings };
}

describe('right', () => {
  test.for<[string, Partial<Metadata>]>([
    ['titel: "Ja: wirklich"', { title: 'Ja: wirklich' }],
    ["titel: 'Wie geht''s?'", { title: "Wie geht's?" }],
    ['titel: Probe # Kommentar', { title: 'Probe' }],
    ['titel: Probe#1', { title: 'Probe#1' }],
    ['titel: Bürger·büro', { title: 'Bürger‧büro' }],
    ['titel: U\u0308ber uns', { title: 'Über uns' }],
    ['titel: nein', { title: 'nein' }],
    ['titel: 1.10', { title: '1.10' }],
    ['titel:   viel   Platz   ', { title: 'viel   Platz' }],
    ['titel: eine\n  zweite Zeile', { title: 'eine zweite Zeile' }],
    ['beschreibung: >\n  Eins\n  zwei.', { description: 'Eins zwei.' }],
    ['untertitel: "a\\u00fcb"', { subtitle: 'aüb' }],
    ['untertitel: ""', {}],
    ['untertitel:', {}],
    ['autoren: Käthe, Karl', { authors: ['Käthe, Karl'] }],
    ['autoren: [Käthe, Karl]', { authors: ['Käthe', 'Karl'] }],
    ['autoren:\n  - Käthe\n  - Karl', { authors: ['Käthe', 'Karl'] }],
    ['erschienen: 2024-02-29', { published: '2024-02-29' }],
    ['erschienen: 2000-02-29', { published: '2000-02-29' }],
    ['geaendert: "2026-12-31"', { modified: '2026-12-31' }],
    ['schlagworte: Wohngeld', { subjects: ['Wohngeld'] }],
    ['sprache: de', { lang: 'de' }],
    ['kennung: urn:isbn:9783161484100', { identifier: 'urn:isbn:9783161484100' }],
    ['adresse: https://a.de/b/', { address: 'https://a.de/b' }],
    ['adresse: HTTP://A.de', { address: 'HTTP://A.de' }],
    [
      'lizenz: { name: CC0, adresse: "https://a.de/x?y=1#z" }',
      { licence: { name: 'CC0', url: 'https://a.de/x?y=1#z' } },
    ],
    [
      'kontakt: { name: A, telefon: 03641 49-0, email: ä.b+c@mail.jena.de }',
      { contact: { name: 'A', phone: '03641 49-0', email: 'ä.b+c@mail.jena.de' } },
    ],
    [
      'abkuerzungen: { z. B.: zum Beispiel, "OZG": On·line }',
      {
        abbreviations: [
          { short: 'z. B.', expansion: 'zum Beispiel' },
          { short: 'OZG', expansion: 'On‧line' },
        ],
      },
    ],
    ['aussprache: { Jena: Jehna }', { pronunciation: [{ written: 'Jena', spoken: 'Jehna' }] }],
    ['stimme: { tempo: 80 }', { voice: { name: 'de', rate: 80, easyRate: 125 } }],
    ['stimme: { tempo-leicht: 450 }', { voice: { name: 'de', rate: 145, easyRate: 450 } }],
    ['stimme: { name: de+robert }', { voice: { name: 'de+robert', rate: 145, easyRate: 125 } }],
    ['entstehung: maschinell entworfen', { origin: 'machine-drafted' }],
    ['entstehung: maschinell entworfen und gepru\u0308ft', { origin: 'machine-drafted-reviewed' }],
    ['barrierefreiheit: { zusammenfassung: Gut. }', { accessibility: { summary: 'Gut.' } }],
    [
      'barrierefreiheit: { bestaetigt: { von: A, am: 2026-01-02, bericht: https://a.de } }',
      { accessibility: { certifier: { name: 'A', date: '2026-01-02', report: 'https://a.de' } } },
    ],
  ])('%s', async ([line, expected]) => {
    const { meta, findings } = await withLine(line);
    expect(findings).toEqual([]);
    expect(meta).toMatchObject(expected);
    if (line.startsWith('untertitel') && !('subtitle' in expected))
      expect(meta).not.toHaveProperty('subtitle');
  });

  test.for(['bindestrich hyphen', 'mediopunkt mediopunkt', 'keines none'])(
    'trennzeichen: %s',
    async (words) => {
      const [german = '', joint] = words.split(' ');
      const { meta } = await withLine(`leichte-sprache: { trennzeichen: ${german} }`);
      expect(meta?.easy.joint).toBe(joint);
    },
  );

  test('fugen: joints in either spelling, and words without one', async () => {
    const { meta } = await withLine(
      'leichte-sprache: { fugen: [Bürger·meister, Stadt‧rat, Rathaus] }',
    );
    expect(meta?.easy.confirmed).toEqual(['Bürger‧meister', 'Stadt‧rat', 'Rathaus']);
  });
});

const DATE = 'ein Datum wie 2026-11-23';
const WEB = 'eine Adresse, die mit https:// beginnt';

describe('of the wrong kind', () => {
  test.for<[string, string, string, string]>([
    ['titel: [a]', '1:8', 'titel“ ist eine Liste', 'ein Text'],
    ['titel: "  "', '1:8', 'titel“ ist „  “', 'ein Text'],
    ['beschreibung: { a: b }', '2:15', 'beschreibung“ ist eine Gruppe', 'ein Text'],
    ['autoren: []', '3:10', 'autoren“ ist eine Liste', 'eine Liste mit mindestens einem Eintrag'],
    ['autoren: { name: a }', '3:10', 'autoren“ ist eine Gruppe', 'eine Liste'],
    ['autoren: [a, [b]]', '3:14', 'autoren[2]“ ist eine Liste', 'ein Text'],
    ['autoren: [a, ""]', '3:14', 'autoren[2]“ ist „“', 'ein Text'],
    ['erschienen: 2023-02-29', '5:13', 'erschienen“ ist „2023-02-29“', DATE],
    ['erschienen: 1900-02-29', '5:13', 'erschienen“ ist „1900-02-29“', DATE],
    ['erschienen: 2026-04-31', '5:13', 'erschienen“ ist „2026-04-31“', DATE],
    ['erschienen: 2026-13-01', '5:13', 'erschienen“ ist „2026-13-01“', DATE],
    ['erschienen: 2026-00-10', '5:13', 'erschienen“ ist „2026-00-10“', DATE],
    ['erschienen: 2026-1-2', '5:13', 'erschienen“ ist „2026-1-2“', DATE],
    ['erschienen: 02.01.2026', '5:13', 'erschienen“ ist „02.01.2026“', DATE],
    ['geaendert: 2026-01-02T10:00', '6:12', 'geaendert“ ist „2026-01-02T10:00“', DATE],
    ['lizenz: CC', '7:9', 'lizenz“ ist „CC“', 'eine Gruppe von Angaben'],
    ['lizenz: { name: A, adresse: a.de }', '7:29', 'lizenz.adresse“ ist „a.de“', WEB],
    ['kontakt: [a]', '8:10', 'kontakt“ ist eine Liste', 'eine Gruppe von Angaben'],
    ['kontakt: { name: A, email: x }', '8:28', 'kontakt.email“ ist „x“', 'eine E-Mail-Adresse'],
    ['kontakt: { name: A, email: x@y }', '8:28', 'kontakt.email“', 'eine E-Mail-Adresse'],
    ['kontakt: { name: A, email: a b@c.de }', '8:28', 'kontakt.email“', 'eine E-Mail-Adresse'],
    ['kontakt: { name: A, email: <a@b.de> }', '8:28', 'kontakt.email“', 'eine E-Mail-Adresse'],
    ['kontakt: { name: A, web: "http://" }', '8:26', 'kontakt.web“ ist „http://“', WEB],
    ['kontakt: { name: A, web: "https://a b.de" }', '8:26', 'kontakt.web“', WEB],
    ['kontakt: { name: A, web: "data:text/html,x" }', '8:26', 'kontakt.web“', WEB],
    ['kapitel: []', '9:10', 'kapitel“ ist eine Liste', 'eine Liste mit mindestens einem Eintrag'],
    ['kapitel: { a: b }', '9:10', 'kapitel“ ist eine Gruppe', 'eine Liste'],
    ['kennung: 978-3', '10:10', 'kennung“ ist „978-3“', 'eine Kennung wie urn:isbn:9783161484100'],
    ['kennung: "urn:a:b"', '10:10', 'kennung“ ist „urn:a:b“', 'eine Kennung wie urn:isbn'],
    ['sprache: en', '10:10', 'sprache“ ist „en“', 'de'],
    ['adresse: ftp://a.de', '10:10', 'adresse“ ist „ftp://a.de“', WEB],
    ['adresse: "https://a.de/<x>"', '10:10', 'adresse“', WEB],
    ['stimme: de', '10:9', 'stimme“ ist „de“', 'eine Gruppe von Angaben'],
    ['stimme: { name: ../x }', '10:17', 'stimme.name“ ist „../x“', 'eine Stimme wie de'],
    ['stimme: { name: "de; rm" }', '10:17', 'stimme.name“ ist „de; rm“', 'eine Stimme wie de'],
    ['stimme: { tempo: 79 }', '10:18', 'stimme.tempo“ ist „79“', 'eine Zahl von 80 bis 450'],
    ['stimme: { tempo: 451 }', '10:18', 'stimme.tempo“ ist „451“', 'eine Zahl von 80 bis 450'],
    ['stimme: { tempo: 1e2 }', '10:18', 'stimme.tempo“ ist „1e2“', 'eine Zahl von 80 bis 450'],
    ['stimme: { tempo: 99.5 }', '10:18', 'stimme.tempo“ ist „99.5“', 'eine Zahl von 80 bis 450'],
    ['leichte-sprache: { profil: x }', '10:28', 'leichte-sprache.profil“ ist „x“', 'din33429'],
    ['pruefung: ja', '10:11', 'pruefung“ ist „ja“', 'offen'],
    ['pruefung: { von: A, am: gestern }', '10:25', 'pruefung.am“ ist „gestern“', DATE],
    ['entstehung: Mensch', '10:13', 'entstehung“ ist „Mensch“', 'mensch | maschinell entworfen'],
    ['glossar: [Gesetz]', '10:11', 'glossar[1]“ ist „Gesetz“', 'eine Gruppe von Angaben'],
    ['glossar: { a: b }', '10:10', 'glossar“ ist eine Gruppe', 'eine Liste'],
    ['aussprache: { a: [b] }', '10:18', 'aussprache.a“ ist eine Liste', 'ein Text'],
    ['abkuerzungen: [a]', '10:15', 'abkuerzungen“ ist eine Liste', 'eine Gruppe von Angaben'],
    ['barrierefreiheit: { bestaetigt: ja }', '10:33', 'bestaetigt“ ist „ja“', 'eine Gruppe'],
  ])('%s', async ([line, place, is, expected]) => {
    const { findings, meta } = await withLine(line);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(new RegExp(`^${place} yaml-type `));
    expect(findings[0]).toContain(`${is}`);
    expect(findings[0]).toContain(`erwartet wird ${expected}`);
    expect(meta, 'one wrong value does not hide the others').toBeDefined();
  });
});

describe('left out', () => {
  test.for(Object.keys(LINES))('%s is required', async (key) => {
    const { findings } = await withLine(`${key}:`);
    const line = Object.keys(LINES).indexOf(key) + 1;
    expect(findings).toEqual([`${line}:1 yaml-missing Die Angabe „${key}“ fehlt.`]);
  });

  test.for<[string, string]>([
    ['lizenz: {}', '7:1 yaml-missing Die Angabe „lizenz.name“ fehlt.'],
    ['kontakt: { ort: Jena }', '8:1 yaml-missing Die Angabe „kontakt.name“ fehlt.'],
    ['pruefung: { am: 2026-01-02 }', '10:1 yaml-missing Die Angabe „pruefung.von“ fehlt.'],
    [
      'barrierefreiheit: { bestaetigt: { von: A } }',
      '10:21 yaml-missing Die Angabe „barrierefreiheit.bestaetigt.am“ fehlt.',
    ],
    ['glossar: [{ wort: A }]', '10:11 yaml-missing Die Angabe „glossar[1].erklaerung“ fehlt.'],
  ])('%s', async ([line, expected]) => {
    const { findings, meta } = await withLine(line);
    expect(findings).toEqual([expected]);
    expect(meta?.accessibility.certifier, 'nothing half-named is claimed').toBeUndefined();
    expect(meta?.easy.review).toEqual({ status: 'open' });
  });
});

describe('unknown', () => {
  test.for<[string, string]>([
    ['Titel: x', '10:1'],
    ['toString: x', '10:1'],
    ['__proto__: x', '10:1'],
    ['lizenz: { name: A, url: https://a.de }', '7:20'],
    ['kontakt: { name: A, fax: 1 }', '8:21'],
    ['stimme: { Tempo: 100 }', '10:11'],
    ['glossar: [{ wort: A, erklaerung: B, leichte: C }]', '10:37'],
  ])('%s', async ([line, place]) => {
    const { findings } = await withLine(line);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(new RegExp(`^${place} yaml-unknown-key `));
  });
});
