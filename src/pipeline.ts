/**
 * The whole program on one screen: one publication in, its editions out, each checked. Nothing here
 * decides by a format's name, writes a file, or ends the process.
 */
import type { Check, CheckRun } from './checks/check.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostics/diagnostic.ts';
import {
  type EditionReadability,
  readabilityOfEditions,
} from './easy-language/readability/index.ts';
import type { Format, RenderContext } from './formats/format.ts';
import type { Host } from './host/host.ts';
import type { Artifact } from './model/artifact.ts';
import type { Document, EditionName } from './model/document.ts';
import { narrate } from './narrate/index.ts';
import { paginate } from './paginate/index.ts';
import { prepare } from './prepare/index.ts';
import { renderAndExamine } from './render.ts';
import { readPublication } from './source/index.ts';

/** What to build. */
export type BuildRequest = {
  /** The publication's folder. */
  readonly folder: string;
  readonly formats: readonly Format[];
  readonly checks: readonly Check[];
  /** Editions to make; those the publication does not have are left out. */
  readonly editions: readonly EditionName[];
};

/** What a build came to. Without `document` the source could not be read. */
export type Build = {
  readonly document?: Document;
  readonly artifacts: readonly Artifact[];
  readonly runs: readonly CheckRun[];
  /** Of each edition that was made. */
  readonly readability: readonly EditionReadability[];
  /** Findings of all stages and checks, sorted. */
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads, prepares, speaks, typesets, renders and checks a publication. Findings are collected; with
 * an error in the source nothing is rendered, since every edition would repeat it.
 */
export async function buildPublication(request: BuildRequest, host: Host): Promise<Build> {
  const read = await readPublication(host, request.folder);
  if (read.value === undefined) return failed(read.diagnostics);
  const prepared = prepare(read.value);
  const found = [...read.diagnostics, ...prepared.diagnostics];
  const document = prepared.value;
  if (hasErrors(found)) return { ...failed(found), document };
  const build = await buildDocument(document, request, host);
  return { ...build, diagnostics: sortDiagnostics([...found, ...build.diagnostics]) };
}

/** The second half: from a document that is ready to editions that are checked. */
export async function buildDocument(
  document: Document,
  request: Omit<BuildRequest, 'folder'> & Partial<Pick<BuildRequest, 'folder'>>,
  host: Host,
): Promise<Build> {
  const { formats } = request;
  const editions = document.editions.filter((edition) => request.editions.includes(edition.name));
  const speaks = formats.some((format) => format.speaks);
  const layouts = layoutsFor(formats, document);
  if (request.checks.some((check) => check.browses)) startBrowser(host);
  const paging = paginate({ document, layouts, host });
  // Speaking waits for pages only where it names them.
  const spokenPages = document.meta.narration?.pageNumbers === true ? (await paging).value : [];
  const [narrations, paginations] = await Promise.all([
    speaks
      ? narrate({ document, editions, paginations: spokenPages, host, ...inFolder(request, host) })
      : { value: [], diagnostics: [] },
    paging,
  ]);
  const found = [...narrations.diagnostics, ...paginations.diagnostics];
  if (hasErrors(found)) return { ...failed(found), document };

  const context: RenderContext = {
    document,
    editions,
    narrations: narrations.value,
    paginations: paginations.value,
    host,
  };
  const [examined, readability] = await Promise.all([
    renderAndExamine(formats, request.checks, context),
    readabilityOfEditions(document.editions, host),
  ]);
  const { artifacts, runs } = examined;
  found.push(...examined.diagnostics, ...runs.flatMap((run) => run.diagnostics));
  return { document, artifacts, runs, readability, diagnostics: sortDiagnostics(found) };
}

/** Where recordings lie; without a folder a document has none. */
function inFolder({ folder }: Partial<Pick<BuildRequest, 'folder'>>, host: Host) {
  return folder === undefined ? {} : { folder: host.folder(folder) };
}

/** Starting it takes as long as speaking a chapter, and the checks would wait for it. */
function startBrowser(host: Host): void {
  // Who needs it asks again, and meets the same failure.
  host.browser().catch(() => {});
}

function failed(diagnostics: readonly Diagnostic[]): Build {
  return {
    artifacts: [],
    runs: [],
    readability: [],
    diagnostics: sortDiagnostics(diagnostics),
  };
}

/** The page layouts that the formats asked for need, for the editions that exist. */
function layoutsFor(formats: readonly Format[], document: Document) {
  const names = document.editions.map((edition) => edition.name);
  return formats.flatMap(({ layout }) =>
    layout && names.includes(layout.edition) ? [layout] : [],
  );
}
