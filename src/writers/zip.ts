/**
 * Writes ZIP archives that are the same bytes on every machine: fixed date, given order, sizes in the
 * local headers, no data descriptors, no extra fields, no folders. Deflate comes from `fflate`, since
 * node:zlib's output differs between builds of Node. Leaves out ZIP64, encryption and reading.
 */
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { UserError } from '../diagnostics/user-error.ts';
import { inPieces, joinedBytes, type Pieces } from '../model/bytes.ts';

/** One file of an archive. */
export type ZipEntry = {
  /** Path in the archive, forward slashes, unique. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for what is compressed already (audio, pictures, fonts): readers can seek in it. */
  readonly store?: boolean;
};

/** An entry as it stands in the archive. */
type Member = {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly body: Uint8Array;
  readonly size: number;
  /** Byte position of the local header. */
  readonly offset: number;
};

/** Largest size and offset that the 32-bit fields hold; one above it means ZIP64. */
const LARGEST = 0xfffffffe;
const MOST_ENTRIES = 0xfffe;
/** 1980-01-01, the first day the DOS format knows: day 1, month 1, year 0. */
const DOS_DATE = (1 << 5) | 1;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;
const STORED = 0;
const DEFLATED = 8;
/** General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
const UTF8_NAME = 0x0800;
/** Upper byte 3: attributes are those of Unix; lower byte 20: version 2.0. */
const MADE_BY_UNIX = 0x0314;
const REGULAR_FILE = 0o100644 * 0x10000;

/**
 * The archive with the entries in the given order, in one stretch.
 * @throws UserError when it would need ZIP64 (4 GiB or 65535 entries)
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  return joinedBytes(zipInPieces(entries));
}

/**
 * The same archive in pieces. What is stored is not copied: it is the very array of its entry.
 * @throws UserError as `writeZip`
 */
export function zipInPieces(entries: readonly ZipEntry[]): Pieces {
  refuseZip64(entries);
  const members = toMembers(entries);
  const files = members.flatMap((member) => [localHeader(member), member.body]);
  return inPieces([...files, directoryOf(members)]);
}

/** The central directory and the record at the end. */
function directoryOf(members: readonly Member[]): Uint8Array {
  const start = members.reduce((sum, member) => sum + localSize(member), 0);
  const size = members.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length, 0);
  const directory = new Uint8Array(size + END_RECORD);
  const view = new DataView(directory.buffer);
  let position = 0;
  for (const member of members) {
    position = writeCentral(directory, view, { member, position });
  }
  writeEnd(view, { count: members.length, start, size });
  return directory;
}

/** Checked on the raw sizes before any work: deflating never makes an entry larger here. */
function refuseZip64(entries: readonly ZipEntry[]): void {
  const headers = LOCAL_HEADER + CENTRAL_HEADER + END_RECORD;
  const size = entries.reduce(
    (sum, { path, bytes }) => sum + bytes.length + headers + 2 * Buffer.byteLength(path),
    0,
  );
  if (size <= LARGEST && entries.length <= MOST_ENTRIES) return;
  const gib = (size / 2 ** 30).toFixed(1);
  throw new UserError(
    {
      de: `Das Archiv würde ${gib} GiB groß und hätte ${entries.length} Dateien; möglich sind 4 GiB und 65534 Dateien.`,
      en: `The archive would be ${gib} GiB with ${entries.length} files; 4 GiB and 65534 files are possible.`,
    },
    {
      de: 'Teilen Sie die Veröffentlichung in mehrere Bände.',
      en: 'Split the publication into several volumes.',
    },
  );
}

function toMembers(entries: readonly ZipEntry[]): readonly Member[] {
  const members: Member[] = [];
  let offset = 0;
  for (const entry of entries) {
    const member = { ...packed(entry), ...named(entry), offset };
    members.push(member);
    offset += localSize(member);
  }
  return members;
}

function packed({ bytes, store }: ZipEntry): Pick<Member, 'method' | 'crc' | 'body' | 'size'> {
  const facts = { crc: crc32(bytes), size: bytes.length };
  const deflated = store ? bytes : deflateSync(bytes, { level: 9 });
  return deflated.length < bytes.length
    ? { ...facts, method: DEFLATED, body: deflated }
    : { ...facts, method: STORED, body: bytes };
}

function named({ path }: ZipEntry): Pick<Member, 'name' | 'flags'> {
  const name = new TextEncoder().encode(path);
  return { name, flags: name.length === path.length ? 0 : UTF8_NAME };
}

function localSize({ name, body }: Pick<Member, 'name' | 'body'>): number {
  return LOCAL_HEADER + name.length + body.length;
}

function localHeader(member: Member): Uint8Array {
  const header = new Uint8Array(LOCAL_HEADER + member.name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeFacts(view, 4, member);
  header.set(member.name, LOCAL_HEADER);
  return header;
}

/** Writes one entry of the central directory and returns the position after it. */
function writeCentral(
  directory: Uint8Array,
  view: DataView,
  { member, position }: { readonly member: Member; readonly position: number },
): number {
  view.setUint32(position, 0x02014b50, true);
  view.setUint16(position + 4, MADE_BY_UNIX, true);
  writeFacts(view, position + 6, member);
  view.setUint32(position + 38, REGULAR_FILE, true);
  view.setUint32(position + 42, member.offset, true);
  directory.set(member.name, position + CENTRAL_HEADER);
  return position + CENTRAL_HEADER + member.name.length;
}

/** The 24 bytes that local and central headers share (APPNOTE 4.3.7, 4.3.12). */
function writeFacts(view: DataView, at: number, member: Member): void {
  view.setUint16(at, member.method === DEFLATED ? 20 : 10, true);
  view.setUint16(at + 2, member.flags, true);
  view.setUint16(at + 4, member.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, member.crc, true);
  view.setUint32(at + 14, member.body.length, true);
  view.setUint32(at + 18, member.size, true);
  view.setUint16(at + 22, member.name.length, true);
}

function writeEnd(
  view: DataView,
  { count, start, size }: { readonly count: number; readonly start: number; readonly size: number },
): void {
  view.setUint32(size, 0x06054b50, true);
  view.setUint16(size + 8, count, true);
  view.setUint16(size + 10, count, true);
  view.setUint32(size + 12, size, true);
  view.setUint32(size + 16, start, true);
}
