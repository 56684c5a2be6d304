/** Worker threads: results, failures, and never more of them than processors. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerPool } from '../../src/host/worker.ts';

const state = { folder: '' };

beforeAll(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'lesbar-worker-'));
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));

/** A module with this `run`, as the thread will load it. */
async function moduleOf(name: string, run: string): Promise<URL> {
  const path = join(state.folder, `${name}.mjs`);
  await writeFile(path, `export const run = ${run};\n`);
  return pathToFileURL(path);
}

describe('a task', () => {
  it('is given its input and gives its output, bytes included', async () => {
    const module = await moduleOf('double', '(bytes) => bytes.map((one) => one * 2)');
    const output = await workerPool()<Uint8Array, Uint8Array>({ module }, new Uint8Array([1, 2]));
    expect(output).toEqual(new Uint8Array([2, 4]));
  });

  it('may take its time', async () => {
    const run =
      'async (text) => { await new Promise((go) => setTimeout(go, 20)); return text + "!"; }';
    const module = await moduleOf('later', run);
    expect(await workerPool()<string, string>({ module }, 'fertig')).toBe('fertig!');
  });

  it('runs beside the main thread, not in it', async () => {
    const module = await moduleOf(
      'where',
      'async () => (await import("node:worker_threads")).isMainThread',
    );
    expect(await workerPool()<null, boolean>({ module }, null)).toBe(false);
  });
});

describe('a failure', () => {
  it('is thrown with the words and the place of the thread', async () => {
    const module = await moduleOf('fail', '() => { throw new Error("Tabelle kaputt"); }');
    const failed = workerPool()({ module }, null);
    await expect(failed).rejects.toThrow('Tabelle kaputt');
    await expect(failed).rejects.toMatchObject({ stack: expect.stringContaining('fail.mjs') });
  });

  it('may be no Error at all', async () => {
    const module = await moduleOf('text', '() => { throw "nur Text"; }');
    await expect(workerPool()({ module }, null)).rejects.toThrow('nur Text');
  });

  it('is told, too, when the thread ends without a word', async () => {
    const module = await moduleOf('exit', '() => process.exit(7)');
    await expect(workerPool()({ module }, null)).rejects.toThrow(/exit\.mjs ended with 7/);
  });

  it('is told when there is no such module', async () => {
    const module = pathToFileURL(join(state.folder, 'nowhere.mjs'));
    await expect(workerPool()({ module }, null)).rejects.toThrow('nowhere.mjs');
  });
});

describe('a pool', () => {
  const limit = Math.max(2, availableParallelism());
  // Each task notes when it begins and ends, on the clock that all threads share.
  const run = `async (wait) => {
    const begin = Date.now();
    await new Promise((go) => setTimeout(go, wait));
    return [begin, Date.now()];
  }`;
  type Times = readonly [number, number];

  it('runs all tasks, but never more at a time than there are processors', async () => {
    const module = await moduleOf('times', run);
    const inWorker = workerPool();
    const count = 2 * limit + 1;
    const times = await Promise.all(
      Array.from({ length: count }, () => inWorker<number, Times>({ module }, 40)),
    );
    expect(times).toHaveLength(count);
    const atOnce = times.map(
      ([begin]) => times.filter(([from, to]) => from <= begin && begin < to).length,
    );
    expect(Math.max(...atOnce)).toBeLessThanOrEqual(limit);
  });

  it('gives a thread that did its task the next one, with what it has loaded', async () => {
    const module = await moduleOf(
      'count',
      '() => (globalThis.count = (globalThis.count ?? 0) + 1)',
    );
    const inWorker = workerPool();
    const counts = [];
    for (let round = 0; round < 3; round += 1) {
      counts.push(await inWorker<null, number>({ module }, null));
    }
    expect(counts).toEqual([1, 2, 3]);
  });

  it('gives the thread of a failed task no other', async () => {
    const run =
      '(fail) => { globalThis.dirt ??= 0; globalThis.dirt += 1; if (fail) throw new Error("x"); return globalThis.dirt; }';
    const module = await moduleOf('dirt', run);
    const inWorker = workerPool();
    await expect(inWorker({ module }, true)).rejects.toThrow('x');
    expect(await inWorker<boolean, number>({ module }, false)).toBe(1);
  });

  it('does not trip over what a task left running', async () => {
    const run = '() => { setTimeout(() => { throw new Error("Nachhall"); }, 10); return 1; }';
    const module = await moduleOf('late', run);
    const inWorker = workerPool();
    expect(await inWorker<null, number>({ module }, null)).toBe(1);
    await new Promise((go) => setTimeout(go, 200));
    expect(await inWorker<null, number>({ module }, null)).toBe(1);
  });

  it('goes on after failures', async () => {
    const bad = await moduleOf('bad', '() => { throw new Error("x"); }');
    const good = await moduleOf('good', '(text) => text');
    const inWorker = workerPool();
    const failing = Array.from({ length: limit + 1 }, () => inWorker({ module: bad }, null));
    const after = inWorker<string, string>({ module: good }, 'noch da');
    const settled = await Promise.allSettled(failing);
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await after).toBe('noch da');
  });
});
