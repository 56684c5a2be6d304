/** How much each profile makes of rules for sentences and texts: one page to read and to argue about. */
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../src/easy-language/profiles.ts';
import { judging } from './rule-outcome.ts';

describe('profiles', async () => {
  const { rules } = await judging('ST');
  const weight = (id: string) => {
    const found = rules.find(({ rule }) => rule.id === id)?.rule.severity ?? {};
    return PROFILES.map((profile) => found[profile] ?? '–').join(' ');
  };

  it.each([
    // din33429 netzwerk bitv hildesheim einfach
    ['S01', 'warning warning warning warning warning'],
    ['S01a', 'error error error error warning'],
    ['S04', 'info info info warning –'],
    ['S04a', '– – – warning –'],
    ['S05', 'warning warning warning warning –'],
    ['S05a', '– info info info –'],
    ['S06', 'warning warning warning warning info'],
    ['S07', 'warning warning warning warning info'],
    ['S07a', 'info info info info info'],
    ['S08', 'warning – – warning –'],
    ['S08a', '– info info – –'],
    ['S11a', '– info – – –'],
    ['S12a', '– – – warning –'],
    ['S13', 'warning warning warning warning info'],
    ['S14', 'warning warning warning warning –'],
    ['T01', 'error error error error warning'],
    ['T07', 'warning warning error warning info'],
  ])('%s weighs %s', (id, expected) => {
    expect(weight(id)).toBe(expected);
  });

  it('disagree: no two ask for the same', () => {
    const all = PROFILES.map((profile) =>
      rules.map(({ rule }) => `${rule.id} ${rule.severity[profile] ?? '–'}`).join(),
    );
    expect(new Set(all).size).toBe(PROFILES.length);
  });

  it('plain language asks for less than any other', () => {
    const count = (profile: (typeof PROFILES)[number]) =>
      rules.filter(({ rule }) => rule.severity[profile] !== undefined).length;
    const others = PROFILES.filter((profile) => profile !== 'einfach').map(count);
    expect(count('einfach')).toBeLessThan(Math.min(...others));
  });
});
