/**
 * A book's archive, opened once for all checks that look into it: a file is unpacked when it is asked
 * for, a document is parsed once. Nothing is written, and nothing is guessed about damaged archives.
 */
import type { Bytes } from '../model/bytes.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { directoryOf, unpackedFile } from './zip-directory.ts';

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

const opened = new WeakMap<Bytes, Archive>();

/** The archive with these bytes. @throws Error when they are none */
export function openArchive(bytes: Bytes): Archive {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const archive = read(bytes);
  opened.set(bytes, archive);
  return archive;
}

function read(bytes: Bytes): Archive {
  const files = directoryOf(bytes);
  const entries = files.map(({ path, method }) => ({ path, isCompressed: method !== 0 }));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const bytesOf = (path: string): Uint8Array | undefined => {
    const file = byPath.get(path);
    return file && unpackedFile(bytes, file);
  };
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
