/**
 * The DAISY books of the base publication, silent but complete, and ways to break one: files changed, taken
 * out, put in, and the size stated anew, so that a break is told for itself.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CheckRun } from '../../../src/checks/check.ts';
import { daisyLintCheck } from '../../../src/checks/daisy-lint/index.ts';
import { daisyFormat } from '../../../src/formats/daisy/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document, Edition } from '../../../src/model/document.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';
import { narrationOf, paginationOf } from '../../formats/epub/spoken.ts';

/** What the check is shown. */
export type Base = {
  readonly document: Document;
  readonly narrations: readonly Narration[];
  readonly books: readonly Artifact[];
};

export const host = createNodeHost();

/** A page for every tenth unit. */
function pagesOf(edition: Edition) {
  const units = edition.chapters.flatMap(spokenUnits).map(({ id }) => id);
  return paginationOf(
    edition.name,
    units.filter((_, index) => index % 10 === 4),
  );
}

/** The base publication with a book for each edition. */
export async function makeBase(): Promise<Base> {
  const read = await readPublication(host, 'test/base');
  if (read.value === undefined) throw new Error('the base publication cannot be read');
  const document = prepare(read.value).value;
  const { editions } = document;
  const narrations = editions.map((edition) => narrationOf(edition));
  const paginations = editions.map(pagesOf);
  const context = { document, editions, narrations, paginations, host };
  return { document, narrations, books: (await daisyFormat.render(context)).value };
}

/** What the check says of a book. */
export async function examine({ document, narrations }: Base, book: Artifact): Promise<CheckRun> {
  const subjects = [book];
  const context = { document, narrations, artifacts: subjects, subjects, host };
  const [run] = await daisyLintCheck.run(context);
  if (run === undefined) throw new Error('no run');
  return run;
}

/** A change to a text file, new bytes, or `null` for a file taken out. */
export type Break = ((text: string) => string) | Uint8Array | null;

/** The book with some of its files changed; a change that changes nothing is a fault of the test. */
export function broken(book: Artifact, breaks: Readonly<Record<string, Break>>): Artifact {
  const files: Record<string, Uint8Array> = { ...unzipSync(book.bytes) };
  for (const [name, change] of Object.entries(breaks)) {
    const before = files[name];
    if (change === null) delete files[name];
    else if (typeof change !== 'function') files[name] = change;
    else {
      const text = strFromU8(before ?? new Uint8Array());
      const after = change(text);
      if (after === text) throw new Error(`nothing changed in ${name}`);
      files[name] = strToU8(after);
    }
  }
  return { ...book, bytes: zipSync(withSize(files), { level: 0 }) };
}

function withSize(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const ncc = strFromU8(files['ncc.html'] ?? new Uint8Array());
  const stated = (size: number) =>
    strToU8(ncc.replace(/("ncc:kByteSize" content=")\d+/u, `$1${size}`));
  const sizeWith = (bytes: Uint8Array) => {
    const all = Object.values({ ...files, 'ncc.html': bytes });
    return Math.ceil(all.reduce((sum, { length }) => sum + length, 0) / 1024);
  };
  return { ...files, 'ncc.html': stated(sizeWith(stated(sizeWith(strToU8(ncc))))) };
}
