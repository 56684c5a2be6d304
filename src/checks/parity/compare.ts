/**
 * Compares what should stand in an artefact with what was read back from it. Text first: each
 * sentence and picture is found, lost, added, moved or changed. Then, for those that were found, what
 * they stand in and what stands in them. Pure; about linear in the number of sentences.
 */
import { align } from './align.ts';
import { holderDifferences } from './compare-holders.ts';
import { textDifferences } from './compare-text.ts';
import { wordDifferences } from './compare-words.ts';
import type { Difference } from './finding.ts';
import { linesOf } from './leaves.ts';
import type { BlockPiece } from './observed.ts';
import { pairUp } from './pairs.ts';
import { unitsFound, unitsOfSentences } from './units.ts';

/** All differences; none where both say the same in the same structure. */
export function compare(
  expectedBlocks: readonly BlockPiece[],
  observedBlocks: readonly BlockPiece[],
): readonly Difference[] {
  const expected = unitsOfSentences(linesOf(expectedBlocks));
  const observed = unitsFound(linesOf(observedBlocks), expected);
  const matches = align(
    expected.map((unit) => unit.key),
    observed.map((unit) => unit.key),
  );
  const pairs = pairUp(expected, observed, matches);
  return [
    ...textDifferences(pairs),
    ...wordDifferences(pairs.same),
    ...holderDifferences([...pairs.same, ...pairs.changed]),
  ];
}
