/** Tables: what is written is found again, and how dictionary entries become forms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjectiveEntries,
  isAdjectiveForm,
} from '../../../src/easy-language/lexicon/adjective-table.ts';
import { openTable, writeTable } from '../../../src/easy-language/lexicon/form-table.ts';
import { nounEntries } from '../../../src/easy-language/lexicon/noun-table.ts';
import { nounReadingsOf, verbReadingsOf } from '../../../src/easy-language/lexicon/readings.ts';
import { verbEntries } from '../../../src/easy-language/lexicon/verb-table.ts';

const none = () => false;

describe('a table', () => {
  const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüßé]{1,12}$/u);

  it('finds every form and nothing else', () => {
    fc.assert(
      fc.property(fc.dictionary(word, word), word, (entries, other) => {
        const table = openTable(writeTable(new Map(Object.entries(entries))));
        for (const [form, value] of Object.entries(entries)) expect(table(form)).toBe(value);
        expect(table(other)).toBe(Object.hasOwn(entries, other) ? entries[other] : undefined);
      }),
    );
  });

  it('is the same in whatever order it was filled', () => {
    const one = writeTable(
      new Map([
        ['b', '1'],
        ['a', '2'],
      ]),
    );
    const two = writeTable(
      new Map([
        ['a', '2'],
        ['b', '1'],
      ]),
    );
    expect(one).toEqual(two);
  });

  it('leaves out forms that are not Latin-1, and refuses values that would break it', () => {
    expect(
      Buffer.from(
        writeTable(
          new Map([
            ['Łódź', 'x'],
            ['Öl', 'y'],
          ]),
        ),
      ).toString('latin1'),
    ).toBe('Öl\ty\n');
    expect(() => writeTable(new Map([['Öl', 'x\ny']]))).toThrow('Öl');
  });

  it('is asked for a form that begins another', () => {
    const table = openTable(
      writeTable(
        new Map([
          ['Amtes', '1'],
          ['Amt', '2'],
        ]),
      ),
    );
    expect([table('Amt'), table('Amte'), table('Amtes'), table('')]).toEqual([
      '2',
      undefined,
      '1',
      undefined,
    ]);
  });
});

describe('nouns', () => {
  const amt = {
    NOM: { SIN: 'Amt', PLU: 'Ämter' },
    GEN: { SIN: 'Amts', PLU: 'Ämter' },
    DAT: { SIN: 'Amte', PLU: 'Ämtern' },
    AKK: { SIN: 'Amt', PLU: 'Ämter' },
    G: 'N',
  };
  const entries = nounEntries({ Amt: amt }, none);
  const told = (form: string) =>
    nounReadingsOf(form, entries.get(form) ?? '---0').map((one) => `${one.case} ${one.number}`);

  it('has every form, also those the dictionary leaves out', () => {
    expect([...entries.keys()].toSorted()).toEqual([
      'Amt',
      'Amte',
      'Amtes',
      'Amts',
      'Ämter',
      'Ämtern',
    ]);
    expect(told('Amtes')).toEqual(['genitive singular']);
    expect(told('Amt')).toEqual(['nominative singular', 'dative singular', 'accusative singular']);
    expect(told('Ämter')).toEqual(['nominative plural', 'genitive plural', 'accusative plural']);
  });

  it('gets back base form and gender', () => {
    const [reading] = nounReadingsOf('Ämtern', entries.get('Ämtern') ?? '');
    expect(reading).toEqual({ lemma: 'Amt', gender: 'neuter', case: 'dative', number: 'plural' });
  });

  it('keeps readings of two nouns apart', () => {
    const leiter = (G: string, PLU: string) => ({ NOM: { SIN: 'Leiter', PLU }, G });
    const two = nounEntries({ Leiter: leiter('M', 'Leiter'), Leite: leiter('F', 'Leiten') }, none);
    const readings = nounReadingsOf('Leiter', two.get('Leiter') ?? '');
    expect(readings.map(({ lemma, gender }) => `${lemma} ${gender}`)).toEqual([
      'Leite feminine',
      'Leiter masculine',
      'Leiter masculine',
    ]);
  });

  it('leaves out what grammar makes of any adjective, unless it is a common word', () => {
    const weiche = {
      NOM: { SIN: 'Weichere' },
      GEN: { SIN: 'Weicheren', PLU: 'Weicheren' },
      G: 'N',
    };
    expect(nounEntries({ Weichere: weiche }, none).size).toBe(0);
    expect(nounEntries({ Weichere: weiche }, () => true).size).toBe(2);
  });

  it('has nouns without a gender', () => {
    const eltern = nounEntries({ Eltern: { NOM: { PLU: 'Eltern' } } }, none);
    expect(nounReadingsOf('Eltern', eltern.get('Eltern') ?? '')[0]?.gender).toBe('none');
  });
});

describe('verbs', () => {
  const entries = verbEntries({
    ankommen: {
      hasPrefix: true,
      INF: 'ankommen',
      EIZ: 'anzukommen',
      PA2: ['angekommen'],
      PRÄ: { S: { '1': ['komme', 'an'], '3': ['kommt', 'an'] } },
      KJ2: { S: { '1': ['käme', 'an'] } },
    },
    kommen: { INF: 'kommen', PRÄ: { S: { '1': 'komme', '3': 'kommt' } } },
  });
  const told = (form: string) =>
    verbReadingsOf(form, entries.get(form) ?? '').map((one) => `${one.infinitive}: ${one.form}`);

  it('joins a prefix', () => {
    expect(told('ankommt')).toEqual(['ankommen: present']);
    expect(told('angekommen')).toEqual(['ankommen: past-participle']);
    expect(told('anzukommen')).toEqual(['ankommen: infinitive']);
  });

  it('gives a form without its prefix to the plain verb, if there is one', () => {
    expect(told('kommt')).toEqual(['kommen: present']);
    expect(told('käme')).toEqual(['ankommen: subjunctive-2']);
  });
});

describe('adjectives', () => {
  const table = openTable(
    writeTable(
      adjectiveEntries({
        hoch: { NOM: { DEF: { M: 'hohe' }, IND: { M: 'hoher' } } },
        groß: { NOM: { DEF: { M: 'große' } }, DAT: null },
      }),
    ),
  );

  it.each(['hoch', 'hohe', 'hohen', 'groß', 'große', 'größer', 'größere', 'größte', 'größten'])(
    'knows %s',
    (word) => {
      expect(isAdjectiveForm(word, table)).toBe(true);
    },
  );

  it.each(['hoh', 'hoche', 'gro', 'größt', 'e', ''])('does not know %s', (word) => {
    expect(isAdjectiveForm(word, table)).toBe(false);
  });
});
