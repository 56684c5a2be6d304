/**
 * Builds, checks and writes one publication. Loads all that a build needs, so the commands load it
 * only when there is something to do.
 */
import { readCatalogue } from '../catalogue.ts';
import { sha256 } from '../fingerprint.ts';
import type { Host } from '../host/host.ts';
import { removeOutput, replaceOutput } from '../host/output.ts';
import { buildPublication } from '../pipeline.ts';
import { REPORT_STYLES, reportFiles } from '../report/files.ts';
import { type Report, reportOf } from '../report/report.ts';
import { testsOf } from '../report/tests.ts';
import { type Job, type KnownBuild, rejected } from './job.ts';
import { historyWith, keepHistory } from './remember.ts';
import { checksLeftOut, requestOf } from './request.ts';

/**
 * The report of a build that was done. With errors the output is written apart and the last good one
 * stays; a build or check that passed is remembered. Throws `UserError` for wrong wishes.
 */
export async function makePublication(job: Job): Promise<Report> {
  const { session, folder, wishes, place, program } = job;
  const { host } = session;
  const request = await requestOf(folder, wishes, host);
  const build = await buildPublication(request, host);
  const catalogue = await readCatalogue(host);
  const report = reportOf(build, {
    slug: place.name,
    generator: `lesbar ${session.programVersion}`,
    tests: await testsOf({ checks: request.checks, runs: build.runs }, host, program),
    notUsed: checksLeftOut(request).map(({ name, title }) => ({ check: name, title })),
    explain: (code) => catalogue.get(code),
  });
  if (!job.writes) {
    if (report.verdict === 'pass') await remember(job, { report, written: [] });
    return report;
  }
  const history = await historyWith(report, place, session);
  const written = reportFiles(report, { history, styles: await stylesOf(host) });
  const files = [...build.artifacts, ...written];
  if (report.verdict === 'fail') {
    if (build.artifacts.length > 0) await replaceOutput(place.parent, rejected(place), files);
  } else {
    await replaceOutput(place.parent, place.name, files);
    await removeOutput(place.parent, rejected(place));
  }
  await keepHistory(history, place);
  if (report.verdict === 'pass') {
    const hashes = written.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }));
    await remember(job, { report, written: hashes });
  }
  return report;
}

async function remember({ session, key }: Job, known: KnownBuild): Promise<void> {
  await session.host.cache.put(key, new TextEncoder().encode(JSON.stringify(known)));
}

async function stylesOf(host: Host): Promise<string> {
  const sheets = await Promise.all(REPORT_STYLES.map((path) => host.ownFile(path)));
  return sheets.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
}
