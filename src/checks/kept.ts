/**
 * Findings kept between builds: what was judged once is judged again only when the artefact, the text it
 * was made from, the codes or the check itself changed. A judgement that failed is not kept.
 */
import { createHash } from 'node:crypto';
import type { CodeTable, Diagnostic } from '../diagnostics/diagnostic.ts';
import { keptValue } from '../host/kept-value.ts';
import { type Artifact, contentOf } from '../model/artifact.ts';
import { type Bytes, piecesOf } from '../model/bytes.ts';
import type { Document } from '../model/document.ts';
import type { CheckContext } from './check.ts';

/** What a judgement depends on, beside the artefact and the document. */
export type Judge = {
  readonly name: string;
  /** Raised when the same input is judged otherwise. */
  readonly version: string;
  readonly codes: CodeTable;
  /** Whatever else it looks at, as text. */
  readonly further?: string;
};

/** The findings about an artefact, from the cache when nothing they depend on changed. */
export async function keptFindings(
  judge: Judge,
  { artifact, context }: { readonly artifact: Artifact; readonly context: CheckContext },
  ask: () => readonly Diagnostic[] | Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  return keptValue(context.host.cache, {
    key: keyOf(judge, artifact, context.document),
    make: ask,
  });
}

function keyOf(judge: Judge, artifact: Artifact, document: Document): string {
  const { name, version, codes, further = '' } = judge;
  const hash = createHash('sha256').update(JSON.stringify([name, version, codes, further]));
  hash.update(`${artifact.path}\n${artifact.download?.edition ?? artifact.edition ?? ''}\n`);
  hash.update(digestOf(contentOf(artifact))).update(textDigest(document));
  return `${name}:${hash.digest('hex')}`;
}

const digests = new WeakMap<object, string>();

/** SHA-256 of bytes, counted once for all checks. */
export function digestOf(bytes: Bytes): string {
  return once(bytes, () => {
    const hash = createHash('sha256');
    for (const piece of piecesOf(bytes)) hash.update(piece);
    return hash.digest('hex');
  });
}

/** Of everything but the bytes of the pictures, which the artefact holds. */
function textDigest(document: Document): string {
  const text = () => JSON.stringify([document.meta, document.editions]);
  return once(document, () => createHash('sha256').update(text()).digest('hex'));
}

function once(of: object, make: () => string): string {
  const digest = digests.get(of) ?? make();
  digests.set(of, digest);
  return digest;
}
