/** From what the checks said to what the publication may say about itself. */
import type { CheckRun } from './checks/check.ts';
import type { Artifact } from './model/artifact.ts';
import type { Barrier, Evidence } from './model/evidence.ts';

/** Sums up runs; the same runs, the same evidence. Findings of the source are not among them. */
export function evidenceOf(runs: readonly CheckRun[], artifacts: readonly Artifact[]): Evidence {
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
    barriers: barriers.toSorted(by(({ artifact, code, message }) => [artifact, code, message.en])),
    unexamined: unexamined.toSorted(by(({ artifact, check }) => [artifact, check])),
  };
}

/** True when there is nothing to tell. */
export function isClean({ barriers, unexamined }: Evidence): boolean {
  return barriers.length + unexamined.length === 0;
}

function by<T>(keyOf: (value: T) => readonly string[]): (a: T, b: T) => number {
  const text = (value: T): string => keyOf(value).join('\n');
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
