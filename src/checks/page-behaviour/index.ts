/**
 * Tries the pages of the web edition out in a real Chromium: spacing and size of a reader's own, forced
 * colours, reduced motion, and the keyboard alone. Pages that did not change are not visited again.
 */
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { keptVisits, type Visit } from '../pages/kept-visits.ts';
import { isPage } from '../pages/page-key.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import { behaviourCodes } from './codes.ts';
import type { Fault } from './fault.ts';

/** Raise it when a visit looks at more or otherwise: what older visits saw is then not used. */
const VERSION = '3';
const STAGE = { de: 'Web-Ausgabe im Browser bedienen', en: 'Using the web edition in a browser' };

/** The check of how pages behave. */
export const pageBehaviourCheck: Check = {
  name: 'page-behaviour',
  title: { de: 'Bedienung der Web-Ausgabe', en: 'Use of the web edition' },
  codes: behaviourCodes,
  browses: true,
  examines: isPage,
  covers: async () => (await import('./covers.ts')).coveredBehaviour,
  run,
};

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const visits = await keptVisits<readonly Fault[]>(context, {
    versions: ['page-behaviour', VERSION],
    stage: STAGE,
    prepare: async () => ({ look: (await import('./visit.ts')).visitPage }),
  });
  const spans = spanIndex(context.document);
  return Promise.all(context.subjects.map((page) => runOf(page, visits.get(page), spans)));
}

async function runOf(
  { path }: Artifact,
  visit: Visit<readonly Fault[]> | undefined,
  spans: SpanIndex,
): Promise<CheckRun> {
  const tool = { name: 'lesbar page-behaviour', version: VERSION };
  const base = { check: pageBehaviourCheck.name, tool, artifact: path };
  if (visit !== undefined && 'seen' in visit && visit.seen.length === 0) {
    return { ...base, status: 'pass', diagnostics: [] };
  }
  const { findingsOf, unvisitedFinding } = await import('./findings.ts');
  if (visit === undefined || 'unscanned' in visit) {
    const why = visit?.unscanned ?? { de: 'Sie wurde ausgelassen.', en: 'It was left out.' };
    return { ...base, status: 'incomplete', diagnostics: [unvisitedFinding(path, why)] };
  }
  const diagnostics = findingsOf(path, visit.seen, spans);
  return { ...base, status: hasErrors(diagnostics) ? 'fail' : 'pass', diagnostics };
}
