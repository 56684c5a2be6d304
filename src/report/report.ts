/**
 * The report of a build as data: what was made, who looked at it by which rules, what was found, and
 * what that means for each success criterion. The same build gives the same report: no times, no
 * paths of this machine. Its shape is described by `docs/report.schema.json`.
 */
import type { CheckRun } from '../checks/check.ts';
import type { CodeInfo, Diagnostic, Message } from '../diagnostics/diagnostic.ts';
import type { EditionReadability } from '../easy-language/readability/edition.ts';
import { sha256 } from '../fingerprint.ts';
import { type Artifact, contentOf, type Download, factsOf } from '../model/artifact.ts';
import type { ContactData, EditionName, Metadata, Origin, Review } from '../model/document.ts';
import type { Build } from '../pipeline.ts';
import { type CriterionResult, resultsByCriterion } from './by-criterion.ts';
import { type ReportedTest, ruleBehind } from './tests.ts';

/** The whole report, as it stands in `report/report.json`. */
export type Report = {
  /** Version of this file's shape. */
  readonly schema: 2;
  readonly publication: string;
  readonly title: string;
  /** Absent where the source could not be read. */
  readonly about?: About;
  readonly generator: string;
  readonly verdict: Verdict;
  readonly files: readonly ReportedFile[];
  /** The checks that ran, each once, with the rules it applies. */
  readonly tests: readonly ReportedTest[];
  /** Reference tools that were not asked for, or not found. Absent when there are none. */
  readonly notUsed?: readonly UnusedTest[];
  /** One entry for each check and artefact. */
  readonly checks: readonly ReportedRun[];
  readonly findings: readonly ReportedFinding[];
  /** What the codes of the findings mean. */
  readonly codes: Readonly<Record<string, CodeInfo>>;
  /** Readability formulas, by edition: what they count, not whether anybody understands it. Absent where nothing was measured. */
  readonly readability?: readonly EditionReadability[];
  /** All success criteria of WCAG 2.2, by number. */
  readonly criteria: readonly CriterionResult[];
};

/** `incomplete`: nothing wrong was found, but something could not be looked at. */
export type Verdict = 'pass' | 'fail' | 'incomplete';

/** What the publication says of itself, as far as a report needs it. */
export type About = {
  readonly description: string;
  readonly publisher: string;
  readonly contact: ContactData;
  readonly modified: string;
  readonly address?: string;
  /** Whether target readers have checked the Leichte Sprache; absent without such an edition. */
  readonly review?: Review;
  readonly origin: Origin;
};

/** A check that there is, and that this build did without. */
export type UnusedTest = { readonly check: string; readonly title: Message };

/** A file that was made. */
export type ReportedFile = {
  readonly path: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly edition?: EditionName;
  readonly download?: Download;
};

/** A check of one artefact, its findings counted. */
export type ReportedRun = Omit<CheckRun, 'diagnostics'> & { readonly findings: number };

/** A finding, and which check made it about which file; neither for findings of the source. */
export type ReportedFinding = Diagnostic & { readonly check?: string; readonly subject?: string };

/** What a report holds beside the build. */
export type ReportFacts = {
  readonly slug: string;
  /** Name and version of this program. */
  readonly generator: string;
  readonly tests: readonly ReportedTest[];
  readonly notUsed?: readonly UnusedTest[];
  /** What a code means. */
  readonly explain: (code: string) => CodeInfo | undefined;
};

/** Sums up a build. */
export function reportOf(build: Build, facts: ReportFacts): Report {
  const { slug, generator, tests, notUsed = [], explain } = facts;
  const meta = build.document?.meta;
  const easy = build.document?.editions.some(({ name }) => name === 'easy') === true;
  const checks = build.runs.map(({ diagnostics, ...run }) => ({
    ...run,
    findings: diagnostics.length,
  }));
  const findings = findingsOf(build, tests);
  return {
    schema: 2,
    publication: slug,
    title: meta?.title ?? slug,
    ...(meta === undefined ? {} : { about: aboutOf(meta, easy) }),
    generator,
    verdict: verdictOf(build),
    files: build.artifacts.map(describe),
    tests,
    ...(notUsed.length === 0 ? {} : { notUsed }),
    checks,
    findings,
    codes: codesOf(findings, explain),
    ...(build.readability.length === 0 ? {} : { readability: build.readability }),
    criteria: resultsByCriterion({ tests, checks, findings }),
  };
}

/** An error fails a build; a check that did not finish leaves it incomplete. */
export function verdictOf(build: Pick<Build, 'diagnostics' | 'runs'>): Verdict {
  if (build.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return 'fail';
  if (build.runs.some((run) => run.status === 'fail')) return 'fail';
  return build.runs.some((run) => run.status === 'incomplete') ? 'incomplete' : 'pass';
}

function aboutOf(meta: Metadata, easy: boolean): About {
  const { description, publisher, contact, modified, address, origin } = meta;
  return {
    description,
    publisher,
    contact,
    modified,
    ...(address === undefined ? {} : { address }),
    ...(easy ? { review: meta.easy.review } : {}),
    origin,
  };
}

function describe(artifact: Artifact): ReportedFile {
  const bytes = contentOf(artifact);
  return { ...factsOf(artifact), size: bytes.length, sha256: sha256(bytes) };
}

/** Each finding with the run it came from; criteria of the tool's rule where it names none itself. */
function findingsOf(build: Build, tests: readonly ReportedTest[]): readonly ReportedFinding[] {
  const runs = new Map(
    build.runs.flatMap((run) => run.diagnostics.map((finding) => [finding, run] as const)),
  );
  return build.diagnostics.map((finding) => {
    const run = runs.get(finding);
    if (run === undefined) return finding;
    const { check, artifact: subject } = run;
    const rules = tests.find((test) => test.check === check)?.rules ?? [];
    const criteria = finding.criteria ?? ruleBehind(rules, finding)?.criteria;
    return { ...finding, ...(criteria === undefined ? {} : { criteria }), check, subject };
  });
}

function codesOf(
  findings: readonly ReportedFinding[],
  explain: ReportFacts['explain'],
): Report['codes'] {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  return Object.fromEntries(
    codes.flatMap((code) => {
      const info = explain(code);
      return info === undefined ? [] : [[code, info] as const];
    }),
  );
}
