/** Provisional ids are told apart from an author's by being no NCName. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { isNcName, isProvisional, provisionalId } from '../../src/model/provisional-id.ts';

describe('isNcName', () => {
  it.each(['a', 'antrag', 'Über-uns', '_x', 'a.b', 'a-1', 'straße', 'k2', 'a·b'])(
    'takes %s',
    (id) => {
      expect(isNcName(id)).toBe(true);
    },
  );

  it.each([
    '',
    '1a',
    '-a',
    '.a',
    'a b',
    'a:b',
    'a/b',
    '?1',
    'a"b',
    'a&b',
    'a<b',
    '´a',
    'a\n',
    'm²',
    'ª',
    'µ',
    '½',
    'a½',
  ])('refuses %j', (id) => {
    expect(isNcName(id)).toBe(false);
  });

  it('never takes what an XML parser would not take for a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (id) => {
        if (!isNcName(id)) return;
        const problems: string[] = [];
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => problems.push(error.message));
        parser.write(`<${id}/>`).close();
        expect(problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('provisional ids', () => {
  it('differ with their counter and are no NCNames', () => {
    const ids = [0, 1, 2, 17].map(provisionalId);
    expect(new Set(ids).size).toBe(4);
    expect(ids.every(isProvisional)).toBe(true);
  });

  it('may be empty where nobody refers to the node', () => {
    expect(isProvisional('')).toBe(true);
    expect(isProvisional('antrag')).toBe(false);
  });
});
