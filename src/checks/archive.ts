/**
 * A book's archive, opened once for all checks that look into it: a file is unpacked when it is asked
 * for, a document is parsed once. Nothing is written, and nothing is guessed about damaged archives.
 */
import { unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml.ts';

/** What stands in an archive, and its files on demand. */
export type Archive = {
  readonly entries: readonly ArchiveEntry[];
  /** A file, unpacked anew at each call; undefined when there is none. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** A document as a tree. @throws Error when it is missing or not well-formed */
  readonly xml: (path: string) => XmlElement;
};

/** A file of an archive. */
export type ArchiveEntry = { readonly path: string; readonly isCompressed: boolean };

const opened = new WeakMap<Uint8Array, Archive>();

/** The archive with these bytes. @throws Error when they are none */
export function openArchive(bytes: Uint8Array): Archive {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const archive = read(bytes);
  opened.set(bytes, archive);
  return archive;
}

function read(bytes: Uint8Array): Archive {
  const entries: ArchiveEntry[] = [];
  unzipSync(bytes, {
    filter: ({ name, compression }) => {
      entries.push({ path: name, isCompressed: compression !== 0 });
      return false;
    },
  });
  const paths = new Set(entries.map(({ path }) => path));
  const bytesOf = (path: string): Uint8Array | undefined =>
    paths.has(path) ? unzipSync(bytes, { filter: ({ name }) => name === path })[path] : undefined;
  const xml = remembered((path) => {
    const found = bytesOf(path);
    if (found === undefined) throw new Error(`${path || 'package document'}: missing`);
    return parseXml(found);
  });
  return { entries, bytes: bytesOf, xml };
}

/** Asks once for each key; an error is no answer. */
export function remembered<Value>(ask: (key: string) => Value): (key: string) => Value {
  const answers = new Map<string, { readonly value: Value }>();
  return (key) => {
    const answer = answers.get(key) ?? { value: ask(key) };
    answers.set(key, answer);
    return answer.value;
  };
}
