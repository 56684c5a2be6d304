/** Words are looked up as Hunspell looks them up: bent, joined, forbidden, at the begin of a sentence. */
import { describe, expect, it } from 'vitest';
import { readAffixFile } from '../../../src/checks/spelling/dictionary/affix-file.ts';
import { readSpeller } from '../../../src/checks/spelling/dictionary/speller.ts';
import { readWordList } from '../../../src/checks/spelling/dictionary/word-list.ts';
import { AFF, bytes, dic } from './tiny.ts';

const speller = readSpeller(bytes(AFF), bytes(dic()));

describe('a word', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'as it is listed': ['Amt', 'lesen', 'Straße', 'GmbH'],
    'with a suffix': ['Amts', 'Fragen', 'Hauses', 'freie', 'freier'],
    'with two suffixes': ['freien'],
    'with a prefix': ['unfrei'],
    'with a prefix and suffixes': ['unfreie', 'unfreien'],
    'in a pair around it': ['gespielt'],
    'at the begin of a sentence': ['Lesen', 'Freie', 'Unfrei'],
    'in capitals': ['AMT', 'LESEN', 'STRASSE'],
    'joined of two': ['Wohngeldantrag', 'Amtshaus'],
    'joined of three': ['Wohngeldantragsamt'],
  };
  for (const [how, words] of Object.entries(cases)) {
    it(`is known ${how}`, () => {
      expect(words.filter((word) => !speller.knows(word))).toEqual([]);
    });
  }

  const wrong: Readonly<Record<string, readonly string[]>> = {
    'that is not there': ['Antarg', 'Xyz', 'amtlich'],
    'with a suffix that does not fit': ['Hauss', 'Frageen', 'Amtes'],
    'that stands only in compounds': ['amt', 'antrag', 'haus'],
    'that needs an affix': ['mach'],
    'in half of a pair': ['gespielen', 'spielt'],
    'that is forbidden, though its parts are known': ['Hausamt', 'Hausamts'],
    'written small that keeps its capitals': ['gmbh'],
    'joined with what does not join': ['Fragenamt', 'Amtlesen', 'Amtfrage'],
    'with capitals inside': ['AmtsHaus', 'leSen'],
  };
  for (const [how, words] of Object.entries(wrong)) {
    it(`is not known ${how}`, () => {
      expect(words.filter((word) => speller.knows(word))).toEqual([]);
    });
  }

  it('may begin a compound', () => {
    expect(['Amts', 'Wohngeld', 'Amt'].filter((word) => !speller.begins(word))).toEqual([]);
    expect(['lesen', 'Frage', 'Antarg'].filter((word) => speller.begins(word))).toEqual([]);
  });
});

describe('near words', () => {
  it('have one letter more, less or another, or two that changed places', () => {
    expect(speller.near('Antarg')).toContain('Antrag');
    expect(speller.near('lessen')).toContain('lesen');
    expect(speller.near('Frge')).toContain('Frage');
    expect(speller.near('Straxe')).toContain('Straße');
  });

  it('are never those that stand only in compounds, nor far ones', () => {
    expect(speller.near('antarg')).toEqual([]);
    expect(speller.near('Wohngald')).toEqual(['Wohngeld']);
    expect(speller.near('Xyzabc')).toEqual([]);
  });
});

describe('files of dictionaries', () => {
  it('are read in their encoding', () => {
    const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const old = readSpeller(
      latin('SET ISO8859-1\nSFX N Y 1\nSFX N 0 n e\n'),
      latin('1\nBüroküche/N\n'),
    );
    expect(old.knows('Büroküchen')).toBe(true);
    expect(old.knows('Buroküchen')).toBe(false);
  });

  it('may name flags by number, by two letters, or by lists of them', () => {
    for (const [kind, flag, other] of [
      ['num', '1001', '7'],
      ['long', 'Na', 'Zz'],
    ] as const) {
      const aff = bytes(`SET UTF-8\nFLAG ${kind}\nSFX ${flag} Y 1\nSFX ${flag} 0 n e\n`);
      const both = kind === 'num' ? `${flag},${other}` : `${flag}${other}`;
      expect(readSpeller(aff, bytes(`1\nFrage/${both}\n`)).knows('Fragen')).toBe(true);
      expect(readSpeller(aff, bytes(`1\nFrage/${other}\n`)).knows('Fragen')).toBe(false);
    }
    const aliases = bytes('SET UTF-8\nAF 2\nAF X\nAF N\nSFX N Y 1\nSFX N 0 n e\n');
    expect(readSpeller(aliases, bytes('1\nFrage/2\n')).knows('Fragen')).toBe(true);
    expect(readSpeller(aliases, bytes('1\nFrage/1\n')).knows('Fragen')).toBe(false);
  });

  it('hold comments, other facts about words, and slashes', () => {
    const affixes = readAffixFile(bytes(AFF));
    const list = readWordList(
      bytes('3\n\tKommentar\nAmt/S po:noun\nund\\/oder\nHaus\tpo:noun\nHaus/S\n'),
      affixes,
    );
    expect([...list.keys()]).toEqual(['Amt', 'und/oder', 'Haus']);
    expect(list.get('Haus')).toHaveLength(2);
    expect([...(list.get('Amt')?.[0] ?? [])]).toEqual(['S']);
  });

  it('may say what a condition must not be', () => {
    const aff = bytes('SET UTF-8\nSFX S Y 1\nSFX S 0 s [^-aeiou.]\n');
    const one = readSpeller(aff, bytes('3\nKiosk/S\nOpa/S\nX-/S\n'));
    expect(['Kiosks', 'Opas', 'X-s'].map((word) => one.knows(word))).toEqual([true, false, false]);
  });

  it('may have no compounds at all', () => {
    const plain = readSpeller(bytes('SET UTF-8\n'), bytes('2\nAmt\nHaus\n'));
    expect(plain.knows('Amt')).toBe(true);
    expect(plain.knows('AmtHaus')).toBe(false);
    expect(plain.begins('Amt')).toBe(false);
  });
});
