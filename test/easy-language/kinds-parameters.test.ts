/** Mistakes in the parameters of a rule are named for its author. */
import { describe, expect, it } from 'vitest';
import { fieldsOf, inProfile } from '../../src/easy-language/kinds/parameters.ts';
import { sentenceKinds } from '../../src/easy-language/kinds/sentences/index.ts';
import { textKinds } from '../../src/easy-language/kinds/texts/index.ts';

describe('parameters', () => {
  it('are numbers, texts, flags, words and tables', () => {
    const known = ['a', 'b', 'c', 'd', 'e'];
    const fields = fieldsOf({ a: 1, b: 'x', c: true, d: 'eins zwei', e: { f: 'g' } }, known);
    expect(fields.number('a')).toBe(1);
    expect(fields.text('b')).toBe('x');
    expect(fields.flag('c')).toBe(true);
    expect(fields.words('d')).toEqual(['eins', 'zwei']);
    expect([...fields.table('e')]).toEqual([['f', 'g']]);
  });

  it('may be left out where something stands for them', () => {
    const fields = fieldsOf(undefined, ['a']);
    expect(fields.has('a')).toBe(false);
    expect(fields.number('a', 3)).toBe(3);
    expect(fields.words('a')).toEqual([]);
    expect(fields.flag('a')).toBe(false);
    expect(() => fields.number('a')).toThrow('a: a number');
  });

  it('that are unknown are named, with those that are known', () => {
    expect(() => fieldsOf({ most: 1, mots: 2 }, ['most'])).toThrow('unknown: mots; known are most');
    expect(() => fieldsOf([], [])).toThrow('parameters: names and values');
  });

  it('are one number for all profiles, or one for some', () => {
    const most = fieldsOf({ most: { default: 12, einfach: 20 } }, ['most']).perProfile('most');
    expect(inProfile(most, 'einfach')).toBe(20);
    expect(inProfile(most, 'bitv')).toBe(12);
    const all = fieldsOf({ most: 7 }, ['most']).perProfile('most');
    expect(inProfile(all, 'netzwerk')).toBe(7);
    expect(inProfile({ bitv: 3 }, 'netzwerk')).toBeUndefined();
    const wrong = fieldsOf({ most: { din: 12 } }, ['most']);
    expect(() => wrong.perProfile('most')).toThrow('most: no such profile: din');
  });
});

describe('kinds', () => {
  const all = [...sentenceKinds, ...textKinds];

  it('have names of their own', () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(all.map((kind) => [kind.name, kind] as const))(
    '%s names what it does not know',
    (_, kind) => {
      expect(() => kind.test({ nonsense: 1 })).toThrow('unknown: nonsense');
    },
  );

  it.each([
    ['verb-forms', { forms: 'past', calledDe: 'x', calledEn: 'x' }, 'forms: no such form: past'],
    ['genitive', { told: 'ear' }, 'told: form or place'],
    ['subordinate-clauses', { where: 'nowhere' }, 'where: one of start, inside, everywhere'],
    ['address', { found: 'you' }, 'found: one of familiar, mixed, none'],
    ['several-words', { words: 'a', least: 2 }, 'finding: texts for de and en'],
    ['sentence-length', { most: 'many' }, 'most: names and values'],
  ])('%s names a wrong value', (name, parameters, message) => {
    const kind = all.find((one) => one.name === name);
    expect(() => kind?.test(parameters)).toThrow(message);
  });
});
