/**
 * Checks every PDF of a build against PDF/UA-1 with Lesbar's own checker, in a worker. veraPDF says
 * the same about what both examine; it needs Java and is run by the tests of the project.
 */
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { keptValue } from '../../host/kept-value.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun, CoveredRule } from '../check.ts';
import { digestOf } from '../kept.ts';
import { readPdf } from '../pdf-reading/index.ts';
import type { Look } from '../pdf-reading/pdf-worker.ts';
import { pdfUaCodes } from './codes.ts';
import type { Judgement } from './judge.ts';

/** Raise it when a condition changes: older verdicts in the cache are then not used. */
const VERSION = '3';

/** The check of PDFs against PDF/UA-1. */
export const pdfUaCheck: Check = {
  name: 'pdf-ua',
  title: { de: 'Barrierefreiheit der PDFs (PDF/UA-1)', en: 'Accessibility of the PDFs (PDF/UA-1)' },
  codes: pdfUaCodes,
  covers,
  examines: ({ mediaType, forPrinting }) => mediaType === 'application/pdf' && !forPrinting,
  run,
};

const report = reporter(pdfUaCodes);

/** The conditions that are tested; the list is long and is loaded only for a report. */
async function covers(): Promise<readonly CoveredRule[]> {
  const [{ clauses, conditions, nameOf }, { PROTOCOL }] = await Promise.all([
    import('./matterhorn.ts'),
    import('./findings.ts'),
  ]);
  return [...conditions, ...clauses]
    .filter(({ state }) => state.kind === 'ours')
    .map(({ id, title, criteria }) => ({ rule: nameOf(id), title, criteria, url: PROTOCOL }));
}

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  return Promise.all(context.subjects.map((pdf) => check(context, pdf)));
}

async function check({ host, document }: CheckContext, pdf: Artifact): Promise<CheckRun> {
  const output = await keptValue(host.cache, {
    key: `pdf-ua:${VERSION}:${digestOf(pdf.bytes)}`,
    make: () => judge(host, pdf),
    isWorthKeeping: (judged) => 'found' in judged,
  });
  const base = {
    check: pdfUaCheck.name,
    tool: { name: 'lesbar pdf-ua', version: VERSION },
    artifact: pdf.path,
  };
  if ('unread' in output) {
    return { ...base, status: 'incomplete', diagnostics: [unreadFinding(pdf, output.unread)] };
  }
  const { found } = output;
  if (found.length === 0) return { ...base, status: 'pass', diagnostics: [] };
  // The list of conditions is needed only where something was found.
  const { findings } = await import('./findings.ts');
  return { ...base, status: 'fail', diagnostics: findings(pdf.path, found, document) };
}

async function judge(host: Host, pdf: Artifact): Promise<Look<readonly Judgement[]>> {
  try {
    return (await readPdf(host, pdf.bytes)).violations;
  } catch (error) {
    // The worker died, of memory for instance: no verdict.
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}

function unreadFinding(pdf: Artifact, why: string): Diagnostic {
  return report('pdf/ua-unread', {
    message: {
      de: `Das PDF ließ sich nicht lesen: ${why}`,
      en: `The PDF could not be read: ${why}`,
    },
    artifact: { path: pdf.path },
  });
}
