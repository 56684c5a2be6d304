/**
 * Writes ZIP archives that are the same bytes on every machine: fixed date, given order, sizes in the
 * local headers, no data descriptors, no extra fields, no folders. Deflate comes from `fflate`, since
 * node:zlib's output differs between builds of Node. Leaves out ZIP64, encryption and reading.
 */
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { UserError } from '../diagnostics/user-error.ts';

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
 * The archive with the entries in the given order.
 * @throws UserError when it would need ZIP64 (4 GiB or 65535 entries)
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  refuseZip64(entries);
  const members = toMembers(entries);
  const start = members.reduce((sum, member) => sum + localSize(member), 0);
  const end = members.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length, start);
  const archive = new Uint8Array(end + END_RECORD);
  const view = new DataView(archive.buffer);
  let position = start;
  for (const member of members) {
    writeLocal(archive, view, member);
    position = writeCentral(archive, view, { member, position });
  }
  writeEnd(view, { count: members.length, start, end });
  return archive;
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

function writeLocal(archive: Uint8Array, view: DataView, member: Member): void {
  const at = member.offset;
  view.setUint32(at, 0x04034b50, true);
  writeFacts(view, at + 4, member);
  archive.set(member.name, at + LOCAL_HEADER);
  archive.set(member.body, at + LOCAL_HEADER + member.name.length);
}

/** Writes one entry of the central directory and returns the position after it. */
function writeCentral(
  archive: Uint8Array,
  view: DataView,
  { member, position }: { readonly member: Member; readonly position: number },
): number {
  view.setUint32(position, 0x02014b50, true);
  view.setUint16(position + 4, MADE_BY_UNIX, true);
  writeFacts(view, position + 6, member);
  view.setUint32(position + 38, REGULAR_FILE, true);
  view.setUint32(position + 42, member.offset, true);
  archive.set(member.name, position + CENTRAL_HEADER);
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
  { count, start, end }: { readonly count: number; readonly start: number; readonly end: number },
): void {
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, count, true);
  view.setUint16(end + 10, count, true);
  view.setUint32(end + 12, end - start, true);
  view.setUint32(end + 16, start, true);
}
