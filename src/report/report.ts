/**
 * The report of a build as data: what was made, who looked at it, what was found. The same build
 * gives the same report: no times, no paths of this machine.
 */
import type { CheckRun } from '../checks/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sha256 } from '../fingerprint.ts';
import type { Artifact, Download } from '../model/artifact.ts';
import type { EditionName } from '../model/document.ts';
import type { Build } from '../pipeline.ts';

/** The whole report, as it stands in `report/report.json`. */
export type Report = {
  /** Version of this file's shape. */
  readonly schema: 1;
  readonly publication: string;
  readonly title: string;
  readonly generator: string;
  readonly verdict: Verdict;
  readonly files: readonly ReportedFile[];
  readonly checks: readonly ReportedRun[];
  readonly findings: readonly Diagnostic[];
};

/** `incomplete`: nothing wrong was found, but something could not be looked at. */
export type Verdict = 'pass' | 'fail' | 'incomplete';

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

/** Sums up a build. @param generator name and version of this program */
export function reportOf(build: Build, slug: string, generator: string): Report {
  return {
    schema: 1,
    publication: slug,
    title: build.document?.meta.title ?? slug,
    generator,
    verdict: verdictOf(build),
    files: build.artifacts.map(describe),
    checks: build.runs.map(({ diagnostics, ...run }) => ({ ...run, findings: diagnostics.length })),
    findings: build.diagnostics,
  };
}

/** An error fails a build; a check that did not finish leaves it incomplete. */
export function verdictOf(build: Build): Verdict {
  if (build.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return 'fail';
  if (build.runs.some((run) => run.status === 'fail')) return 'fail';
  return build.runs.some((run) => run.status === 'incomplete') ? 'incomplete' : 'pass';
}

function describe({ bytes, ...facts }: Artifact): ReportedFile {
  return { ...facts, size: bytes.byteLength, sha256: sha256(bytes) };
}
