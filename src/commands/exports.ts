/** The files that the user named: `--sarif` and `--junit`, for all publications of a call together. */
import { join, resolve } from 'node:path';
import { writeWhole } from '../host/output.ts';
import type { Report } from '../report/report.ts';
import { shownPath } from './choose.ts';
import type { Options, Session } from './command.ts';
import { type Place, rejected } from './job.ts';

/** A report, the folder of its publication, and where its output is. */
export type Reported = {
  readonly report: Report;
  readonly folder: string;
  readonly place: Place;
};

/** Writes what was asked for; paths in it are seen from where the user stands. */
export async function writeExports(
  session: Session,
  { sarif, junit }: Options,
  all: readonly Reported[],
): Promise<void> {
  const write = (path: string, text: string): Promise<void> =>
    writeWhole(resolve(session.workingFolder, path), new TextEncoder().encode(text));
  if (sarif !== undefined) {
    const { sarifOf } = await import('../report/sarif.ts');
    const located = all.map(({ report, folder, place }) => {
      const name = report.verdict === 'fail' ? rejected(place) : place.name;
      const output = shownPath(session, join(place.parent, name));
      return { report, roots: { source: shownPath(session, folder), output } };
    });
    await write(sarif, sarifOf(located));
  }
  if (junit !== undefined) {
    const { junitOf } = await import('../report/junit.ts');
    await write(junit, junitOf(all.map(({ report }) => report)));
  }
}
