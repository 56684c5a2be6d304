/**
 * Applies rules to a text: which of them the profile asks for, how much each weighs there, and what
 * they found, in the order of the text. Pure; suppressions are taken into account elsewhere.
 */
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { EasyContext, EasyHit, EasyRule } from './rule.ts';
import type { BoundRule } from './rules.ts';

/** A hit of a rule, as heavy as the profile says. */
export type Judgement = {
  readonly rule: EasyRule;
  readonly severity: Severity;
  readonly hit: EasyHit;
};

/** Everything that the rules of the context's profile find. */
export function judge(context: EasyContext, rules: readonly BoundRule[]): readonly Judgement[] {
  return rules.flatMap(({ rule, test }) => {
    const severity = rule.severity[context.profile];
    if (severity === undefined) return [];
    return test(context).map((hit) => ({ rule, severity, hit }));
  });
}
