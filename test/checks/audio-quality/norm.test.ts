/** What counts as the usual time of a sentence, and what stands out from it. */
import { describe, expect, it } from 'vitest';
import {
  medianOf,
  type Saying,
  standings,
  weightOf,
} from '../../../src/checks/audio-quality/norm.ts';

/** Sentences of 1 to 40 syllables, each spoken at nearly the same pace. */
const sayings: readonly Saying[] = Array.from({ length: 80 }, (_, index) => {
  const text = `${'la '.repeat(1 + (index % 40)).trim()}.`;
  return { text, seconds: weightOf(text) * 0.12 * (1 + 0.05 * Math.sin(index * 7)) };
});

/** How one stands when its time is another. */
function standing(index: number, factor: number) {
  const changed = sayings.map((saying, at) =>
    at === index ? { ...saying, seconds: saying.seconds * factor } : saying,
  );
  return standings(changed)[index];
}

describe('the norm of a voice', () => {
  it('is near for all that are spoken alike', () => {
    for (const found of standings(sayings)) expect(Math.abs(found?.score ?? 99)).toBeLessThan(3);
  });

  it('is far for one that takes half or twice its time, long or short', () => {
    for (const index of [0, 5, 20, 39]) {
      expect(standing(index, 0.5)?.score).toBeLessThan(-8);
      expect(standing(index, 2)?.score).toBeGreaterThan(8);
      expect(standing(index, 2)?.ratio).toBeGreaterThan(1.8);
    }
  });

  it('names the usual time', () => {
    const { text } = sayings[20] ?? { text: '' };
    expect(standing(20, 3)?.usual).toBeCloseTo(weightOf(text) * 0.12, 1);
  });

  it('is not moved by a few that are wrong', () => {
    const some = sayings.map((saying, index) =>
      index % 10 === 3 ? { ...saying, seconds: 5 * saying.seconds } : saying,
    );
    const found = standings(some);
    expect(found[4]?.ratio).toBeGreaterThan(0.85);
    expect(found[4]?.ratio).toBeLessThan(1.15);
    expect(found[3]?.score).toBeGreaterThan(8);
  });

  it('is not known from a dozen sentences', () => {
    expect(standings(sayings.slice(0, 12))).toEqual(Array(12).fill(undefined));
    expect(standings(sayings.slice(0, 13)).every((one) => one !== undefined)).toBe(true);
    expect(standings([])).toEqual([]);
  });
});

describe('the weight of a text', () => {
  it('grows with syllables, letters read by name, digits and rests', () => {
    const order = ['Ja.', 'Jena.', 'Jenaer.', 'Jenaer Rathaus.', 'W W W Punkt Jena Punkt D E.'];
    const weights = order.map(weightOf);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(weightOf('Ja, nein.')).toBeGreaterThan(weightOf('Ja nein.') + 3);
    expect(weightOf('2024')).toBeGreaterThan(weightOf('Jahr'));
  });

  it('counts vowels with marks and of other scripts', () => {
    expect(weightOf('Öl')).toBe(weightOf('Ol'));
    expect(weightOf('вода')).toBeGreaterThan(weightOf('вд'));
  });

  it('ends with the last letter: a full stop takes no time', () => {
    expect(weightOf('Ja!')).toBe(weightOf('Ja'));
  });
});

describe('the middle value', () => {
  it('lies between the two in the middle, and is none of nothing', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
    expect(medianOf([])).toBeNaN();
  });
});
