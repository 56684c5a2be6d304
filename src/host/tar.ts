/**
 * Reads plain tar archives (POSIX ustar: files and folders) held in memory. Pure.
 * Links and other kinds of entries are left out; a name that leaves the folder is an error.
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

/** The files of an archive in their order. Throws when a name is absolute or holds `..`. */
export function readTar(archive: Uint8Array): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === '') break;
    const size = octal(header, 124, 12);
    const kind = text(header, 156, 1);
    if (name.startsWith('/') || name.split('/').includes('..')) {
      throw new Error(`The archive holds a name that leaves its folder: ${name}`);
    }
    if (kind === '' || kind === '0') {
      const begin = at + BLOCK;
      const mode = octal(header, 100, 8) & 0o777;
      entries.push({ name, mode, bytes: archive.subarray(begin, begin + size) });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function text(header: Uint8Array, begin: number, length: number): string {
  const field = header.subarray(begin, begin + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function octal(header: Uint8Array, begin: number, length: number): number {
  return Number.parseInt(text(header, begin, length).trim() || '0', 8);
}
