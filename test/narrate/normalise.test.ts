/** The German normaliser against its table of cases, and the promises that hold for any text. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  finished,
  germanNormaliser,
  lonely,
  type NormaliserOptions,
  ordinaryWords,
} from '../../src/narrate/normalise/index.ts';
import { asWritten } from '../../src/narrate/normalise/mapped-text.ts';

function speaking(options: NormaliserOptions): (text: string) => string {
  const normalise = germanNormaliser(options);
  return (text) => normalise(asWritten(text)).spoken;
}
const ended = (text: string) => finished(asWritten(text)).spoken;
const options = { pronunciation: [], ordinary: ordinaryWords(['Das ist das.']) };
const plain = speaking({ ...options, mailAddresses: 'whole' });
const withoutStop = (text: string) => text.replace(/(?<!\.)\.$/, '');

type Case = { readonly section: string; readonly written: string; readonly spoken: string };

function readCases(): readonly Case[] {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) =>
    /^normalise-cases.*\.txt$/.test(file),
  );
  const lines = files
    .toSorted()
    .flatMap((file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'));
  const cases: Case[] = [];
  const state = { section: '' };
  for (const line of lines) {
    if (line.startsWith('## ')) state.section = line.slice(3);
    const [written, spoken] = line.split(' => ');
    if (written !== undefined && spoken !== undefined && !line.startsWith('# ')) {
      cases.push({ section: state.section, written, spoken });
    }
  }
  return cases;
}

const cases = readCases();

describe('the table of cases', () => {
  it('holds at least 1,000 cases, none twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(1000);
    expect(new Set(cases.map(({ written }) => written)).size).toBe(cases.length);
  });

  it.each(cases)('$section: $written', ({ written, spoken }) => {
    expect(withoutStop(ended(plain(written)))).toBe(withoutStop(spoken));
  });
});

describe('what is spoken in any of the cases', () => {
  const words = cases.map(({ written }) => ended(plain(written)));

  it('has no figure, no sign, no full stop inside that a voice would have to guess at', () => {
    expect(words.filter((spoken) => /[\d§€%&+=<>@#*/\\|_°²³()[\]{}„“"]/u.test(spoken))).toEqual([]);
    // A stop between sentences stands before a capital or an ordinal of a heading.
    expect(words.filter((spoken) => /\p{L}\.\p{L}/u.test(spoken))).toEqual([]);
  });

  it('has no run of capitals: letters that are spelled are tied with hyphens', () => {
    expect(words.filter((spoken) => /\p{Lu}{2}/u.test(spoken))).toEqual([]);
  });

  it('has blanks where they belong', () => {
    expect(words.filter((spoken) => / {2}|^ | $| [,.;:!?]|,[^ ]/u.test(spoken))).toEqual([]);
  });
});

describe('addresses', () => {
  const whole = speaking({ ...options, webAddresses: 'whole', mailAddresses: 'whole' });
  const host = speaking(options);

  it.each([
    ['Siehe https://www.jena.de/de/amt?nr=5#zeiten.', 'Siehe jena Punkt D-E.'],
    ['jena.de/wohngeld', 'jena Punkt D-E'],
    ['Schreiben Sie an wohn-geld@jena.de.', 'Schreiben Sie an eine Adresse bei jena Punkt D-E.'],
  ])('are their host: %s', (written, spoken) => expect(host(written)).toBe(spoken));

  it.each([
    [
      'Siehe https://www.jena.de/de/amt?nr=5#zeiten.',
      'Siehe jena Punkt D-E Schrägstrich de Schrägstrich amt Fragezeichen nr gleich fünf Raute zeiten.',
    ],
    ['https://jena.de/', 'jena Punkt D-E'],
    ['jena.de/wohn_geld', 'jena Punkt D-E Schrägstrich wohn Unterstrich geld'],
    ['https://jena.de:8443', 'jena Punkt D-E Doppelpunkt achttausendvierhundertdreiundvierzig'],
    ['wohn-geld@jena.de', 'wohn Bindestrich geld ät jena Punkt D-E'],
  ])('are spoken as a whole where the publication wants it: %s', (written, spoken) => {
    expect(whole(written)).toBe(spoken);
  });
});

describe('the author’s own readings', () => {
  const own = speaking({
    pronunciation: [
      { written: 'OZG', spoken: 'Onlinezugangsgesetz' },
      { written: 'KI', spoken: 'Ka I 2.0' },
      { written: 'Jenaer Str.', spoken: 'Jenaer Straße' },
    ],
    ordinary: new Set(),
  });

  it('go before every rule and are not read again', () => {
    expect(own('Das OZG und die KI.')).toBe('Das Onlinezugangsgesetz und die Ka I 2.0.');
  });

  it('hold for whole words, also in compounds with a hyphen', () => {
    expect(own('OZG-Antrag und OZGs')).toBe('Onlinezugangsgesetz-Antrag und O-Z-Ges');
  });

  it('may hold blanks and signs', () => {
    expect(own('Jenaer Str. 5')).toBe('Jenaer Straße fünf');
  });

  it('cannot be forged by private-use characters in the text', () => {
    expect(own('a\ue000b')).toBe('ab');
  });
});

describe('capitals', () => {
  it('are stressed, not spelled, when the publication writes the word in small letters too', () => {
    const text = 'RASCH ist es so weit.';
    const ordinary = ordinaryWords(['Wir tun es rasch.']);
    expect(speaking({ pronunciation: [], ordinary })(text)).toContain('Rasch ist');
    expect(plain(text)).toContain('R-A-S-C-H');
  });

  it('are spelled though their letters stand in an address or in the name of a file', () => {
    const texts = ['Siehe www.ozg.de, info@vhs.de, bitv-test.pdf und service/ris.', 'Das Ris.'];
    expect([...ordinaryWords(texts)]).toEqual(['siehe', 'und', 'das', 'ris']);
    const own = speaking({ pronunciation: [], ordinary: ordinaryWords(texts) });
    expect(own('OZG, VHS, BITV')).toBe('O-Z-G, V-H-S, B-I-T-V');
  });

  it('that nobody could say are spelled, whatever else the publication writes', () => {
    const own = speaking({ pronunciation: [], ordinary: ordinaryWords(['bfsg', 'gmbh']) });
    expect(own('Das BFSG')).toBe('Das B-F-S-G');
  });

  it('are no ordinary words themselves', () => {
    expect(ordinaryWords(['Das OZG gilt.'])).toEqual(new Set(['das', 'gilt']));
  });
});

describe('texts of signs alone', () => {
  it('are named', () => {
    expect(lonely('–')).toBe('Strich');
    expect(lonely('✓')).toBe('Häkchen');
    expect(lonely('%')).toBe('Prozent');
  });

  it('are left to the rules as soon as there is a word or a number', () => {
    expect(lonely('– 5')).toBeUndefined();
    expect(lonely('')).toBeUndefined();
  });
});

describe('any text', () => {
  const anything = fc.string({ unit: 'grapheme', maxLength: 120 });

  it('loses no letter of an ordinary word', () => {
    const word = fc
      .stringMatching(/^[a-zäöü]{2,12}$/)
      .filter((text) => !/^(?:ein|und)$/.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(plain(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  it('comes out without figures', () => {
    fc.assert(
      fc.property(anything, fc.nat({ max: 99_999_999 }), (text, number) => {
        expect(plain(`${text} ${number} Leute`)).not.toMatch(/[0-9]/);
      }),
    );
  });
});
