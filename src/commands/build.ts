/**
 * `lesbar build` and `lesbar check`: make the editions, look at them, and say what came of it. What
 * makes them is loaded only when something changed, since loading it takes longer than finding that out.
 */
import { basename, join, resolve } from 'node:path';
import { asText } from '../diagnostics/as-text.ts';
import { fingerprintOf, sha256, type Wishes } from '../fingerprint.ts';
import { recoverOutput } from '../host/output.ts';
import { programHash } from '../host/program.ts';
import { surroundingsOf } from '../host/surroundings.ts';
import type { Report } from '../report/report.ts';
import { summaryOf } from '../report/summary.ts';
import { choosePublications, shownPath } from './choose.ts';
import type { Command, ExitCode, Options, Session } from './command.ts';
import { type Reported, writeExports } from './exports.ts';
import { type Job, type KnownBuild, type Place, rejected } from './job.ts';
import { watchFolders } from './watch.ts';

/** Builds, checks and writes; a build with errors is kept apart and the last good output stays. */
export const buildCommand: Command = {
  name: 'build',
  usage:
    '[ORDNER …] [--format F] [--edition E] [--out DIR] [--watch] [--strict] [--reference] [--json] [--sarif DATEI] [--junit DATEI]',
  summary: {
    de: 'baut eine Veröffentlichung und prüft sie',
    en: 'builds a publication and checks it',
  },
  run: (session, args, options) => runAll(session, args, { ...options, writes: true }),
};

/** The same without writing anything. */
export const checkCommand: Command = {
  name: 'check',
  usage:
    '[ORDNER …] [--format F] [--edition E] [--strict] [--reference] [--json] [--sarif DATEI] [--junit DATEI]',
  summary: {
    de: 'prüft eine Veröffentlichung, ohne etwas zu schreiben',
    en: 'checks a publication without writing anything',
  },
  run: (session, args, options) => runAll(session, args, { ...options, writes: false }),
};

type RunOptions = Options & { readonly writes: boolean };

async function runAll(
  session: Session,
  args: readonly string[],
  options: RunOptions,
): Promise<ExitCode> {
  const folders = await choosePublications(session, args);
  const build = () => buildAll(session, folders, options);
  return options.watch && options.writes ? watchFolders(session, folders, build) : build();
}

async function buildAll(
  session: Session,
  folders: readonly string[],
  options: RunOptions,
): Promise<ExitCode> {
  const all: Reported[] = [];
  for (const folder of folders) all.push(await runOne(session, folder, options));
  const reports = all.map(({ report }) => report);
  if (options.json) session.stdout(`${JSON.stringify(reports, null, 2)}\n`);
  await writeExports(session, options, all);
  return reports.some((report) => fails(report, session, options)) ? 1 : 0;
}

function fails(report: Report, session: Session, options: Options): boolean {
  if (report.verdict === 'fail') return true;
  if (report.verdict === 'incomplete' && (options.strict || session.unattended)) return true;
  return Boolean(options.strict) && report.findings.some(({ severity }) => severity === 'warning');
}

async function runOne(session: Session, folder: string, options: RunOptions): Promise<Reported> {
  const { writes } = options;
  const wishes: Wishes = {
    formats: words(options.format),
    editions: words(options.edition),
    reference: options.reference ? 'all' : writes ? 'none' : 'found',
  };
  const place: Place = {
    parent: resolve(session.workingFolder, options.out ?? 'output'),
    name: basename(folder),
  };
  if (writes) await recoverOutput(place.parent, place.name);
  const source = session.host.folder(folder);
  const program = await programHash();
  const fingerprint = await fingerprintOf(source, wishes, program);
  const key = writes ? `build/${fingerprint}` : `check/${fingerprint}/${await around(session)}`;
  const known = await unchanged(session, key, writes ? place : undefined);
  const report = known ?? (await make({ session, folder, wishes, place, key, program, writes }));
  session.clearProgress();
  if (!options.json) tell(session, report, { folder, known: known !== undefined, place, options });
  return { report, folder, place };
}

async function make(job: Job): Promise<Report> {
  const { makePublication } = await import('./make.ts');
  return makePublication(job);
}

function words(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => value.split(',')).filter((word) => word !== '');
}

/** A build uses what comes with this program; a check whatever it finds. */
function around({ host }: Session): Promise<string> {
  return surroundingsOf(host.toolPlaces());
}

/**
 * The report of the same build made before, if its output still stands as it was written; without a
 * place there is no output: the report of the same check.
 */
async function unchanged(
  session: Session,
  key: string,
  place: Place | undefined,
): Promise<Report | undefined> {
  const bytes = await session.host.cache.get(key);
  if (bytes === undefined) return undefined;
  // Written by `makePublication` under a key that holds this program's hash, so the shape is ours.
  const { report, written }: KnownBuild = JSON.parse(new TextDecoder().decode(bytes));
  if (place === undefined) return report;
  const output = session.host.folder(join(place.parent, place.name));
  const present = await output.list();
  if (present.length !== report.files.length + written.length) return undefined;
  for (const file of [...report.files, ...written]) {
    const found = await output.read(file.path);
    if (found === undefined || sha256(found) !== file.sha256) return undefined;
  }
  return report;
}

type Telling = {
  readonly folder: string;
  readonly known: boolean;
  readonly place: Place;
  readonly options: RunOptions;
};

/** Findings to stderr, the summary to stdout. */
function tell(session: Session, report: Report, telling: Telling): void {
  const { language } = session;
  const root = shownPath(session, telling.folder);
  for (const finding of report.findings) session.stderr(`${asText(finding, language, root)}\n`);
  session.stdout(`${summaryOf(report, language)}\n`);
  for (const line of closing(session, report, telling)) session.stdout(`${line}\n`);
}

function closing(
  session: Session,
  report: Report,
  { known, place, options }: Telling,
): readonly string[] {
  const german = session.language === 'de';
  if (!options.writes) {
    const same = german
      ? 'Nichts hat sich seit der letzten Prüfung geändert.'
      : 'Nothing changed since the last check.';
    return known ? [same] : [];
  }
  const written = shownPath(session, join(place.parent, place.name));
  const apart = shownPath(session, join(place.parent, rejected(place)));
  if (report.verdict === 'fail') {
    const kept = report.files.length > 0;
    const look = german ? `Zum Ansehen liegt sie in ${apart}` : `To look at it, see ${apart}`;
    return [
      german
        ? 'Nicht veröffentlicht: Die letzte Ausgabe ist unverändert.'
        : 'Not published: the last output is unchanged.',
      ...(kept ? [look] : []),
    ];
  }
  if (known)
    return [german ? `Nichts hat sich geändert: ${written}` : `Nothing changed: ${written}`];
  return [german ? `Geschrieben: ${written}` : `Written: ${written}`];
}
