/** From what the checks said to what the publication may say about itself. */
import type { Check, CheckRun } from './checks/check.ts';
import type { Artifact } from './model/artifact.ts';
import type { Barrier, Evidence, Examination } from './model/evidence.ts';

/** What was made, who looked at it. */
type Ground = { readonly artifacts: readonly Artifact[]; readonly checks: readonly Check[] };

/**
 * Before the checks: what is made is written as if all of them will pass, and written again if one
 * does not.
 */
export function hopeOf({ artifacts, checks }: Ground): Evidence {
  const examinations = checks.flatMap(({ name, title, examines }): readonly Examination[] => {
    const paths = artifacts.filter(examines).map(({ path }) => path);
    return paths.length === 0 ? [] : [{ check: name, title, artifacts: paths.toSorted() }];
  });
  return { examinations, barriers: [], unexamined: [] };
}

/** Sums up runs; the same runs, the same evidence. Findings of the source are not among them. */
export function evidenceOf(runs: readonly CheckRun[], { artifacts, checks }: Ground): Evidence {
  const editions = new Map(
    artifacts.map(({ path, edition, download }) => [path, edition ?? download?.edition]),
  );
  const barriers = runs.flatMap(({ artifact, diagnostics }) =>
    diagnostics
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, message, criteria = [] }): Barrier => {
        const edition = editions.get(artifact);
        return { artifact, code, message, criteria, ...(edition ? { edition } : {}) };
      }),
  );
  const unexamined = runs
    .filter(({ status }) => status === 'incomplete')
    .map(({ check, artifact }) => ({ check, artifact }));
  return {
    examinations: examinationsOf(runs, checks),
    barriers: barriers.toSorted(by(({ artifact, code, message }) => [artifact, code, message.en])),
    unexamined: unexamined.toSorted(by(({ artifact, check }) => [artifact, check])),
  };
}

/** Checks that ran, with what they examined to the end; what they did not is `unexamined`. */
function examinationsOf(
  runs: readonly CheckRun[],
  checks: readonly Check[],
): readonly Examination[] {
  return checks.flatMap(({ name, title }): readonly Examination[] => {
    const own = runs.filter(({ check }) => check === name);
    const done = own.filter(({ status }) => status !== 'incomplete');
    const paths = [...new Set(done.map(({ artifact }) => artifact))];
    return own.length === 0 ? [] : [{ check: name, title, artifacts: paths.toSorted() }];
  });
}

/** True when two evidences say the same. */
export function isSameEvidence(a: Evidence, b: Evidence): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function by<T>(keyOf: (value: T) => readonly string[]): (a: T, b: T) => number {
  const text = (value: T): string => keyOf(value).join('\n');
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
