/** The runner of checks: what it hands out, and what it makes of a check that crashes. */
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
