/** What this program is: its folder, its version, and a hash over everything it is made of. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder, orUndefined } from './folder.ts';

/** The folder of this program: it holds `templates/` and `package.json`. */
export const ownFolder: string = fileURLToPath(new URL('../../', import.meta.url));

/** The version in our `package.json`. */
export async function programVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(join(ownFolder, 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/**
 * A hash over the compiled program, its templates and the versions of its packages: two programs with
 * the same hash make the same bytes from the same source.
 */
export async function programHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['dist', 'templates']) {
    const folder = join(ownFolder, name);
    for (const path of await openFolder(folder).list()) {
      // At once: for hundreds of small files, waiting for each takes longer than reading it.
      hash.update(`${name}/${path}\0`).update(readFileSync(join(folder, path)));
    }
  }
  for (const name of ['package.json', 'package-lock.json']) {
    hash.update((await orUndefined(readFile(join(ownFolder, name)))) ?? '');
  }
  return hash.digest('hex');
}
