/**
 * What a build came to, by success criterion of WCAG 2.2. A machine can show that a criterion is
 * missed; that it is met it can never show, so there is no such result here.
 */
import type { CheckRun } from '../checks/check.ts';
import type { Diagnostic, Message } from '../diagnostics/diagnostic.ts';
import { criteria, type LevelledCriterion } from './criteria/index.ts';
import type { ReportedTest } from './tests.ts';

/**
 * `failed`: an error touches it. `undecided`: a warning does, or a check that tests it did not
 * finish. `nothing-found`: rules were applied to the end and found nothing. `person`: no rule tests it.
 */
export type CriterionStatus = 'failed' | 'undecided' | 'nothing-found' | 'person';

/** One success criterion, what machines found about it, and what is left to a person in any case. */
export type CriterionResult = {
  /** `1.4.3` */
  readonly criterion: string;
  readonly level: LevelledCriterion['level'];
  readonly name: Message;
  readonly result: CriterionStatus;
  /** The rules that were applied and can find violations of it. */
  readonly rules: readonly { readonly check: string; readonly rule: string }[];
  /** Errors and warnings that touch it. */
  readonly findings: number;
  readonly person: Message;
};

type Touch = Pick<Diagnostic, 'severity' | 'criteria'>;
type Run = Pick<CheckRun, 'check' | 'status'>;

/** What is summed up: the rules, the runs of the checks, and what was found. */
export type Ground = {
  readonly tests: readonly ReportedTest[];
  readonly checks: readonly Run[];
  readonly findings: readonly Touch[];
};

/** Every criterion, by number. */
export function resultsByCriterion(ground: Ground): readonly CriterionResult[] {
  return criteria.map(({ id, level, name, person }) => {
    const touching = ground.findings.filter(
      (finding) => finding.severity !== 'info' && finding.criteria?.includes(id),
    );
    const tested = ground.tests.flatMap(({ check, rules }) =>
      rules.filter((rule) => rule.criteria.includes(id)).map(({ rule }) => ({ check, rule })),
    );
    const concerned = ground.checks.filter((run) =>
      tested.some(({ check }) => check === run.check),
    );
    // A check that finished nowhere applied no rule.
    const rules = tested.filter(({ check }) =>
      concerned.some((run) => run.check === check && run.status !== 'incomplete'),
    );
    const result = statusOf(touching, concerned);
    return { criterion: id, level, name, result, rules, findings: touching.length, person };
  });
}

function statusOf(touching: readonly Touch[], concerned: readonly Run[]): CriterionStatus {
  if (touching.some(({ severity }) => severity === 'error')) return 'failed';
  if (touching.length > 0) return 'undecided';
  if (concerned.some(({ status }) => status === 'incomplete')) return 'undecided';
  return concerned.length > 0 ? 'nothing-found' : 'person';
}
