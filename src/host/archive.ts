/**
 * Files of an archive held in memory: tar, tar.gz, tar.bz2, zip; which one it is its first bytes tell.
 * Nothing is written here. An archive that is none, that would leave its folder, or that unpacks to too much
 * is a `UserError`.
 */
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { UserError } from '../diagnostics/user-error.ts';
import { unpackBzip2 } from './bzip2.ts';
import { readTar } from './tar.ts';

/** A file of an archive; the path is relative, with forward slashes. */
export type PackedFile = { readonly path: string; readonly bytes: Uint8Array };

/** What an archive may hold at most. */
export type Limits = { readonly bytes: number; readonly files: number };

/** The files in the order of the archive. @param name of the archive, for messages */
export function unpack(archive: Uint8Array, name: string, limits: Limits): readonly PackedFile[] {
  const files = filesOf(archive, name, limits);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (files.length > limits.files || size > limits.bytes)
    throw unusable(name, `> ${Math.round(limits.bytes / 1e6)} MB`);
  for (const { path } of files) {
    // Also what is a name elsewhere only: `C:` and `\`.
    if (/^\/|(?:^|\/)\.\.(?:\/|$)|[\\:\0]/u.test(path)) throw unusable(name, path);
  }
  return files;
}

function filesOf(archive: Uint8Array, name: string, limits: Limits): readonly PackedFile[] {
  try {
    return kindOf(archive)(archive, limits);
  } catch (error) {
    throw unusable(name, error instanceof Error ? error.message : String(error));
  }
}

type Unpacker = (archive: Uint8Array, limits: Limits) => readonly PackedFile[];

const tar: Unpacker = (archive) =>
  readTar(archive).map(({ name, bytes }) => ({ path: name.replace(/^\.\//, ''), bytes }));

const tarGz: Unpacker = (archive, limits) =>
  tar(new Uint8Array(gunzipSync(archive, { maxOutputLength: limits.bytes })), limits);

const tarBz2: Unpacker = (archive, limits) => tar(unpackBzip2(archive, limits.bytes), limits);

const zip: Unpacker = (archive, limits) => {
  const state = { bytes: 0, files: 0 };
  const files = unzipSync(archive, {
    filter: ({ originalSize }) => {
      state.bytes += originalSize;
      state.files += 1;
      if (state.bytes > limits.bytes || state.files > limits.files) {
        throw new Error(`> ${Math.round(limits.bytes / 1e6)} MB`);
      }
      return true;
    },
  });
  return Object.entries(files)
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) => ({ path, bytes }));
};

function kindOf(archive: Uint8Array): Unpacker {
  const [a, b, c] = archive;
  if (a === 0x1f && b === 0x8b) return tarGz;
  if (a === 0x42 && b === 0x5a && c === 0x68) return tarBz2;
  if (a === 0x50 && b === 0x4b) return zip;
  if (new TextDecoder('latin1').decode(archive.subarray(257, 262)) === 'ustar') return tar;
  throw new Error('tar, tar.gz, tar.bz2, zip?');
}

function unusable(name: string, reason: string): UserError {
  return new UserError(
    {
      de: `„${name}“ lässt sich nicht auspacken (${reason}).`,
      en: `“${name}” cannot be unpacked (${reason}).`,
    },
    {
      de: 'Nehmen Sie ein Archiv einer Stimme (tar, tar.gz, tar.bz2 oder zip), so wie es veröffentlicht wurde.',
      en: 'Use an archive of a voice (tar, tar.gz, tar.bz2 or zip) as it was published.',
    },
  );
}
