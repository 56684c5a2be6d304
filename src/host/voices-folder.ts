/** Writes a voice into the folder of voices: whole or not at all. A voice of the same name is replaced. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import type { PackedFile } from './archive.ts';
import { reasonOf } from './folder.ts';

/** @param name of the voice, a plain name of a folder */
export async function writeVoice(
  folder: string,
  name: string,
  files: readonly PackedFile[],
): Promise<void> {
  const beside = join(folder, `.${name}.part`);
  const place = join(folder, name);
  try {
    await rm(beside, { recursive: true, force: true });
    for (const { path, bytes } of files) {
      const file = join(beside, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    await rm(place, { recursive: true, force: true });
    await rename(beside, place);
  } catch (error) {
    // Where it could not be written it may not be removed either; the next run sweeps it.
    await rm(beside, { recursive: true, force: true }).catch(() => {});
    throw new UserError(
      {
        de: `Der Ordner der Stimmen „${folder}“ lässt sich nicht beschreiben (${reasonOf(error)}).`,
        en: `The folder of voices “${folder}” cannot be written (${reasonOf(error)}).`,
      },
      {
        de: 'Prüfen Sie, ob der Datenträger voll ist, oder nennen Sie in LESBAR_VOICES einen anderen Ordner.',
        en: 'Check whether the disk is full, or name another folder in LESBAR_VOICES.',
      },
    );
  }
}
