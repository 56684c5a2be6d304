/** Colours and their contrast, against values that the WCAG and its tools name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Colour,
  colourOf,
  contrast,
} from '../../../src/checks/epub-lint/narration/colours.ts';

describe('colours', () => {
  it.each<readonly [string, Colour]>([
    ['#ffe08a', [255, 224, 138]],
    ['#FE8', [255, 238, 136]],
    [' #000 ', [0, 0, 0]],
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgb(1 2 3)', [1, 2, 3]],
    ['White', [255, 255, 255]],
    ['#112233 !important', [17, 34, 51]],
  ])('%s', (value, expected) => {
    expect(colourOf(value)).toEqual(expected);
  });

  it.each([
    '',
    'inherit',
    'var(--x)',
    '#12',
    '#1234',
    '#12345678',
    'rgba(0,0,0,0.5)',
    'oklch(1 0 0)',
    'url(x)',
  ])('are not guessed: „%s“', (value) => {
    expect(colourOf(value)).toBeUndefined();
  });
});

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

describe('contrast', () => {
  it.each<readonly [string, string, number]>([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ffff00', '#ffffff', 1.07],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
  ])('of %s on %s', (text, ground, ratio) => {
    const [one, other] = [colourOf(text), colourOf(ground)];
    if (one === undefined || other === undefined) throw new Error('no colour');
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  it('is the same both ways, from 1 to 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21.0001);
        expect(contrast(one, one)).toBe(1);
      }),
    );
  });
});
