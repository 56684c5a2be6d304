/** The PDF/UA check as a build runs it: in a worker (compiled: `npm run build` first), cached, never throwing. */
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { pdfUaCheck } from '../../../src/checks/pdf-ua/index.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { memoryCache } from '../../memory-cache.ts';
import { contextOf, textArtifact } from '../artifacts.ts';
import { broken, cleanPdf } from './sources.ts';

const state: { clean: Uint8Array } = { clean: new Uint8Array() };
beforeAll(async () => {
  state.clean = await cleanPdf();
  const worker = new URL('../../../dist/checks/pdf-reading/pdf-worker.js', import.meta.url);
  if (!existsSync(worker))
    throw new Error('dist/ is missing: run `npm run build` before the tests');
});

const pdf = (bytes: Uint8Array, path = 'probe.pdf'): Artifact => ({
  path,
  mediaType: 'application/pdf',
  bytes,
});

/** The real host with a cache in memory. */
function hostWith(kept: Map<string, Uint8Array>): Host {
  return {
    ...createNodeHost(),
    cache: memoryCache(kept),
  };
}

async function check(
  artifacts: readonly Artifact[],
  host = hostWith(new Map()),
): Promise<readonly CheckRun[]> {
  return pdfUaCheck.run(contextOf(host, artifacts, { subjects: artifacts }));
}

describe('the PDF/UA check', () => {
  it('examines PDFs and nothing else', () => {
    expect(pdfUaCheck.examines(pdf(state.clean))).toBe(true);
    expect(pdfUaCheck.examines(textArtifact('a.html', ''))).toBe(false);
  });

  it('passes a clean PDF and fails a broken one, in the order given', async () => {
    const bad = await broken(
      state.clean,
      (patient) => void patient.element('Figure').delete('Alt'),
    );
    const runs = await check([pdf(state.clean), pdf(bad, 'kaputt.pdf')]);
    expect(runs.map((run) => [run.artifact, run.status])).toEqual([
      ['probe.pdf', 'pass'],
      ['kaputt.pdf', 'fail'],
    ]);
    const [finding] = runs[1]?.diagnostics ?? [];
    expect(finding).toMatchObject({
      code: 'pdf/ua-alternative',
      severity: 'error',
      artifact: { path: 'kaputt.pdf' },
      tool: { name: 'pdf-ua', rule: 'Matterhorn 13-004' },
    });
    expect(finding?.message.de).toContain('Alternativtext');
    expect(finding?.hint.de).toContain('Alternativtext');
  });

  it('names five violations of a condition and counts the rest', async () => {
    const bad = await broken(state.clean, (patient) =>
      patient.rewrite((content) => `${content}${' 0 0 1 1 re f'.repeat(12)}`),
    );
    const [run] = await check([pdf(bad)]);
    expect(run?.diagnostics).toHaveLength(5);
    expect(run?.diagnostics[4]?.message.de).toMatch(/Und 7 weitere\.$/);
  });

  it('is incomplete for bytes that are no PDF', async () => {
    const [run] = await check([pdf(new TextEncoder().encode('kein PDF'))]);
    expect(run?.status).toBe('incomplete');
    expect(run?.diagnostics.map((finding) => finding.code)).toEqual(['pdf/ua-unread']);
  });

  it('is incomplete when the worker dies', async () => {
    const host = {
      ...hostWith(new Map()),
      inWorker: () => Promise.reject(new Error('out of memory')),
    };
    const [run] = await check([pdf(state.clean)], host);
    expect(run?.status).toBe('incomplete');
    expect(run?.diagnostics[0]?.message.de).toContain('out of memory');
  });

  it('starts no worker for a PDF it has judged before, and keeps no verdict it could not reach', async () => {
    const kept = new Map<string, Uint8Array>();
    const bad = await broken(state.clean, (patient) => void patient.catalog.delete('Metadata'));
    const first = await check([pdf(bad)], hostWith(kept));
    const idle: Host = {
      ...hostWith(kept),
      inWorker: () => Promise.reject(new Error('asked again')),
    };
    expect(await check([pdf(bad)], idle)).toEqual(first);
    await check([pdf(new Uint8Array([1]))], hostWith(kept));
    expect(kept.size).toBe(1);
  });
});
