/**
 * The same said in other letters sounds the same: dates, times, money, numbers, law, gender, telephone. What
 * a table of single cases cannot show is held here for all days, hours, amounts and numbers.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finished, germanNormaliser } from '../../src/narrate/normalise/index.ts';
import { asWritten } from '../../src/narrate/normalise/mapped-text.ts';
import { cardinal, ordinal } from '../../src/narrate/normalise/numerals.ts';

const normalise = germanNormaliser({ pronunciation: [], ordinary: new Set() });
const heard = (text: string) => finished(normalise(asWritten(text))).spoken;

/** All of these sound like the first. */
function alike(...texts: readonly string[]): void {
  const [first = '', ...others] = texts;
  for (const other of others) expect(heard(other), `${other} | ${first}`).toBe(heard(first));
}

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const two = (value: number) => String(value).padStart(2, '0');
const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });
const year = fc.integer({ min: 1900, max: 2099 });

describe('a date', () => {
  it('sounds the same in figures and with the name of its month', () => {
    fc.assert(
      fc.property(day, month, year, (d, m, y) => {
        const name = MONTHS[m - 1] ?? '';
        alike(
          `am ${d}. ${name} ${y}`,
          `am ${d}.${m}.${y}`,
          `am ${two(d)}.${two(m)}.${y}`,
          `am ${d}. ${m}. ${y}`,
        );
        alike(`${d}. ${name} ${y}`, `${y}-${two(m)}-${two(d)}`, `${two(d)}.${two(m)}.${y}`);
      }),
    );
  });

  it('takes the ending that the word before asks for', () => {
    fc.assert(
      fc.property(day, month, (d, m) => {
        const name = MONTHS[m - 1] ?? '';
        const weak = `${ordinal(d, 'en')} ${name}`;
        for (const lead of ['am', 'vom', 'zum', 'bis zum', 'seit dem', 'ab dem', 'den', 'nach dem'])
          expect(heard(`${lead} ${d}.${m}.`)).toMatch(new RegExp(`^${lead} ${weak}\\.?$`, 'u'));
        expect(heard(`der ${d}. ${name}`)).toBe(`der ${ordinal(d, 'e')} ${name}.`);
        expect(heard(`ein ${d}. ${name}`)).toBe(`ein ${ordinal(d, 'er')} ${name}.`);
      }),
    );
  });

  it('after another one sounds like two dates', () => {
    fc.assert(
      fc.property(day, day, month, year, (a, b, m, y) => {
        const name = MONTHS[m - 1] ?? '';
        alike(
          `vom ${a}. bis ${b}. ${name} ${y}`,
          `vom ${a}.–${b}. ${name} ${y}`,
          `vom ${a}.–${b}.${m}.${y}`,
          `vom ${a}. bis ${b}.${two(m)}.${y}`,
        );
      }),
    );
  });

  it('after `v.` sounds as after `vom`', () => {
    fc.assert(
      fc.property(day, month, year, (d, m, y) => {
        alike(`Urteil vom ${d}.${m}.${y}`, `Urteil v. ${d}.${m}.${y}`, `Urt. v. ${d}.${m}.${y}`);
      }),
    );
  });
});

describe('a time', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const minute = fc.integer({ min: 0, max: 59 });

  it('sounds the same with a point, with a colon, with nought before the hour', () => {
    fc.assert(
      fc.property(hour, minute, (h, m) => {
        alike(`um ${h}:${two(m)} Uhr`, `um ${h}.${two(m)} Uhr`, `um ${two(h)}:${two(m)} Uhr`);
        expect(heard(`um ${h}:${two(m)} Uhr`)).toBe(
          `um ${cardinal(h, 'ein')} Uhr${m === 0 ? '' : ` ${cardinal(m)}`}.`,
        );
      }),
    );
  });

  it('until another sounds the same with a dash, a hyphen, and the word', () => {
    fc.assert(
      fc.property(hour, minute, hour, minute, (a, b, c, d) => {
        const [from, to] = [`${a}:${two(b)}`, `${c}:${two(d)}`];
        alike(
          `${from} bis ${to} Uhr`,
          `${from}–${to} Uhr`,
          `${from} – ${to} Uhr`,
          `${from}-${to} Uhr`,
        );
        alike(`${a}.${two(b)} bis ${c}.${two(d)} Uhr`, `${from}–${to} Uhr`);
      }),
    );
  });

  it('of whole hours goes on over midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 23 }), fc.integer({ min: 2, max: 23 }), (a, b) => {
        alike(
          `Mo ${a} bis ${b} Uhr`,
          `Mo ${a}–${b} Uhr`,
          `Mo ${a}-${b} Uhr`,
          `Mo. ${a} - ${b} Uhr`,
        );
      }),
    );
  });
});

