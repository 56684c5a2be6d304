/**
 * Reads plain tar archives (POSIX ustar: files and folders) held in memory. Pure. Links and devices
 * are left out. What would give a file a wrong name or half its bytes is an error: a name that leaves
 * the folder, names and sizes written in ways of their own (GNU, pax), an archive that breaks off.
 */

/** One file of an archive. */
export type TarEntry = {
  /** Relative, forward slashes. */
  readonly name: string;
  /** Permission bits. */
  readonly mode: number;
  readonly bytes: Uint8Array;
};

const BLOCK = 512;

/** Entries that rename or describe the one after them: GNU's long names, pax headers. */
const DESCRIBES = new Set(['L', 'K', 'x', 'g']);

/** The files of an archive in their order. Throws when one of them cannot be given as it was packed. */
export function readTar(archive: Uint8Array): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const name = nameIn(header);
    if (name === '') break;
    const size = octal(header, 124, 12);
    const kind = text(header, 156, 1);
    if (DESCRIBES.has(kind) || Number.isNaN(size)) {
      throw new Error(`The archive describes ${name} in a way that is not understood`);
    }
    if (name.startsWith('/') || name.split('/').includes('..')) {
      throw new Error(`The archive holds a name that leaves its folder: ${name}`);
    }
    if (kind === '' || kind === '0') {
      const begin = at + BLOCK;
      if (begin + size > archive.length) throw new Error(`The archive breaks off within ${name}`);
      const mode = octal(header, 100, 8) & 0o777;
      entries.push({ name, mode, bytes: archive.subarray(begin, begin + size) });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

/** POSIX splits long names in two; GNU, whose magic has no NUL, uses that field for other things. */
function nameIn(header: Uint8Array): string {
  const name = text(header, 0, 100);
  const isPosix = text(header, 257, 6) === 'ustar' && header[262] === 0;
  const prefix = isPosix ? text(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function text(header: Uint8Array, begin: number, length: number): string {
  const field = header.subarray(begin, begin + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, begin: number, length: number): number {
  return Number.parseInt(text(header, begin, length).trim() || '0', 8);
}
