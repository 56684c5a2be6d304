/**
 * What a ZIP archive says it holds, and each file on demand: only the directory and the file asked for are
 * read, so that a book of hundreds of megabytes is not joined for its pages. No ZIP64, no encryption, and
 * what is damaged is not repaired.
 */
import { inflateSync } from 'fflate';
import { type Bytes, stretchOf } from '../model/bytes.ts';

/** A file of an archive, as the central directory describes it (APPNOTE 4.3.12). */
export type ZipFile = {
  readonly path: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Place of the local header. */
  readonly offset: number;
};

const END_RECORD = 22;
/** The record at the end may be followed by a comment of so many bytes. */
const LONGEST_COMMENT = 0xffff;
const CENTRAL_HEADER = 46;
const LOCAL_HEADER = 30;

/** All files, in the order of the directory. @throws Error when these bytes are no archive */
export function directoryOf(archive: Bytes): readonly ZipFile[] {
  const tail = bufferOf(
    stretchOf(archive, archive.length - END_RECORD - LONGEST_COMMENT, archive.length),
  );
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + END_RECORD > tail.length) throw new Error('invalid zip data');
  const [count, size, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  const directory = bufferOf(stretchOf(archive, start, start + size));
  const files: ZipFile[] = [];
  for (let at = 0; files.length < count; ) {
    if (at + CENTRAL_HEADER > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw new Error('invalid zip data');
    }
    const lengths = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const [name = 0, extra = 0, comment = 0] = lengths;
    const path = directory.toString('utf8', at + CENTRAL_HEADER, at + CENTRAL_HEADER + name);
    files.push({ path, ...factsAt(directory, at) });
    at += CENTRAL_HEADER + name + extra + comment;
  }
  return files;
}

function factsAt(directory: Buffer, at: number): Omit<ZipFile, 'path'> {
  return {
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
}

/** One file. What is stored in one piece is not copied. @throws Error when it cannot be unpacked */
export function unpackedFile(archive: Bytes, file: ZipFile): Uint8Array {
  const header = bufferOf(stretchOf(archive, file.offset, file.offset + LOCAL_HEADER));
  if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== 0x04034b50) {
    throw new Error(`invalid zip data at ${file.path}`);
  }
  const begin = file.offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
  const body = stretchOf(archive, begin, begin + file.packed);
  if (body.length < file.packed) throw new Error(`invalid zip data at ${file.path}`);
  if (file.method === 0) return body;
  if (file.method !== 8) throw new Error(`unknown compression ${file.method} of ${file.path}`);
  return inflateSync(body, { out: new Uint8Array(file.size) });
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
