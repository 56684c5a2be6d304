/**
 * Checks every PDF of a build against PDF/UA-1 with Lesbar's own checker, in a worker. veraPDF says
 * the same about what both examine; it needs Java and is run by the tests of the project.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Host, WorkerTask } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { pdfUaCodes } from './codes.ts';
import type { Violation } from './conditions/condition.ts';
import type { JudgeInput, JudgeOutput } from './judge-worker.ts';

/** Raise it when a condition changes: older verdicts in the cache are then not used. */
const VERSION = '1';
/** Violations of one condition that are named; the rest is counted. */
const NAMED = 5;

/** The check of PDFs against PDF/UA-1. */
export const pdfUaCheck: Check = {
  name: 'pdf-ua',
  title: { de: 'Barrierefreiheit der PDFs (PDF/UA-1)', en: 'Accessibility of the PDFs (PDF/UA-1)' },
  codes: pdfUaCodes,
  examines: (artifact) => artifact.mediaType === 'application/pdf',
  run,
};

const task: WorkerTask<JudgeInput, JudgeOutput> = {
  module: new URL('./judge-worker.ts', import.meta.url),
};
const report = reporter(pdfUaCodes);

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  return Promise.all(context.subjects.map((pdf) => check(context.host, pdf)));
}

async function check(host: Host, pdf: Artifact): Promise<CheckRun> {
  const key = `pdf-ua:${VERSION}:${createHash('sha256').update(pdf.bytes).digest('hex')}`;
  const kept = await host.cache.get(key);
  const output = kept === undefined ? await judge(host, pdf) : read(kept);
  if (kept === undefined && 'violations' in output) await host.cache.put(key, write(output));
  const base = {
    check: pdfUaCheck.name,
    tool: { name: 'lesbar pdf-ua', version: VERSION },
    artifact: pdf.path,
  };
  if ('unread' in output) {
    return { ...base, status: 'incomplete', diagnostics: [unreadFinding(pdf, output.unread)] };
  }
  const { violations } = output;
  const status = violations.length === 0 ? 'pass' : 'fail';
  return { ...base, status, diagnostics: findings(pdf, violations) };
}

async function judge(host: Host, pdf: Artifact): Promise<JudgeOutput> {
  try {
    return await host.inWorker(task, { bytes: pdf.bytes });
  } catch (error) {
    // The worker died, of memory for instance: no verdict.
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}

function findings(pdf: Artifact, violations: readonly Violation[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  return violations.flatMap((violation) => {
    const index = counts.get(violation.condition) ?? 0;
    counts.set(violation.condition, index + 1);
    if (index >= NAMED) return [];
    const all = violations.filter((other) => other.condition === violation.condition).length;
    return [findingOf(pdf, violation, index === NAMED - 1 ? all - NAMED : 0)];
  });
}

function findingOf(pdf: Artifact, violation: Violation, more: number): Diagnostic {
  const { de, en } = violation.message;
  return report(violation.code, {
    message:
      more > 0 ? { de: `${de} Und ${more} weitere.`, en: `${en} And ${more} more.` } : { de, en },
    artifact: { path: pdf.path },
    tool: {
      name: pdfUaCheck.name,
      rule: violation.condition,
      url: 'https://pdfa.org/resource/the-matterhorn-protocol/',
    },
  });
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

function write(output: JudgeOutput): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(output));
}

function read(bytes: Uint8Array): JudgeOutput {
  // Only `write` writes under such a key.
  return JSON.parse(new TextDecoder().decode(bytes)) as JudgeOutput;
}
