/** Joints of long words, as each profile shows them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JOINT, showJoints } from '../../src/easy-language/joint.ts';

describe('a joint', () => {
  const cases = [
    ['Bürger‧meister', 'Bürger-Meister', 'Bürger·meister', 'Bürgermeister'],
    ['bundes‧weit', 'bundes-weit', 'bundes·weit', 'bundesweit'],
    ['Wohn‧geld‧gesetz', 'Wohn-Geld-Gesetz', 'Wohn·geld·gesetz', 'Wohngeldgesetz'],
    ['Groß‧eltern‧teil', 'Groß-Eltern-Teil', 'Groß·eltern·teil', 'Großelternteil'],
    ['Stadt‧ärztin', 'Stadt-Ärztin', 'Stadt·ärztin', 'Stadtärztin'],
    ['E-Mail‧adresse', 'E-Mail-Adresse', 'E-Mail·adresse', 'E-Mailadresse'],
    ['24‧stunden', '24-stunden', '24·stunden', '24stunden'],
    [
      'Das Bürger‧büro hilft.',
      'Das Bürger-Büro hilft.',
      'Das Bürger·büro hilft.',
      'Das Bürgerbüro hilft.',
    ],
  ] as const;
  it.each(cases)('in %s', (text, hyphen, mediopunkt, none) => {
    expect(showJoints(text, 'hyphen')).toBe(hyphen);
    expect(showJoints(text, 'mediopunkt')).toBe(mediopunkt);
    expect(showJoints(text, 'none')).toBe(none);
  });

  it('between no letters is shown all the same: nothing unprintable may stay', () => {
    expect(showJoints('a ‧ b', 'hyphen')).toBe('a - b');
    expect(showJoints('‧', 'mediopunkt')).toBe('·');
    expect(showJoints('„Amt‧“', 'none')).toBe('„Amt“');
  });

  it('stays in no text of any profile', () => {
    const parts = fc.constantFrom('a', 'B', 'ß', ' ', JOINT, '-', '1', 'é', '.');
    const profile = fc.constantFrom('hyphen', 'mediopunkt', 'none');
    fc.assert(
      fc.property(fc.array(parts), profile, (characters, joint) => {
        expect(showJoints(characters.join(''), joint)).not.toContain(JOINT);
      }),
    );
  });

  it('does not change a word that has none', () => {
    const joints = ['hyphen', 'mediopunkt', 'none'] as const;
    for (const joint of joints)
      expect(showJoints('E-Mail an das Amt', joint)).toBe('E-Mail an das Amt');
  });
});
