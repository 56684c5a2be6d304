/** The cache key of a page's scan: everything that can change what the browser sees. Pure. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import { digestOf } from '../kept.ts';

/** Kinds of files that may name further files of the page. */
const TEXT = /^(text\/(html|css|javascript)|application\/(javascript|json)|image\/svg\+xml)/;
/** Kinds of files that shape the page; of others (audio, downloads) only the existence matters. */
const SEEN = /^(text\/(css|javascript)|application\/(javascript|json|wasm)|image\/|font\/)/;

/**
 * The files of a build that a page may load, itself first, in the build's order. A file counts as
 * soon as its name stands anywhere in the page or in a file already counted: too many rather than
 * too few, so that a stale result cannot hide behind an unusual way of naming a file.
 */
export function filesOfPage(page: Artifact, artifacts: readonly Artifact[]): readonly Artifact[] {
  const ofBuild = known.get(artifacts) ?? new WeakMap<Artifact, readonly Artifact[]>();
  known.set(artifacts, ofBuild);
  const files = ofBuild.get(page) ?? findFiles(page, artifacts);
  ofBuild.set(page, files);
  return files;
}

/** Several checks ask, and every page names nearly the same files. */
const known = new WeakMap<readonly Artifact[], WeakMap<Artifact, readonly Artifact[]>>();

function findFiles(page: Artifact, artifacts: readonly Artifact[]): readonly Artifact[] {
  const decoder = new TextDecoder();
  const files = new Set([page]);
  for (const file of files) {
    if (!TEXT.test(file.mediaType)) continue;
    const text = decoder.decode(file.bytes);
    for (const other of artifacts) {
      if (!files.has(other) && !isPage(other) && isNamed(text, posix.basename(other.path))) {
        files.add(other);
      }
    }
  }
  return [...files];
}

/** Hash of the page, its files and the versions of those who look at it. */
export function keyOfPage(
  page: Artifact,
  artifacts: readonly Artifact[],
  versions: readonly string[],
): string {
  const hash = createHash('sha256');
  for (const version of versions) hash.update(`${version}\n`);
  for (const file of filesOfPage(page, artifacts)) {
    hash.update(`${file.path}\n${file.mediaType}\n`);
    if (file === page || SEEN.test(file.mediaType)) hash.update(digestOf(contentOf(file)));
  }
  return `axe:${hash.digest('hex')}`;
}

/** True for pages of the web edition. */
export function isPage(artifact: Artifact): boolean {
  return artifact.mediaType.startsWith('text/html');
}

function isNamed(text: string, name: string): boolean {
  return text.includes(name) || text.includes(encodeURIComponent(name));
}
