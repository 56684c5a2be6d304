/** Every rule for words, numbers and signs: it finds what its cases mark, and nothing where they mark nothing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../../src/easy-language/judge.ts';
import { readLexiconFiles } from '../../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../../src/easy-language/lexicon/open-lexicon.ts';
import type { Lexicon } from '../../../src/easy-language/lexicon.ts';
import { PROFILES } from '../../../src/easy-language/profiles.ts';
import { readTexts } from '../../../src/easy-language/read-text.ts';
import type { EasyHit } from '../../../src/easy-language/rule.ts';
import { type BoundRule, loadRules } from '../../../src/easy-language/rules.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { easyDocument, easyOf } from '../documents.ts';
import { casesIn, type RuleCase } from './case-file.ts';

const host = createNodeHost();
const rules = await loadRules(host);
const state: { lexicon?: Lexicon } = {};

beforeAll(async () => {
  state.lexicon = openLexicon(await readLexiconFiles(host));
});

function ruleOf(id: string): BoundRule {
  const bound = rules.find(({ rule }) => rule.id === id);
  if (bound === undefined) throw new Error(`There is no rule ${id}`);
  return bound;
}

async function hitsOf({ rule, text }: RuleCase): Promise<readonly EasyHit[]> {
  const bound = ruleOf(rule);
  const document = await easyDocument(text);
  const profile = PROFILES.find((name) => bound.rule.severity[name] !== undefined);
  if (profile === undefined || state.lexicon === undefined) throw new Error(`${rule}: no profile`);
  const texts = readTexts(easyOf(document));
  const context = { texts, meta: document.meta, profile, lexicon: state.lexicon };
  return judge(context, [bound]).map(({ hit }) => hit);
}

const cases = [...casesIn('words.txt'), ...casesIn('numbers.txt')];

describe.each([...new Set(cases.map(({ rule }) => rule))])('%s', (id) => {
  const own = cases.filter(({ rule }) => rule === id);

  it.each(own.map((one) => [one.line, one] as const))('%s', async (_, one) => {
    const hits = await hitsOf(one);
    expect(hits.map(({ sentence, from, to }) => sentence.text.slice(from, to))).toEqual(one.found);
    if (one.suggestion !== undefined) expect(hits[0]?.suggestion).toBe(one.suggestion);
    for (const { message } of hits)
      expect(`${message.de}${message.en}`).not.toMatch(/[{}]|undefined|NaN/u);
  });

  it('occurs and does not occur', () => {
    expect(own.some(({ found }) => found.length > 0)).toBe(true);
    expect(own.some(({ found }) => found.length === 0)).toBe(true);
  });
});

it('has cases for every rule about words, numbers and signs', () => {
  const ids = rules.map(({ rule }) => rule.id).filter((id) => /^[WZ]/u.test(id));
  const known = new Set(cases.map(({ rule }) => rule));
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
});
