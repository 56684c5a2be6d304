/** Content streams are split as ISO 32000-1 says, ToUnicode maps are read, and damage ends no loop. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseToUnicode } from '../../../src/checks/pdf-ua/fonts.ts';
import { type Operand, operations } from '../../../src/checks/pdf-ua/tokens.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const read = (text: string) => [...operations(bytes(text))];
const operands = (text: string) => read(text)[0]?.operands ?? [];
const string = (operand: Operand | undefined) =>
  operand?.kind === 'string' ? Buffer.from(operand.bytes).toString('latin1') : undefined;

describe('operations', () => {
  it('gives operators with their operands', () => {
    expect(read('1 -2.5 .5 Td q % Kommentar\nQ')).toEqual([
      {
        operator: 'Td',
        operands: [1, -2.5, 0.5].map((value) => ({ kind: 'number', value })),
      },
      { operator: 'q', operands: [] },
      { operator: 'Q', operands: [] },
    ]);
  });

  it.each([
    ['(a\\(b\\)c) Tj', 'a(b)c'],
    ['(a(b)c) Tj', 'a(b)c'],
    ['(\\101\\n\\\\) Tj', 'A\n\\'],
    ['(a\\\nb) Tj', 'ab'],
    ['(a\\\r\nb) Tj', 'ab'],
    ['<4A 65 6E6> Tj', 'Jen`'],
    ['() Tj', ''],
  ])('reads the string %j', (source, text) => {
    expect(string(operands(source)[0])).toBe(text);
  });

  it('reads names with escapes, arrays, and dictionaries in dictionaries', () => {
    const [name, properties] = operands('/Sp#61n <</MCID 3/Lang(de)/A<</B[1 /C]>>>> BDC');
    expect(name).toEqual({ kind: 'name', value: 'Span' });
    if (properties?.kind !== 'dict') throw new Error('no dictionary');
    expect(properties.entries.get('MCID')).toEqual({ kind: 'number', value: 3 });
    expect(string(properties.entries.get('Lang'))).toBe('de');
    expect(properties.entries.get('A')?.kind).toBe('dict');
  });

  it('skips the bytes of inline images, even when they look like operators', () => {
    expect(read('BI /W 1 /H 1 ID (((EI)>> q\nEI Q').map((operation) => operation.operator)).toEqual(
      ['BI', 'Q'],
    );
  });

  it('comes to an end on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect([...operations(noise)].length).toBeLessThanOrEqual(noise.length);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'()<>[]{}/%\\ BIDEI01')), (noise) => {
        expect(read(noise.join('')).length).toBeLessThanOrEqual(noise.length);
      }),
    );
  });
});

describe('parseToUnicode', () => {
  it('reads characters, ranges, lists and pairs of surrogates', () => {
    const map = parseToUnicode(
      bytes(`begincmap 2 beginbfchar <0001> <0041> <0002> <D835DC4E> endbfchar
        2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<00660066> <00DF>] endbfrange endcmap`),
    );
    expect([...map]).toEqual([
      [1, 'A'],
      [2, '𝑎'],
      [0x10, 'a'],
      [0x11, 'b'],
      [0x12, 'c'],
      [0x20, 'ff'],
      [0x21, 'ß'],
    ]);
  });
});
