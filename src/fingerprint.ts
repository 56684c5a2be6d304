/**
 * Fingerprints: what a build was made from, in one hash. If neither the source, the program nor the
 * request changed, the build would make the same bytes, so it is not done again.
 */
import { createHash } from 'node:crypto';
import type { Folder } from './host/host.ts';
import type { BuildRequest } from './pipeline.ts';

/** Hash of one file's bytes, hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The fingerprint of a build.
 * @param source  the publication's folder
 * @param program hash of this program (`host/program.ts`)
 */
export async function fingerprintOf(
  source: Folder,
  request: BuildRequest,
  program: string,
): Promise<string> {
  const hash = createHash('sha256').update(program);
  const names = [request.formats, request.checks].map((list) => list.map(({ name }) => name));
  hash.update(JSON.stringify([...names, request.editions]));
  for (const path of await source.list()) {
    hash.update(`\0${path}\0`).update(sha256((await source.read(path)) ?? ''));
  }
  return hash.digest('hex');
}
