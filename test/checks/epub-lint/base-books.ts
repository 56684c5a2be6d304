/**
 * The base publication as two real books, spoken by silence that is encoded as our recordings are, with
 * page numbers; and ways to change their files and pack them again as the format packs them.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { beforeAll } from 'vitest';
import type { Check, CheckRun } from '../../../src/checks/check.ts';
import { epubFormat } from '../../../src/formats/epub/index.ts';
import { noCache } from '../../../src/host/cache.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document, EditionName } from '../../../src/model/document.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';
import { writeZip, type ZipEntry } from '../../../src/writers/zip.ts';
import { narrationOf, paginationOf } from '../../formats/epub/spoken.ts';

/** Both books, and what they were made from. */
export type BaseBooks = {
  readonly document: Document;
  readonly narrations: readonly Narration[];
  readonly books: readonly Artifact[];
};

export const host = { ...createNodeHost(), cache: noCache };

/** Makes the books; the standard one has the first and the third sentence of each chapter begin a page. */
export async function baseBooks(folder = 'test/base'): Promise<BaseBooks> {
  const read = await readPublication(host, folder);
  if (read.value === undefined) throw new Error(`${folder} cannot be read`);
  const document = prepare(read.value).value;
  const { editions } = document;
  const narrations = editions.map((edition) => narrationOf(edition));
  const [standard] = editions;
  const firsts = (standard?.chapters ?? []).flatMap((chapter) => {
    const [first, , third] = spokenUnits(chapter);
    return [first?.id, third?.id];
  });
  const paginations = [paginationOf('standard', firsts)];
  const books = await epubFormat.render({ document, editions, narrations, paginations, host });
  return { document, narrations, books: books.value };
}

/** The books of the base publication for all tests of a file, made before the first. */
export function baseBeforeAll(): () => BaseBooks {
  const state: { base?: BaseBooks } = {};
  beforeAll(async () => {
    state.base = await baseBooks();
  });
  return () => {
    if (state.base === undefined) throw new Error('no base');
    return state.base;
  };
}

/** The book of an edition. */
export function bookOf({ books }: BaseBooks, edition: EditionName = 'standard'): Artifact {
  const book = books.find(({ download }) => download?.edition === edition);
  if (book === undefined) throw new Error(`no book: ${edition}`);
  return book;
}

/** One file of a book as text. */
export function fileOf(book: Artifact, path: string): string {
  const bytes = unzipSync(book.bytes, { filter: ({ name }) => name === path })[path];
  if (bytes === undefined) throw new Error(`no ${path}`);
  return strFromU8(bytes);
}

/** Files below `EPUB/` that are changed: a new text or new bytes from the old text. */
export type Changes = Readonly<Record<string, (text: string) => string | Uint8Array>>;

/** A book with some of its files changed. Fails when a change changes nothing. */
export function changed(book: Artifact, changes: Changes, packed = /$^/u): Artifact {
  const files = unzipSync(book.bytes);
  for (const path of Object.keys(changes)) {
    if (files[`EPUB/${path}`] === undefined) throw new Error(`no ${path}`);
  }
  const entries = Object.entries(files).map(([path, bytes]): ZipEntry => {
    const store = /^mimetype$|\.(?:mp3|woff2|svg)$/u.test(path) && !packed.test(path);
    const change = changes[path.replace('EPUB/', '')];
    if (change === undefined) return { path, bytes, store };
    const before = strFromU8(bytes, /\.mp3$/u.test(path));
    const after = change(before);
    if (after === before) throw new Error(`${path} is as it was`);
    return { path, bytes: typeof after === 'string' ? strToU8(after) : after, store };
  });
  return { ...book, bytes: writeZip(entries) };
}

/** What a check says of a book. */
export async function examine(check: Check, base: BaseBooks, book: Artifact): Promise<CheckRun> {
  const subjects = [book];
  const { document, narrations } = base;
  const [run] = await check.run({ document, narrations, artifacts: subjects, subjects, host });
  if (run === undefined) throw new Error('no run');
  return run;
}

/** How the recordings stand in an archive: true for packed. */
export function packedRecordings({ bytes }: Artifact): readonly boolean[] {
  const packed: boolean[] = [];
  unzipSync(bytes, {
    filter: ({ name, compression }) => {
      if (name.endsWith('.mp3')) packed.push(compression !== 0);
      return false;
    },
  });
  return packed;
}
