/** Pages for the tests of behaviour, tried out in a real Chromium; all of a file's pages in one tour. */
import type { CheckRun } from '../../../src/checks/check.ts';
import { pageBehaviourCheck } from '../../../src/checks/page-behaviour/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { contextOf, documentWithIds, page } from '../artifacts.ts';

/** A page: what stands in `main`, and its style. */
export type Trial = { readonly body: string; readonly style?: string };

const BASE =
  'body{color:#111;background:#fff;font:1rem/1.5 sans-serif} a,button,input{font-size:1rem} :focus-visible{outline:3px solid #00f}';

/** What the check says of each page, by the pages' names. The browser ends with the call. */
export async function tryPages<Name extends string>(
  trials: Readonly<Record<Name, Trial>>,
): Promise<Readonly<Record<Name, CheckRun>>> {
  const host = { ...createNodeHost(), cache: { get: async () => undefined, put: async () => {} } };
  const entries = Object.entries<Trial>(trials);
  const pages = entries.map(([name, { body, style = '' }]) =>
    page(`${name}.html`, body, `<style>${BASE} ${style}</style>`),
  );
  const document = documentWithIds('p1', 'p2');
  try {
    const runs = await pageBehaviourCheck.run(
      contextOf(host, pages, { subjects: pages, document }),
    );
    const named = runs.map((run, index) => [entries[index]?.[0], run]);
    // The keys are those of the trials.
    return Object.fromEntries(named) as Record<Name, CheckRun>;
  } finally {
    await host.close();
  }
}

/** The codes of a run, each once, sorted. */
export function codesOf(run: CheckRun): readonly string[] {
  return [...new Set(run.diagnostics.map(({ code }) => code))].toSorted();
}
