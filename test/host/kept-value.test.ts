/** Values kept as JSON: made once, again under another key, and what failed is asked again. */
import { describe, expect, it } from 'vitest';
import { keptValue, keptValues } from '../../src/host/kept-value.ts';
import { memoryCache } from '../memory-cache.ts';

type Answer = { readonly good: number } | { readonly failed: string };
const isGood = (answer: Answer): boolean => 'good' in answer;

describe('one value', () => {
  it('is made once for each key', async () => {
    const cache = memoryCache();
    const made: string[] = [];
    const ask = (key: string) =>
      keptValue(cache, { key, make: () => ({ nth: made.push(key), umlaut: 'ä' }) });
    const first = await ask('a');
    expect(await ask('a')).toEqual(first);
    expect(await ask('b')).toEqual({ nth: 2, umlaut: 'ä' });
    expect(made).toEqual(['a', 'b']);
  });

  it.each([null, false, 0, '', []])('may be %j, and is kept all the same', async (value) => {
    const cache = memoryCache();
    await keptValue(cache, { key: 'k', make: () => value });
    const again = keptValue<unknown>(cache, { key: 'k', make: () => 'made again' });
    expect(await again).toEqual(value);
  });

  it('is made again when it was not worth keeping', async () => {
    const cache = memoryCache();
    const answers: Answer[] = [{ failed: 'no tool' }, { good: 1 }, { good: 2 }];
    const ask = () =>
      keptValue<Answer>(cache, {
        key: 'k',
        make: () => answers.shift() ?? { failed: 'asked too often' },
        isWorthKeeping: isGood,
      });
    expect([await ask(), await ask(), await ask()]).toEqual([
      { failed: 'no tool' },
      { good: 1 },
      { good: 1 },
    ]);
  });

  it('is not kept when making it failed', async () => {
    const cache = memoryCache();
    const make = () => Promise.reject(new Error('broken'));
    await expect(keptValue(cache, { key: 'k', make })).rejects.toThrow('broken');
    expect(await cache.get('k')).toBeUndefined();
  });
});

describe('values of many', () => {
  const asked: string[][] = [];
  const lengths = (cache = memoryCache()) =>
    ({
      cache,
      of: (...words: string[]) =>
        keptValues<string, Answer>(cache, words, {
          keyOf: (word) => `length/${word}`,
          make: async (missing) => {
            asked.push([...missing]);
            return missing.map((word) => (word === 'x' ? { failed: word } : { good: word.length }));
          },
          isWorthKeeping: isGood,
        }),
    }) as const;

  it('are made together where they are missing, in their order', async () => {
    const { of } = lengths();
    asked.length = 0;
    await of('eins', 'drei');
    const values = await of('zwei', 'eins', 'sieben', 'drei');
    expect(asked).toEqual([
      ['eins', 'drei'],
      ['zwei', 'sieben'],
    ]);
    expect(values.get('sieben')).toEqual({ good: 6 });
    expect(values.get('eins')).toEqual({ good: 4 });
  });

  it('are not asked for when none is missing', async () => {
    const { of } = lengths();
    await of('eins');
    asked.length = 0;
    await of('eins');
    await of();
    expect(asked).toEqual([]);
  });

  it('keep what is worth it only', async () => {
    const { of } = lengths();
    asked.length = 0;
    await of('x', 'eins');
    expect((await of('x', 'eins')).get('x')).toEqual({ failed: 'x' });
    expect(asked).toEqual([['x', 'eins'], ['x']]);
  });

  it('have no entry where none was made', async () => {
    const short = { keyOf: String, make: async () => [1] };
    expect([...(await keptValues(memoryCache(), ['a', 'b'], short)).keys()]).toEqual(['a']);
  });
});
