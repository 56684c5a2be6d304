/** The known word that a misspelt one most likely means. Pure. */

import type { Message } from '../diagnostics/diagnostic.ts';

/** The hint that names the nearest of `known`; undefined when none is near. */
export function didYouMean(word: string, known: readonly string[]): Message | undefined {
  const meant = nearest(word, known);
  return meant === undefined ? undefined : meantOne(meant);
}

/** The hint that names one thing. */
export function meantOne(meant: string): Message {
  return { de: `Meinten Sie „${meant}“?`, en: `Did you mean “${meant}”?` };
}

/** The nearest of `known` within a third of its length in edits; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      edits: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, edits }) => edits <= Math.max(2, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.edits - b.edits);
  return ranked[0]?.candidate;
}

/** Levenshtein distance; long words are cut, since nobody misspells the 40th letter only. */
function distance(a: string, b: string): number {
  const [left, right] = [a.slice(0, 40), b.slice(0, 40)];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
