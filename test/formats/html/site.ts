/** Builds the sample publication's web edition, and finds things on its pages. */

import type { RenderContext } from '../../../src/formats/format.ts';
import { htmlFormat } from '../../../src/formats/html/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { type Evidence, NOTHING_EXAMINED } from '../../../src/model/evidence.ts';
import { contextOf, otherArtifacts } from './sample.ts';

export type Built = {
  readonly artifacts: ReadonlyMap<string, Artifact>;
  /** The text of a made file; empty when it was not made. */
  readonly read: (path: string) => string;
};

export async function build(
  parts: Partial<RenderContext> = {},
  others: readonly Artifact[] = otherArtifacts,
  evidence: Evidence = NOTHING_EXAMINED,
): Promise<Built> {
  const context = contextOf(createNodeHost(), parts);
  const rendered = await htmlFormat.render(context);
  const made = [...rendered.value, ...others];
  const concluded = await htmlFormat.conclude?.(context, made, evidence);
  const all = [...made, ...(concluded?.value ?? [])];
  const artifacts = new Map(all.map((artifact) => [artifact.path, artifact]));
  return {
    artifacts,
    read: (path) => new TextDecoder().decode(artifacts.get(path)?.bytes ?? new Uint8Array()),
  };
}

/** Paths of all pages, sorted. */
export function pagesOf(built: Built): readonly string[] {
  return [...built.artifacts.keys()].filter((path) => path.endsWith('.html')).sort();
}

/** The values of an attribute in a page. */
export function attributes(page: string, name: string): readonly string[] {
  return [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '');
}
