/** Chance that is the same everywhere: numbers that look random and never change. */

/**
 * A linear congruential generator (Numerical Recipes). Good enough to mix sentences, for nothing else.
 * @param {number} seed
 * @returns {(limit: number) => number} a whole number from 0 to below the limit
 */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
