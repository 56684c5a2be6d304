/** The rules of a check of our own: each of its codes is one. */
import type { CodeTable } from '../diagnostics/diagnostic.ts';
import type { CoveredRule } from './check.ts';

/** One rule for each code, but for those that tell that nothing was examined. */
export function rulesOf(
  codes: CodeTable,
  isNoRule: readonly string[] = [],
): readonly CoveredRule[] {
  return Object.entries(codes).flatMap(([rule, { title, criteria = [] }]) =>
    isNoRule.includes(rule) ? [] : [{ rule, title, criteria }],
  );
}
