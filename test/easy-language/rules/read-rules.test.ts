/** A mistake in a rule's YAML is told with the rule, the key and what was expected there. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kinds } from '../../../src/easy-language/kinds/index.ts';
import { PROFILES } from '../../../src/easy-language/profiles.ts';
import { loadRules, readRules } from '../../../src/easy-language/rules.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';

const RULE = `rules:
  - id: W99
    code: easy/w99-probe
    title: { de: Eine Probe, en: A sample }
    why: { de: Weil es so ist., en: Because it is so. }
    better: { de: Lassen Sie es., en: Leave it. }
    sources: [{ name: Ein Regelwerk }]
    severity: { din33429: warning }
    kind: listed-words
    parameters: { words: probe, finding: { de: Eine Probe., en: A sample. } }
`;

function read(text: string) {
  return readRules([{ name: 'probe.yaml', content: parse(text) }]);
}

it('reads a rule', () => {
  const [bound] = read(RULE);
  expect(bound?.rule).toMatchObject({ id: 'W99', code: 'easy/w99-probe', kind: 'listed-words' });
  expect(bound?.rule).not.toHaveProperty('confidence');
});

describe('a rule with a mistake', () => {
  it.each([
    ['no title', /\n {4}title.*/u, '', 'W99.title: expected names and values, found nothing'],
    ['no English', ', en: A sample }', ' }', 'W99.title.en: expected a text, found nothing'],
    ['a key too much', 'kind:', 'art: x\n    kind:', 'W99: unknown key art; known are id, code'],
    [
      'a kind that is none',
      'listed-words',
      'listed',
      'W99.kind: there is no kind “listed”; known are',
    ],
    [
      'a weight that is none',
      'warning',
      'fatal',
      'din33429: expected one of error, warning, info, found "fatal"',
    ],
    ['a profile that is none', 'din33429', 'din', 'expected one of din33429, netzwerk'],
    ['no source', '[{ name: Ein Regelwerk }]', '[]', 'W99: a rule names who gives it'],
    ['an odd id', 'id: W99', 'id: 99W', 'an id is a letter of W Z S T L and two digits'],
    ['another code', 'w99-probe', 'w98-probe', 'W99: the code begins with w99-'],
    [
      'an unknown parameter',
      'words: probe',
      'worte: probe',
      'W99: unknown: worte; known are words',
    ],
    [
      'no finding',
      ', finding: { de: Eine Probe., en: A sample. }',
      '',
      'W99: finding: texts for de and en',
    ],
    [
      'too much confidence',
      'kind:',
      'confidence: 90\n    kind:',
      'W99: confidence lies between 0 and 1',
    ],
  ])('%s', (_, from, to, message) => {
    const text = RULE.replace(from, to);
    expect(text).not.toBe(RULE);
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(/^probe\.yaml/u);
  });

  it('is no rule of thumb that is an error', () => {
    const text = RULE.replace('warning', 'error').replace('kind:', 'confidence: 0.9\n    kind:');
    expect(() => read(text)).toThrow('a rule of thumb is never an error');
  });

  it('does not have an id that another has', () => {
    const [, second = ''] = RULE.split('rules:\n');
    expect(() => read(RULE + second)).toThrow('W99: two rules have this id');
  });
});

describe('the rules that come with the program', async () => {
  const rules = (await loadRules(createNodeHost())).map(({ rule }) => rule);

  it('use every kind, and each kind is there once', () => {
    const used = new Set(rules.map(({ kind }) => kind));
    expect([...kinds.keys()].filter((kind) => !used.has(kind))).toEqual([]);
  });

  it('weigh in at least one profile, and every profile has rules', () => {
    expect(rules.filter(({ severity }) => Object.keys(severity).length === 0)).toEqual([]);
    for (const profile of PROFILES) {
      expect(
        rules.filter(({ severity }) => severity[profile] !== undefined).length,
      ).toBeGreaterThan(9);
    }
  });

  it('are errors only where they are certain', () => {
    const bold = rules.filter(
      ({ severity, confidence }) =>
        confidence !== undefined && Object.values(severity).includes('error'),
    );
    expect(bold.map(({ id }) => id)).toEqual([]);
  });

  it('say who disagrees where the rulebooks do', () => {
    const conflicts = ['W03', 'W05', 'W07', 'W09', 'W13', 'Z01', 'Z03', 'Z05', 'Z06', 'Z08', 'Z09'];
    const told = (id: string) =>
      rules.find((rule) => rule.id === id)?.sources.some(({ says }) => says !== undefined);
    expect(conflicts.filter((id) => !told(id))).toEqual([]);
  });
});
