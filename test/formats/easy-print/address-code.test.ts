/** Codes of addresses, short and long: a square that printers and telephones can use, the same each time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressCode, codeImage } from '../../../src/formats/easy-print/address-code.ts';

const svgOf = (address: string) => new TextDecoder().decode(addressCode(address));
const sizeOf = (svg: string) => Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'medium' });

describe('any address', () => {
  test('has a code of a size that the standard knows, with a quiet zone on each side', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const svg = svgOf(address);
        const size = sizeOf(svg);
        expect((size - 8 - 17) % 4).toBe(0);
        const places = [...svg.matchAll(/M(\d+) (\d+)h/gu)].flatMap(([, x, y]) => [x, y]);
        expect(Math.min(...places.map(Number))).toBe(4);
        expect(Math.max(...places.map(Number))).toBe(size - 5);
      }),
      { numRuns: 40 },
    );
  });

  test('has always the same code, and another one than its neighbour', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(svgOf(address)).toBe(svgOf(address));
        expect(svgOf(`${address}x`)).not.toBe(svgOf(address));
      }),
      { numRuns: 20 },
    );
  });

  test('is said in full to who does not see the code', () => {
    const address = 'https://lesen.example.org/ämter?a=1&b="2"';
    expect(codeImage('lesen', address).alt).toBe(`QR-Code mit der Adresse ${address}`);
    expect(svgOf(address)).toContain('<path');
  });
});

test('a longer address needs a finer code, but no larger one on paper', () => {
  const [short, long] = ['https://a.de', `https://a.de/${'pfad/'.repeat(40)}`] as const;
  expect(sizeOf(svgOf(long))).toBeGreaterThan(sizeOf(svgOf(short)));
  const { width, height } = codeImage('lesen', long);
  expect([width, height]).toEqual([85, 85]);
});