describe('money', () => {
  const euros = fc.integer({ min: 0, max: 9_999_999 });
  const cents = fc.integer({ min: 0, max: 99 });
  const grouped = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');

  it('sounds the same with a sign, a code, a word, before and behind', () => {
    fc.assert(
      fc.property(euros, cents, (e, c) => {
        const amount = `${grouped(e)},${two(c)}`;
        alike(
          `${amount} €`,
          `${amount}€`,
          `${amount} EUR`,
          `${amount} Euro`,
          `€ ${amount}`,
          `EUR ${amount}`,
          `${e},${two(c)} €`,
        );
      }),
    );
  });

  it('of no cents sounds like whole euros', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (e) => {
        const amount = grouped(e);
        alike(`${amount} €`, `${amount},00 €`, `${amount},- €`, `${amount},– €`, `€ ${amount},-`);
      }),
    );
  });
});

describe('numbers', () => {
  it('sound the same with points, with blanks, with narrow blanks between the thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000, max: 99_999_999 }), (value) => {
        const [points, blanks] = ['.', ' '].map((sign) =>
          String(value).replace(/\B(?=(?:\d{3})+$)/g, sign),
        );
        expect(heard(`etwa ${points} Leute`)).toBe(`etwa ${cardinal(value)} Leute.`);
        alike(`etwa ${points} Leute`, `etwa ${blanks} Leute`);
        alike(`etwa ${points} Leute`, `etwa ${blanks?.replaceAll(' ', '\u202f')} Leute`);
      }),
    );
  });

  it('from one to another sound the same with a dash and a hyphen', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 400 }), (low, more) => {
        const high = low + more;
        alike(
          `${low} bis ${high} Tage`,
          `${low}–${high} Tage`,
          `${low} – ${high} Tage`,
          `${low}-${high} Tage`,
        );
      }),
    );
  });

  it('sound the same in Roman letters, behind what they number', () => {
    const numerals = [
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'IX',
      'X',
      'XI',
      'XII',
      'XIV',
    ];
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14];
    for (const noun of ['Kapitel', 'Teil', 'Anlage', 'Abschnitt', 'Phase', 'Steuerklasse']) {
      numerals.forEach((numeral, at) => {
        alike(`${noun} ${values[at]} gilt`, `${noun} ${numeral} gilt`);
      });
    }
  });
});

describe('law', () => {
  const number = fc.integer({ min: 1, max: 999 });

  it('knows no grams, hours and litres: a letter behind a number is a letter', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...'abcdefghijklmnopqrst'), (value, letter) => {
        const words = `${cardinal(value)} ${letter}`;
        expect(heard(`§ ${value}${letter} Abs. 1`)).toBe(`Paragraf ${words} Absatz eins.`);
        expect(heard(`Art. ${value}${letter} GG`)).toBe(`Artikel ${words} G-G.`);
        expect(heard(`§§ 2, ${value}${letter} und 3`)).toBe(`Paragrafen zwei, ${words} und drei.`);
      }),
    );
  });

  it('sounds the same short and long', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 20 }), (value, part) => {
        alike(
          `Paragraf ${value} Absatz ${part} Satz 2 Nummer 3 Buchstabe b`,
          `§ ${value} Abs. ${part} S. 2 Nr. 3 Buchst. b`,
          `§${value} Abs.${part} Satz 2 Nr.3 lit. b`,
        );
        alike(`Artikel ${value} Absatz ${part}`, `Art. ${value} Abs. ${part}`);
      }),
    );
  });
});

describe('all genders', () => {
  const nouns = ['Bürger', 'Mitarbeiter', 'Schüler', 'Antragsteller', 'Nutzer'];

  it('sound the same in every way of writing them', () => {
    for (const noun of nouns) {
      alike(
        `Alle ${noun}:innen kommen`,
        `Alle ${noun}*innen kommen`,
        `Alle ${noun}_innen kommen`,
        `Alle ${noun}/-innen kommen`,
        `Alle ${noun}/innen kommen`,
        `Alle ${noun}Innen kommen`,
        `Alle ${noun}(innen) kommen`,
      );
      alike(`ein:e ${noun}:in`, `ein*e ${noun}*in`, `ein/e ${noun}/in`, `ein_e ${noun}(in)`);
    }
  });
});

describe('a telephone number', () => {
  const figures = [
    'null',
    'eins',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
  ];
  const group = fc.stringMatching(/^\d{2,5}$/);

  it('is all its figures, one by one, however they are grouped', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), (groups) => {
        const number = ['03641', ...groups].join(' ');
        const expected = [...number.replace(/\D/g, '')].map((figure) => figures[Number(figure)]);
        for (const sign of [' ', '/', '-', ' - ', ' / ']) {
          const words = heard(`Tel. ${number.replace(' ', sign)}`).replace(/[,.]/g, '');
          expect(words).toBe(`Telefon ${expected.join(' ')}`);
        }
      }),
    );
  });
});
