/**
 * Document → pages: typesets each print layout with Typst and tells which sentence starts which
 * page. An unchanged document is taken from the cache. What cannot be typeset is a finding.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, type Result, reporter } from '../diagnostics/diagnostic.ts';
import type { LayoutData, PrintLayout } from '../formats/format.ts';
import type { Host } from '../host/host.ts';
import type { Document } from '../model/document.ts';
import type { Pagination } from '../model/pagination.ts';
import { packTypeset, unpackTypeset } from './bundle.ts';
import { paginateCodes } from './codes.ts';
import { chooseFonts, foreignFonts } from './fonts.ts';
import { letterDrawings } from './letter-drawings.ts';
import { inspectDocument, reportMissing } from './preflight.ts';
import { printedCharacters } from './printed-characters.ts';
import { readTemplates } from './templates.ts';
import {
  PORTABLE_PACKAGE,
  type Refused,
  type Typeset,
  type TypesettingJob,
} from './typesetting.ts';
import type { run } from './typst-worker.ts';

/** What is to be typeset: these layouts of one document. */
export type PaginateInput = {
  readonly document: Document;
  readonly layouts: readonly PrintLayout[];
  readonly host: Host;
  /** Package of the native engine; another name makes its import fail, as on a bare platform. */
  readonly nativePackage?: string;
};

const NATIVE_PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

const report = reporter(paginateCodes);

/** Typesets every layout whose edition the document has. A layout that fails is left out. */
export async function paginate(input: PaginateInput): Promise<Result<readonly Pagination[]>> {
  const { document } = input;
  const layouts = input.layouts.filter((layout) =>
    document.editions.some((edition) => edition.name === layout.edition),
  );
  const results = await Promise.all(layouts.map((layout) => typesetLayout(layout, input)));
  const diagnostics = layouts.length === 0 ? [] : inspectDocument(document);
  return {
    value: results.flatMap((result) => result.value),
    diagnostics: withoutDoubles([
      ...diagnostics,
      ...results.flatMap((result) => result.diagnostics),
    ]),
  };
}

async function typesetLayout(
  layout: PrintLayout,
  input: PaginateInput,
): Promise<Result<readonly Pagination[]>> {
  const { document, host } = input;
  const data = layout.data(document);
  const fonts = await chooseFonts(printedCharacters(data.json), host);
  const drawings = await letterDrawings(data.files, { document, host });
  const found = [...reportMissing(fonts.missing, document), ...drawings.diagnostics];
  if (found.length > 0) return { value: [], diagnostics: found };
  const nativePackage = input.nativePackage ?? NATIVE_PACKAGE;
  const job: TypesettingJob = {
    files: [...(await ownFiles(layout, { data, fontNames: fonts.names, host })), ...drawings.files],
    main: `/templates/${layout.template}`,
    fonts: [...fonts.files, ...drawings.fontsBeside(fonts.names.text)],
    nativePackage,
    versions: {
      native: host.packageVersion(nativePackage) ?? 'none',
      portable: host.packageVersion(PORTABLE_PACKAGE) ?? 'none',
    },
  };
  const typeset = await typesetOnce(job, host);
  if (typeset.status === 'refused')
    return { value: [], diagnostics: [reportRefusal(layout, typeset)] };
  return { value: [paginationOf(layout, typeset)], diagnostics: reportEngine(layout, typeset) };
}

type FileParts = { readonly data: LayoutData; readonly fontNames: unknown; readonly host: Host };

async function ownFiles(layout: PrintLayout, parts: FileParts): Promise<TypesettingJob['files']> {
  const templates = await readTemplates(layout.template, parts.host);
  return [
    ...[...templates].map(([path, bytes]) => [`/templates/${path}`, bytes] as const),
    ['/data.json', jsonBytes(parts.data.json)],
    ['/fonts.json', jsonBytes(parts.fontNames)],
  ];
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

async function typesetOnce(job: TypesettingJob, host: Host): Promise<Typeset | Refused> {
  const key = keyOf(job);
  const cached = await host.cache.get(key);
  const known = cached === undefined ? undefined : unpackTypeset(cached);
  if (known !== undefined) return known;
  const module = new URL('./typst-worker.ts', import.meta.url);
  const typeset = await host.inWorker<Parameters<typeof run>[0], Typeset | Refused>(
    { module },
    job,
  );
  if (typeset.status === 'done') await host.cache.put(key, packTypeset(typeset));
  return typeset;
}

/** All that the pages depend on: files, fonts, engine. */
function keyOf(job: TypesettingJob): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(['typeset/1', job.nativePackage, job.versions, job.main]));
  const parts = [...job.files.map(([path, bytes]) => [path, bytes] as const)];
  for (const [path, bytes] of [...parts, ...job.fonts.map((font) => ['font', font] as const)]) {
    hash.update(JSON.stringify([path, bytes.length]));
    hash.update(bytes);
  }
  return hash.digest('hex');
}

function paginationOf(layout: PrintLayout, typeset: Typeset): Pagination {
  const { engine, archival, accessible, pages } = typeset;
  return {
    layout: layout.name,
    edition: layout.edition,
    pages,
    exports: { engine, archival, ...(accessible === undefined ? {} : { accessible }) },
  };
}

function reportRefusal(layout: PrintLayout, refused: Refused): Diagnostic {
  return report('print/not-typeset', {
    message: {
      de: `Typst lehnt das Layout „${layout.name}“ ab: ${refused.message}`,
      en: `Typst refuses the layout “${layout.name}”: ${refused.message}`,
    },
    tool: { name: refused.engine.name, rule: 'compile' },
  });
}

function reportEngine(layout: PrintLayout, typeset: Typeset): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (typeset.accessible === undefined) {
    found.push(
      report('print/portable-engine', {
        message: {
          de: `Die Seiten hat ${typeset.engine.name} ${typeset.engine.version} gesetzt.`,
          en: `${typeset.engine.name} ${typeset.engine.version} set the pages.`,
        },
      }),
    );
  }
  for (const name of foreignFonts(fontNamesOf(typeset.archival))) {
    found.push(
      report('print/foreign-font', {
        message: {
          de: `Im Layout „${layout.name}“ steht die Schrift „${name}“.`,
          en: `The layout “${layout.name}” holds the font “${name}”.`,
        },
      }),
    );
  }
  return found;
}

/** Base fonts of a PDF. Both engines write font dictionaries in the open, not in object streams. */
function fontNamesOf(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf).toString('latin1');
  const names = [...text.matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g)].flatMap(
    (match) => match[1] ?? [],
  );
  return [...new Set(names)].sort();
}

/** Two layouts find the same character or the same engine: said once is enough. */
function withoutDoubles(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.message.en, diagnostic.span]);
    return !seen.has(key) && seen.add(key);
  });
}
