/**
 * Runs checks side by side over what was built, and believes none of them blindly: one that crashes,
 * hangs, leaves out an artefact or contradicts itself is `incomplete` there. Never a pass, and never
 * the end of the build.
 */
import { type Diagnostic, hasErrors, type Message, reporter } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Artifact } from '../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from './check.ts';
import { checkCodes } from './codes.ts';
import { inTime } from './in-time.ts';

const report = reporter(checkCodes);

/** Seconds, for a check that names no limit. */
const TIME_LIMIT = 300;

/** The runs of all checks, in the order of the checks; one that has nothing to examine has none. */
export async function examine(
  checks: readonly Check[],
  context: Omit<CheckContext, 'subjects'>,
): Promise<readonly CheckRun[]> {
  const runs = await Promise.all(
    checks.map((check) => {
      const chosen = context.artifacts.filter(check.examines);
      const subjects = chosen.length > 0 ? chosen : (check.otherwise?.(context) ?? []);
      return subjects.length === 0 ? [] : runGuarded(check, { ...context, subjects });
    }),
  );
  return runs.flat();
}

async function runGuarded(check: Check, context: CheckContext): Promise<readonly CheckRun[]> {
  const { subjects } = context;
  try {
    const runs = await inTime(check.run(context), (check.timeLimit ?? TIME_LIMIT) * 1000);
    if (runs === undefined) return subjects.map((subject) => timedOut(check, subject));
    return [
      ...subjects.map((subject) => verified(check, subject, runs)),
      ...runs
        .filter(({ artifact }) => !subjects.some(({ path }) => path === artifact))
        .map(unasked),
    ];
  } catch (error) {
    // The user's set-up, a full disk for example, is told as what it is.
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return subjects.map((subject) => crashed(check, subject, reason));
  }
}

/** The run of one artefact as its check told it, unless it cannot be true. */
function verified(check: Check, subject: Artifact, runs: readonly CheckRun[]): CheckRun {
  const [run, ...others] = runs.filter(({ artifact }) => artifact === subject.path);
  const finding = (reason: Message) => contradiction(check.name, subject.path, reason);
  if (run === undefined) {
    const silent = { de: 'Sie nennt kein Ergebnis.', en: 'It gives no result.' };
    return incomplete(check, subject, finding(silent));
  }
  const diagnostics = [run, ...others].flatMap((one) => one.diagnostics);
  if (others.length > 0) {
    const twice = {
      de: `Sie nennt ${others.length + 1} Ergebnisse.`,
      en: `It gives ${others.length + 1} results.`,
    };
    return doubted({ ...run, diagnostics }, finding(twice));
  }
  const reason = lieOf(run);
  return reason === undefined ? run : doubted(run, finding(reason));
}

function lieOf({ status, diagnostics }: CheckRun): Message | undefined {
  if (status === 'pass' && hasErrors(diagnostics)) {
    return {
      de: 'Sie sagt „bestanden“ und nennt doch Fehler.',
      en: 'It says “passed” and names errors all the same.',
    };
  }
  if (status === 'fail' && diagnostics.length === 0) {
    return {
      de: 'Sie sagt „nicht bestanden“ und nennt keinen Befund.',
      en: 'It says “failed” and names no finding.',
    };
  }
  return undefined;
}

/** Errors that were named stay errors; without any, nothing is known. */
function doubted(run: CheckRun, finding: Diagnostic): CheckRun {
  const status = run.status === 'fail' || hasErrors(run.diagnostics) ? 'fail' : 'incomplete';
  return { ...run, status, diagnostics: [...run.diagnostics, finding] };
}

/** A result for something nobody asked about: what it should have been about is unknown. */
function unasked(run: CheckRun): CheckRun {
  const reason = {
    de: 'Nach dieser Datei war sie nicht gefragt.',
    en: 'It was not asked about this file.',
  };
  return doubted(run, contradiction(run.check, run.artifact, reason));
}

function contradiction(check: string, path: string, reason: Message): Diagnostic {
  return report('check/contradiction', {
    message: {
      de: `Die Prüfung „${check}“ widerspricht sich bei „${path}“: ${reason.de}`,
      en: `The check “${check}” contradicts itself at “${path}”: ${reason.en}`,
    },
    artifact: { path },
  });
}

function timedOut(check: Check, subject: Artifact): CheckRun {
  const limit = check.timeLimit ?? TIME_LIMIT;
  const finding = report('check/timed-out', {
    message: {
      de: `Die Prüfung „${check.name}“ war nach ${limit} Sekunden nicht fertig; „${subject.path}“ ist ungeprüft.`,
      en: `The check “${check.name}” had not finished after ${limit} seconds; “${subject.path}” is unchecked.`,
    },
    artifact: { path: subject.path },
  });
  return incomplete(check, subject, finding);
}

function crashed(check: Check, subject: Artifact, reason: string): CheckRun {
  const { path } = subject;
  const finding = report('check/crashed', {
    message: {
      de: `Die Prüfung „${check.name}“ ist bei „${path}“ abgebrochen: ${reason}`,
      en: `The check “${check.name}” crashed at “${path}”: ${reason}`,
    },
    artifact: { path },
  });
  return incomplete(check, subject, finding);
}

function incomplete(check: Check, { path }: Artifact, finding: Diagnostic): CheckRun {
  const tool = { name: check.name, version: '–' };
  return { check: check.name, tool, artifact: path, status: 'incomplete', diagnostics: [finding] };
}
