/** All 86 success criteria of WCAG 2.2 in the order of their numbers. */
import type { Criterion, Level } from './criterion.ts';
import { levelA } from './level-a.ts';
import { levelAA } from './level-aa.ts';
import { levelAAA } from './level-aaa.ts';

/** A criterion with its level. */
export type LevelledCriterion = Criterion & { readonly level: Level };

/** The criteria of all levels. */
export const criteria: readonly LevelledCriterion[] = [
  ...levelA.map((criterion): LevelledCriterion => ({ ...criterion, level: 'A' })),
  ...levelAA.map((criterion): LevelledCriterion => ({ ...criterion, level: 'AA' })),
  ...levelAAA.map((criterion): LevelledCriterion => ({ ...criterion, level: 'AAA' })),
].toSorted((a, b) => compareNumbers(a.id, b.id));

/** The W3C's page on a criterion; its address is made of the English name. */
export function understanding({ name }: Criterion): string {
  const page = name.en
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/gu, '')
    .replaceAll(' ', '-');
  return `https://www.w3.org/WAI/WCAG22/Understanding/${page}`;
}

/** `1.4.2` before `1.4.10`. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
