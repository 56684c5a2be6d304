/** One publication to build, and where it goes. */
import type { Wishes } from '../fingerprint.ts';
import type { Report } from '../report/report.ts';
import type { Session } from './command.ts';

/** The folder `parent/name` of an output. */
export type Place = { readonly parent: string; readonly name: string };

/** What is to be made. */
export type Job = {
  readonly session: Session;
  /** The publication's folder. */
  readonly folder: string;
  readonly wishes: Wishes;
  readonly place: Place;
  /** Under which the report is kept for the next run. */
  readonly key: string;
  /** Hash of this program (`host/program.ts`). */
  readonly program: string;
  /** False for `check`. */
  readonly writes: boolean;
};

/** What is kept of a build that passed: its report, and the report's own files as they were written. */
export type KnownBuild = {
  readonly report: Report;
  readonly written: readonly { readonly path: string; readonly sha256: string }[];
};

/** Name of the folder for a build that did not pass, so that one can look at it. */
export function rejected(place: Place): string {
  return `${place.name}-abgelehnt`;
}
