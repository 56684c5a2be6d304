/**
 * Output folders are replaced whole or not at all (promise 2 of the design). A new folder is written
 * beside the old one; two renames exchange them. If the process is killed between the two, the old
 * folder still stands beside, whole, and the next run puts it back (`recoverOutput`).
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { type Pieces, piecesOf } from '../model/bytes.ts';
import { orUndefined, reasonOf } from './folder.ts';

/** A file to write: path below the folder, forward slashes. */
export type OutputFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Where it is set it is written instead, piece by piece. */
  readonly pieces?: Pieces;
};

const NEW = '.neu-';
const OLD = '.alt-';

/**
 * Replaces `parent/name` by exactly these files. Throws `UserError` when it cannot be written (disk
 * full, no permission); the old folder then is as it was.
 */
export async function replaceOutput(
  parent: string,
  name: string,
  files: readonly OutputFile[],
): Promise<void> {
  const [target, fresh, old] = [
    join(parent, name),
    join(parent, NEW + name),
    join(parent, OLD + name),
  ];
  try {
    await recoverOutput(parent, name);
    await writeAll(fresh, files);
    await orUndefined(rename(target, old));
    await rename(fresh, target);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    // Where nothing can be written, nothing can be tidied up either; the first reason is the one to tell.
    await recoverOutput(parent, name).catch(() => {});
    throw new UserError(
      {
        de: `Die Ausgabe „${target}“ lässt sich nicht schreiben (${reasonOf(error)}). Die letzte Ausgabe ist unverändert.`,
        en: `The output “${target}” cannot be written (${reasonOf(error)}). The last output is unchanged.`,
      },
      {
        de: 'Prüfen Sie, ob der Datenträger voll ist und ob Sie dort schreiben dürfen.',
        en: 'Check whether the disk is full and whether you may write there.',
      },
    );
  }
}

/** Puts things right after a run that was killed: the last whole output stands in its place. */
export async function recoverOutput(parent: string, name: string): Promise<void> {
  const entries = (await orUndefined(readdir(parent))) ?? [];
  if (entries.includes(OLD + name)) {
    if (entries.includes(name)) await rm(join(parent, OLD + name), { recursive: true });
    else await rename(join(parent, OLD + name), join(parent, name));
  }
  await rm(join(parent, NEW + name), { recursive: true, force: true });
}

async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const file of files) {
    await writeFile(join(folder, file.path), piecesOf(file.pieces ?? file.bytes));
  }
}

/** Removes an output that is no longer true. Nothing happens where there is none. */
export async function removeOutput(parent: string, name: string): Promise<void> {
  await rm(join(parent, name), { recursive: true, force: true });
}

/**
 * Writes one file, whole or not at all, and the folders it needs. Throws `UserError` when it cannot be
 * written.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = join(dirname(path), `${NEW}${basename(path)}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(fresh, bytes);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw new UserError(
      {
        de: `Die Datei „${path}“ lässt sich nicht schreiben (${reasonOf(error)}).`,
        en: `The file “${path}” cannot be written (${reasonOf(error)}).`,
      },
      {
        de: 'Prüfen Sie den Pfad, und ob Sie dort schreiben dürfen.',
        en: 'Check the path, and whether you may write there.',
      },
    );
  }
}
