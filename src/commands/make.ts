/**
 * Builds, checks and writes one publication. Loads all that a build needs, so the commands load it
 * only when there is something to do.
 */
import { removeOutput, replaceOutput } from '../host/output.ts';
import { buildPublication } from '../pipeline.ts';
import { type Report, reportOf } from '../report/report.ts';
import { type Job, rejected } from './job.ts';
import { requestOf } from './request.ts';

/**
 * The report of a build that was done. With errors the output is written apart and the last good one
 * stays; a build that passed is remembered. Throws `UserError` for wrong wishes.
 */
export async function makePublication(job: Job): Promise<Report> {
  const { session, folder, wishes, place, key } = job;
  const build = await buildPublication(requestOf(folder, wishes), session.host);
  const report = reportOf(build, place.name, `lesbar ${session.programVersion}`);
  if (!job.writes) return report;
  const json = new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  const files = [...build.artifacts, { path: 'report/report.json', bytes: json }];
  if (report.verdict === 'fail') {
    if (build.artifacts.length > 0) await replaceOutput(place.parent, rejected(place), files);
    return report;
  }
  await replaceOutput(place.parent, place.name, files);
  await removeOutput(place.parent, rejected(place));
  if (report.verdict === 'pass') await session.host.cache.put(key, json);
  return report;
}
