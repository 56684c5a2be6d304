/**
 * Runs checks side by side over what was built. A check that crashes is `incomplete` for each of its
 * artefacts: never a pass, and never the end of the build.
 */
import { reporter } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from './check.ts';
import { checkCodes } from './codes.ts';

const report = reporter(checkCodes);

/** The runs of all checks, in the order of the checks; one that has nothing to examine has none. */
export async function examine(
  checks: readonly Check[],
  context: Omit<CheckContext, 'subjects'>,
): Promise<readonly CheckRun[]> {
  const runs = await Promise.all(
    checks.map((check) => {
      const subjects = context.artifacts.filter(check.examines);
      return subjects.length === 0 ? [] : runGuarded(check, { ...context, subjects });
    }),
  );
  return runs.flat();
}

async function runGuarded(check: Check, context: CheckContext): Promise<readonly CheckRun[]> {
  try {
    return await check.run(context);
  } catch (error) {
    // The user's set-up, a full disk for example, is told as what it is.
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return context.subjects.map((subject) => crashed(check, subject, reason));
  }
}

function crashed(check: Check, { path }: Artifact, reason: string): CheckRun {
  const finding = report('check/crashed', {
    message: {
      de: `Die Prüfung „${check.name}“ ist bei „${path}“ abgebrochen: ${reason}`,
      en: `The check “${check.name}” crashed at “${path}”: ${reason}`,
    },
    artifact: { path },
  });
  const tool = { name: check.name, version: '–' };
  return { check: check.name, tool, artifact: path, status: 'incomplete', diagnostics: [finding] };
}
