/** The base publication as pages, books and recordings, silent but complete, and ways to break them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CheckRun } from '../../../src/checks/check.ts';
import { parityCheck } from '../../../src/checks/parity/index.ts';
import { formats } from '../../../src/formats/index.ts';
import { noCache } from '../../../src/host/cache.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import { NOTHING_EXAMINED } from '../../../src/model/evidence.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';
import { narrationOf } from '../../formats/epub/spoken.ts';

/** A publication and everything made of it but what is printed. */
export type Made = {
  readonly document: Document;
  readonly narrations: readonly Narration[];
  readonly artifacts: readonly Artifact[];
};

/** Keeps nothing, so that nothing is answered from an earlier run. */
export const host: Host = { ...createNodeHost(), cache: noCache };

/** Makes all editions of a folder. */
export async function madeOf(folder: string): Promise<Made> {
  const read = await readPublication(host, folder);
  if (read.value === undefined) throw new Error(`${folder} cannot be read`);
  return madeOfDocument(prepare(read.value).value);
}

/** Makes all editions of a prepared document. */
export async function madeOfDocument(document: Document): Promise<Made> {
  const { editions } = document;
  const narrations = editions.map((edition) => narrationOf(edition));
  const context = { document, editions, narrations, paginations: [], host };
  const unprinted = formats.filter(({ layout }) => layout === undefined);
  const rendered = await Promise.all(unprinted.map((format) => format.render(context)));
  const made = rendered.flatMap(({ value }) => value);
  const last = await Promise.all(
    unprinted.map((format) => format.conclude?.(context, made, NOTHING_EXAMINED)),
  );
  const artifacts = [...made, ...last.flatMap((result) => result?.value ?? [])];
  return { document, narrations, artifacts };
}

/** What parity says about these artefacts; other artefacts are there, too. */
export function examined(
  { document, narrations }: Omit<Made, 'artifacts'>,
  artifacts: readonly Artifact[],
  subjects: readonly Artifact[] = artifacts.filter(parityCheck.examines),
): Promise<readonly CheckRun[]> {
  return parityCheck.run({ document, narrations, artifacts, subjects, host });
}

/** The codes of a run, each once, sorted. */
export function codesOf(run: CheckRun | undefined): readonly string[] {
  return [...new Set(run?.diagnostics.map(({ code }) => code))].toSorted();
}

/** A text with something in it changed. Fails when that changes nothing. */
export function changedText(text: string, change: (text: string) => string): string {
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed: ${change.toString()}`);
  return changed;
}

/** An artefact of text, changed. */
export function changedFile(artifact: Artifact, change: (text: string) => string): Artifact {
  return { ...artifact, bytes: strToU8(changedText(strFromU8(artifact.bytes), change)) };
}

/** A book with one of its files changed. */
export function changedBook(
  book: Artifact,
  path: string,
  change: (text: string) => string,
): Artifact {
  const files = unzipSync(book.bytes);
  const file = files[path];
  if (file === undefined) throw new Error(`No ${path} in ${Object.keys(files).join(', ')}`);
  // Byte by byte, so that sound survives, too; markup here is read as UTF-8.
  const isText = /\.(?:xhtml|smil|opf|xml)$/u.test(path);
  const text = changedText(strFromU8(file, !isText), change);
  return { ...book, bytes: zipSync({ ...files, [path]: strToU8(text, !isText) }, { level: 0 }) };
}

/** The artefact at a path. */
export function fileAt(artifacts: readonly Artifact[], path: string): Artifact {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (found === undefined) throw new Error(`No ${path}`);
  return found;
}
