/**
 * Fingerprints: what a build was made from, in one hash. If neither the source, the program nor the
 * request changed, the build would make the same bytes, so it is not done again.
 */
import { createHash } from 'node:crypto';
import type { Folder } from './host/host.ts';
import { type Bytes, piecesOf } from './model/bytes.ts';

/** Hash of one file's bytes, hexadecimal. */
export function sha256(bytes: Bytes | string): string {
  const hash = createHash('sha256');
  const parts = typeof bytes === 'string' ? [bytes] : piecesOf(bytes);
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** What was asked for, in the words of the user; nothing named means all. */
export type Wishes = {
  readonly formats: readonly string[];
  readonly editions: readonly string[];
  /** Which of the tools run that do not come with this program. */
  readonly reference: 'all' | 'found' | 'none';
};

/**
 * The fingerprint of a build.
 * @param source  the publication's folder
 * @param program hash of this program (`host/program.ts`)
 */
export async function fingerprintOf(
  source: Folder,
  { formats, editions, reference }: Wishes,
  program: string,
): Promise<string> {
  const hash = createHash('sha256').update(program);
  hash.update(JSON.stringify([formats.toSorted(), editions.toSorted(), reference]));
  for (const path of await source.list()) {
    hash.update(`\0${path}\0`).update(sha256((await source.read(path)) ?? ''));
  }
  return hash.digest('hex');
}
