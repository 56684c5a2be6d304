/** The runner of checks: what it hands out, and what it makes of a check that cannot be believed. */
import { describe, expect, test } from 'vitest';
import type { Check, CheckContext, CheckRun } from '../../src/checks/check.ts';
import { examine } from '../../src/checks/examine.ts';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import { documentOf } from '../builders.ts';

const artifacts: readonly Artifact[] = ['a.html', 'b.html', 'c.pdf'].map((path) => ({
  path,
  mediaType: path.endsWith('pdf') ? 'application/pdf' : 'text/html',
  bytes: new Uint8Array(),
}));

const context = { document: documentOf(), narrations: [], artifacts, host: createNodeHost() };

function checkOf(
  name: string,
  run: (context: CheckContext) => Promise<readonly CheckRun[]>,
): Check {
  const examines = ({ mediaType }: Artifact) => mediaType === 'text/html';
  return { name, title: { de: name, en: name }, codes: {}, examines, run };
}

const passing = checkOf('good', async ({ subjects }) =>
  subjects.map(({ path }) => ({
    check: 'good',
    tool: { name: 'good', version: '1' },
    artifact: path,
    status: 'pass',
    diagnostics: [],
  })),
);

describe('a check that crashes', () => {
  const crashing = checkOf('bad', async () => {
    throw new Error('out of memory');
  });

  test('is incomplete for each of its artefacts, with the reason', async () => {
    const runs = await examine([crashing], context);
    expect(runs.map(({ artifact, status }) => [artifact, status])).toEqual([
      ['a.html', 'incomplete'],
      ['b.html', 'incomplete'],
    ]);
    expect(runs[0]?.diagnostics.map(({ code }) => code)).toEqual(['check/crashed']);
    expect(runs[0]?.diagnostics[0]?.message.de).toContain('out of memory');
  });

  test('does not keep the others from running, nor from their order', async () => {
    const runs = await examine([crashing, passing], context);
    expect(runs.map(({ check }) => check)).toEqual(['bad', 'bad', 'good', 'good']);
  });
});

describe('a check that hangs', () => {
  const hanging: Check = { ...checkOf('slow', () => new Promise(() => {})), timeLimit: 0.05 };

  test('is incomplete for each of its artefacts when its time is over', async () => {
    const runs = await examine([hanging, passing], context);
    expect(runs.map(({ check, artifact, status }) => [check, artifact, status])).toEqual([
      ['slow', 'a.html', 'incomplete'],
      ['slow', 'b.html', 'incomplete'],
      ['good', 'a.html', 'pass'],
      ['good', 'b.html', 'pass'],
    ]);
    expect(runs[0]?.diagnostics.map(({ code }) => code)).toEqual(['check/timed-out']);
    expect(runs[0]?.diagnostics[0]?.message.de).toContain('0.05 Sekunden');
  });

  test('may fail later without being heard', async () => {
    const late = checkOf(
      'late',
      () => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 60)),
    );
    const runs = await examine([{ ...late, timeLimit: 0.01 }], context);
    expect(runs.map(({ status }) => status)).toEqual(['incomplete', 'incomplete']);
    await new Promise((resolve) => setTimeout(resolve, 80));
  });
});

describe('a check that cannot be right', () => {
  const finding = (severity: 'error' | 'warning'): CheckRun['diagnostics'][number] => ({
    code: 'x/wrong',
    severity,
    message: { de: 'falsch', en: 'wrong' },
    hint: { de: '', en: '' },
  });
  const run = (changes: Partial<CheckRun>): CheckRun => ({
    check: 'odd',
    tool: { name: 'odd', version: '1' },
    artifact: 'a.html',
    status: 'pass',
    diagnostics: [],
    ...changes,
  });
  const b = run({ artifact: 'b.html' });
  const examined = async (runs: readonly CheckRun[]) =>
    (await examine([checkOf('odd', async () => runs)], context)).map((one) => [
      one.artifact,
      one.status,
      ...one.diagnostics.map(({ code }) => code),
    ]);

  test('says nothing of an artefact: incomplete there', async () => {
    expect(await examined([b])).toEqual([
      ['a.html', 'incomplete', 'check/contradiction'],
      ['b.html', 'pass'],
    ]);
  });

  test('says nothing at all: incomplete everywhere', async () => {
    expect(await examined([])).toEqual([
      ['a.html', 'incomplete', 'check/contradiction'],
      ['b.html', 'incomplete', 'check/contradiction'],
    ]);
  });

  test('says “passed” and names an error: failed, and the contradiction is told', async () => {
    const lying = run({ diagnostics: [finding('error')] });
    expect(await examined([lying, b])).toEqual([
      ['a.html', 'fail', 'x/wrong', 'check/contradiction'],
      ['b.html', 'pass'],
    ]);
  });

  test('says “passed” with a warning: that is allowed', async () => {
    const warned = run({ diagnostics: [finding('warning')] });
    expect(await examined([warned, b])).toEqual([
      ['a.html', 'pass', 'x/wrong'],
      ['b.html', 'pass'],
    ]);
  });

  test('says “failed” without a finding: failed, and the contradiction is told', async () => {
    expect(await examined([run({ status: 'fail' }), b])).toEqual([
      ['a.html', 'fail', 'check/contradiction'],
      ['b.html', 'pass'],
    ]);
  });

  test('says two things of one artefact: never the better one', async () => {
    const worse = run({ status: 'fail', diagnostics: [finding('error')] });
    expect(await examined([run({}), worse, b])).toEqual([
      ['a.html', 'fail', 'x/wrong', 'check/contradiction'],
      ['b.html', 'pass'],
    ]);
    expect(await examined([run({}), run({ status: 'incomplete' }), b])).toEqual([
      ['a.html', 'incomplete', 'check/contradiction'],
      ['b.html', 'pass'],
    ]);
  });

  test('speaks of something nobody asked about: that is no pass', async () => {
    expect(await examined([run({}), b, run({ artifact: 'c.pdf' })])).toEqual([
      ['a.html', 'pass'],
      ['b.html', 'pass'],
      ['c.pdf', 'incomplete', 'check/contradiction'],
    ]);
  });
});

test('the set-up of the user is no crash of a check', async () => {
  const text = { de: 'voll', en: 'full' };
  const full = checkOf('full', async () => {
    throw new UserError(text, text);
  });
  await expect(examine([full], context)).rejects.toBeInstanceOf(UserError);
});

test('a check is handed what it examines, and everything to look things up in', async () => {
  const seen: CheckContext[] = [];
  const watching = checkOf('watch', async (handed) => {
    seen.push(handed);
    return [];
  });
  await examine([watching], context);
  expect(seen.map(({ subjects }) => subjects.map(({ path }) => path))).toEqual([
    ['a.html', 'b.html'],
  ]);
  expect(seen[0]?.artifacts).toBe(artifacts);
});

test('a check without subjects does not run', async () => {
  const only = artifacts.filter(({ path }) => path === 'c.pdf');
  const never = checkOf('never', async () => {
    throw new Error('was run');
  });
  expect(await examine([never], { ...context, artifacts: only })).toEqual([]);
});
