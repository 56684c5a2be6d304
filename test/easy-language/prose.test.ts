/** Rules for sentences and texts by cases: what each finds, and what it lets pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOTS } from '../source/prose-cases.ts';
import { proseTests } from '../source/prose-tests.ts';
import { judging, outcomeOf } from './rule-outcome.ts';

const folder = fileURLToPath(new URL('prose', import.meta.url));
const files = readdirSync(folder).toSorted();
const ready = judging('ST');

beforeAll(() => ready);

proseTests(folder, files, async (text) => outcomeOf(text, await ready));

describe('every rule', () => {
  const outcomes = files.flatMap((file) =>
    readFileSync(`${folder}/${file}`, 'utf8')
      .split(/\n?={10,} /)
      .flatMap((part) => part.split(DOTS).slice(1)),
  );

  it('has a case in which it finds something, and one in which it is silent', async () => {
    const { rules } = await ready;
    const codes = rules.map(({ rule }) => rule.code);
    const found = (code: string) => outcomes.filter((text) => text.includes(` ${code} `)).length;
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => found(code) === 0)).toEqual([]);
    expect(codes.filter((code) => found(code) === outcomes.length)).toEqual([]);
  });

  it('that is a rule of thumb says how sure it is and is no error', async () => {
    const { rules } = await ready;
    const thumbs = rules.filter(({ rule }) => rule.confidence !== undefined);
    expect(thumbs.length).toBeGreaterThan(10);
    const severe = thumbs.filter(({ rule }) => Object.values(rule.severity).includes('error'));
    expect(severe.map(({ rule }) => rule.id)).toEqual([]);
  });

  it('names a source, and what it says where profiles weigh it differently', async () => {
    const { rules } = await ready;
    const silent = rules.filter(({ rule: { severity, sources } }) => {
      const weights = new Set(
        ['din33429', 'netzwerk', 'bitv', 'hildesheim'].map(
          (profile) => Object.entries(severity).find(([name]) => name === profile)?.[1],
        ),
      );
      return weights.size > 1 && !sources.some(({ says }) => says !== undefined);
    });
    expect(silent.map(({ rule }) => rule.id)).toEqual([]);
  });
});
