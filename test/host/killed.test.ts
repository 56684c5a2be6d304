/** A process is killed while it writes: what stands there is whole, the old or the new, never both. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { recoverOutput } from '../../src/host/output.ts';

const output = new URL('../../dist/host/output.js', import.meta.url).href;
const FILES = 12;

/** Writes one version after the other until it is killed; each file holds its version many times. */
const WRITER = `
  const { replaceOutput, writeWhole } = await import(${JSON.stringify(output)});
  const { join } = await import('node:path');
  const parent = process.argv[1];
  for (let version = 1; ; version++) {
    const bytes = new TextEncoder().encode(\`\${version};\`.repeat(40000));
    const files = Array.from({ length: ${FILES} }, (_, at) => ({ path: \`f\${at}\`, bytes }));
    await replaceOutput(parent, 'bogen', files);
    await writeWhole(join(parent, 'pruefung.yaml'), bytes);
    if (version === 1) process.stdout.write('x');
  }`;

async function killedAfter(milliseconds: number): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'lesbar-kill-'));
  const args = ['--input-type=module', '-e', WRITER, parent];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  await wait(milliseconds);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  return parent;
}

/** The one version that a file holds; throws when it is cut off or mixed. */
async function versionOf(path: string): Promise<string> {
  const parts = (await readFile(path, 'utf8')).split(';');
  expect(parts).toHaveLength(40_001);
  expect(new Set(parts.slice(0, -1)).size).toBe(1);
  return parts[0] ?? '';
}

describe.each([0, 3, 7, 12, 19, 31])('killed %i ms after the first version', (milliseconds) => {
  test('folder and record are whole, and the next run finds nothing half done', async () => {
    const parent = await killedAfter(milliseconds);
    await recoverOutput(parent, 'bogen');
    const files = await readdir(join(parent, 'bogen'));
    expect(files).toHaveLength(FILES);
    const versions = await Promise.all(files.map((file) => versionOf(join(parent, 'bogen', file))));
    expect(new Set(versions).size).toBe(1);
    await versionOf(join(parent, 'pruefung.yaml'));
    const left = (await readdir(parent)).filter((name) => name !== '.neu-pruefung.yaml');
    expect(left.toSorted()).toEqual(['bogen', 'pruefung.yaml']);
  });
});
