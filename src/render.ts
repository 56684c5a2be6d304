/**
 * From a document that is ready to artefacts that are examined: each format by itself, then those that
 * sum up what was made, then the checks, then once more those that speak about the checks.
 */
import { Buffer } from 'node:buffer';
import type { Check, CheckRun } from './checks/check.ts';
import { examine } from './checks/examine.ts';
import { type Diagnostic, hasErrors, type Result } from './diagnostics/diagnostic.ts';
import { evidenceOf, hopeOf, isSameEvidence } from './evidence.ts';
import type { Format, RenderContext } from './formats/format.ts';
import type { Artifact } from './model/artifact.ts';
import { type Evidence, NOTHING_EXAMINED } from './model/evidence.ts';

/** Artefacts, and what the checks said of them. */
export type Examined = {
  readonly artifacts: readonly Artifact[];
  readonly runs: readonly CheckRun[];
  /** Of the formats only; those of the checks stand in `runs`. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Renders the formats that have something to make of these editions, and examines all of it. */
export async function renderAndExamine(
  formats: readonly Format[],
  checks: readonly Check[],
  context: RenderContext,
): Promise<Examined> {
  const names = context.editions.map((edition) => edition.name);
  const wanted = formats.filter((format) => format.editions.some((name) => names.includes(name)));
  const made = await render(wanted, context);
  const hoped = await concludeInHope(wanted, context, { made, checks });
  const { artifacts, evidence: hope } = hoped;
  const diagnostics = [...made.diagnostics, ...hoped.diagnostics];
  if (hasErrors(diagnostics)) return { artifacts, runs: [], diagnostics };
  const runs = await examine(checks, { ...context, artifacts });
  const evidence = evidenceOf(runs, { artifacts, checks });
  if (isSameEvidence(evidence, hope)) return { artifacts, runs, diagnostics };

  const honest = await conclude(wanted, context, { made, evidence });
  const all = sorted([...made.value, ...honest.value]);
  if (haveSameBytes(artifacts, all)) return { artifacts, runs, diagnostics };
  // What did not change was examined a moment ago and comes from the cache.
  return {
    artifacts: all,
    runs: await examine(checks, { ...context, artifacts: all }),
    diagnostics,
  };
}

/**
 * Which checks will look at something is known when everything is there, and what comes last speaks
 * of the checks: twice is enough, since what it says never changes which files there are.
 */
async function concludeInHope(
  formats: readonly Format[],
  context: RenderContext,
  { made, checks }: { readonly made: Made; readonly checks: readonly Check[] },
): Promise<{ readonly evidence: Evidence } & Omit<Examined, 'runs'>> {
  const first = await conclude(formats, context, { made, evidence: NOTHING_EXAMINED });
  const evidence = hopeOf({ artifacts: [...made.value, ...first.value], checks });
  const last = await conclude(formats, context, { made, evidence });
  const artifacts = sorted([...made.value, ...last.value]);
  return { artifacts, evidence, diagnostics: last.diagnostics };
}

async function render(
  formats: readonly Format[],
  context: RenderContext,
): Promise<Result<readonly Artifact[]>> {
  const results = await Promise.all(
    formats.map(async (format) => {
      const result = await format.render(context);
      for (const artifact of result.value) {
        if (artifact.download) context.host.progress({ kind: 'made', path: artifact.path });
      }
      return result;
    }),
  );
  return joined(results);
}

type Made = Result<readonly Artifact[]>;
type Ground = { readonly made: Made; readonly evidence: Evidence };

async function conclude(
  formats: readonly Format[],
  context: RenderContext,
  { made, evidence }: Ground,
): Promise<Result<readonly Artifact[]>> {
  return joined(
    await Promise.all(
      formats.flatMap(({ conclude: last }) => (last ? [last(context, made.value, evidence)] : [])),
    ),
  );
}

function joined(results: readonly Result<readonly Artifact[]>[]): Result<readonly Artifact[]> {
  return {
    value: results.flatMap((result) => result.value),
    diagnostics: results.flatMap((result) => result.diagnostics),
  };
}

function haveSameBytes(before: readonly Artifact[], after: readonly Artifact[]): boolean {
  const known = new Map(before.map((artifact) => [artifact.path, artifact]));
  return (
    before.length === after.length &&
    after.every((artifact) => {
      const old = known.get(artifact.path);
      if (old === undefined || old === artifact) return old !== undefined;
      return Buffer.compare(old.bytes, artifact.bytes) === 0;
    })
  );
}

function sorted(artifacts: readonly Artifact[]): readonly Artifact[] {
  return artifacts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
