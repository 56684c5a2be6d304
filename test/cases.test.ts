/**
 * One folder for each code of `source` and `prepare`: what has to be put over the base publication
 * so that this code is found, where it is expected, and no other. `ACCEPT=1` rewrites expectations.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Diagnostic, sortDiagnostics } from '../src/diagnostics/diagnostic.ts';
import { createNodeHost } from '../src/host/node-host.ts';
import { prepareCodes } from '../src/prepare/codes.ts';
import { prepare } from '../src/prepare/index.ts';
import { sourceCodes } from '../src/source/codes.ts';
import { readPublication } from '../src/source/index.ts';

const base = fileURLToPath(new URL('base', import.meta.url));
const cases = fileURLToPath(new URL('cases', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'lesbar-cases-'));
const names = readdirSync(cases).toSorted();

/** `source-dead-link`, and `source-dead-link--in-a-box` for further cases of one code. */
function codeOf(name: string): string {
  return (name.split('--')[0] ?? name).replace('-', '/');
}

function caseOf(code: string): string {
  return code.replace('/', '-');
}

/** Copies the base, puts the case over it, and takes away what `delete.txt` names. */
function publish(name: string): string {
  const folder = join(work, name);
  cpSync(base, folder, { recursive: true });
  const delta = join(cases, name);
  const own = ['expected.txt', 'delete.txt'];
  cpSync(delta, folder, {
    recursive: true,
    filter: (path) => !own.some((file) => path === join(delta, file)),
  });
  const deletions = join(delta, 'delete.txt');
  const gone = existsSync(deletions)
    ? readFileSync(deletions, 'utf8').split('\n').filter(Boolean)
    : [];
  for (const file of gone) rmSync(join(folder, file));
  return folder;
}

async function findingsIn(folder: string): Promise<readonly Diagnostic[]> {
  const read = await readPublication(createNodeHost(), folder);
  const later = read.value === undefined ? [] : prepare(read.value).diagnostics;
  return sortDiagnostics([...read.diagnostics, ...later]);
}

function lineOf({ span, code }: Diagnostic): string {
  return `${span?.file}:${span?.line}:${span?.column} ${code}\n`;
}

describe('each case finds its code and no other', () => {
  afterAll(() => rmSync(work, { recursive: true }));

  test.for(names)('%s', async (name) => {
    const findings = await findingsIn(publish(name));
    const expected = join(cases, name, 'expected.txt');
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([codeOf(name)]);
    const lines = findings.map(lineOf).join('');
    if (process.env.ACCEPT === '1') writeFileSync(expected, lines);
    expect(lines).toBe(readFileSync(expected, 'utf8'));
  });

  test('the base publication itself has no findings', async () => {
    expect(await findingsIn(base)).toEqual([]);
  });
});

test.for(Object.keys({ ...sourceCodes, ...prepareCodes }))('%s has a case', (code) => {
  expect(names).toContain(caseOf(code));
});

test.for(names)('%s is named after a code', (name) => {
  expect(Object.keys({ ...sourceCodes, ...prepareCodes })).toContain(codeOf(name));
});
