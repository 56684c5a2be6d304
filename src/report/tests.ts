/** Which rules the checks of a build apply. Asking them means loading their tools, so answers are kept. */
import type { Check, CheckRun, CoveredRule } from '../checks/check.ts';
import type { Diagnostic, Message } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { keptValue } from '../host/kept-value.ts';

/** A check that ran, and its rules; none where a check does not name them. */
export type ReportedTest = {
  readonly check: string;
  readonly title: Message;
  readonly rules: readonly CoveredRule[];
};

/**
 * The checks that ran, in their order, with their rules.
 * @param program hash of this program (`host/program.ts`): another program may have other rules
 */
export async function testsOf(
  { checks, runs }: { readonly checks: readonly Check[]; readonly runs: readonly CheckRun[] },
  host: Host,
  program: string,
): Promise<readonly ReportedTest[]> {
  const ran = new Set(runs.map((run) => run.check));
  const wanted = checks.filter(({ name }) => ran.has(name));
  return Promise.all(
    wanted.map(async (check) => {
      const rules = await rulesOf(check, host, `rules/${program}/${check.name}`);
      return { check: check.name, title: check.title, rules };
    }),
  );
}

async function rulesOf(
  { covers }: Check,
  host: Host,
  key: string,
): Promise<readonly CoveredRule[]> {
  return covers === undefined ? [] : keptValue(host.cache, { key, make: covers });
}

/**
 * The rule behind a finding: that of its tool, or its code where the check names its rules so; else the
 * first that stands for several and holds it.
 */
export function ruleBehind(
  rules: readonly CoveredRule[],
  { tool, code }: Pick<Diagnostic, 'tool' | 'code'>,
): CoveredRule | undefined {
  const named = (name: string | undefined): CoveredRule | undefined =>
    rules.find(({ rule }) => rule === name);
  const name = tool?.rule ?? code;
  return (
    named(tool?.rule) ??
    named(code) ??
    rules.find(({ like }) => like !== undefined && new RegExp(like, 'u').test(name))
  );
}
