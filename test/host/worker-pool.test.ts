/**
 * The pool over many tasks: in which order they start, which thread does them, what a thread keeps and
 * what it must not, and that no way of dying leaves a task without an answer or the pool with a seat less.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerPool } from '../../src/host/worker.ts';

const limit = Math.max(2, availableParallelism());
const state = { folder: '' };

beforeAll(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'lesbar-pool-'));
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));

/** A module with these lines; it must export `run`. */
async function moduleOf(name: string, text: string): Promise<URL> {
  const path = join(state.folder, `${name}.mjs`);
  await writeFile(path, text);
  return pathToFileURL(path);
}
const wait = (milliseconds: number) => `new Promise((go) => setTimeout(go, ${milliseconds}))`;

/** Says in which thread it runs, and how often this thread has run it. */
const counter = `import { threadId } from 'node:worker_threads';
let calls = 0;
export const run = async (pause) => {
  calls += 1;
  await new Promise((go) => setTimeout(go, pause));
  return { thread: threadId, calls };
};`;
type Count = { readonly thread: number; readonly calls: number };

describe('order', () => {
  it('is the order in which tasks came, where all take the same time', async () => {
    const module = await moduleOf(
      'begin',
      `export const run = async (name) => { const at = performance.timeOrigin + performance.now(); await ${wait(15)}; return [name, at]; };`,
    );
    const inWorker = workerPool();
    const names = Array.from({ length: 4 * limit }, (_, index) => index);
    // Threads take time to start: the first ones may overtake each other, so they start beforehand.
    const warm = names.slice(0, limit).map((name) => inWorker({ module }, name));
    await Promise.all(warm);
    const begun = await Promise.all(
      names.map((name) => inWorker<number, [number, number]>({ module }, name)),
    );
    const rounds = begun
      .toSorted(([, a], [, b]) => a - b)
      .map(([name]) => Math.floor(name / limit));
    expect(rounds).toEqual(rounds.toSorted((a, b) => a - b));
  });

  it('of answers is that of questions, however long each takes', async () => {
    const module = await moduleOf(
      'slow-first',
      'export const run = async (pause) => { await new Promise((go) => setTimeout(go, pause)); return pause; };',
    );
    const inWorker = workerPool();
    const pauses = [60, 5, 30, 0, 10];
    const answers = await Promise.all(pauses.map((pause) => inWorker({ module }, pause)));
    expect(answers).toEqual(pauses);
  });

  it('keeps to the limit when each task that ends brings two new ones', async () => {
    const module = await moduleOf(
      'times',
      `export const run = async () => { const begin = Date.now(); await ${wait(10)}; return [begin, Date.now()]; };`,
    );
    const inWorker = workerPool();
    const times: (readonly [number, number])[] = [];
    const grow = async (depth: number): Promise<void> => {
      times.push(await inWorker<null, [number, number]>({ module }, null));
      if (depth > 0) await Promise.all([grow(depth - 1), grow(depth - 1)]);
    };
    await Promise.all([grow(2), grow(2)]);
    expect(times).toHaveLength(14);
    const atOnce = times.map(([at]) => times.filter(([from, to]) => from < at && at < to).length);
    // A task that began in this millisecond is not counted by itself.
    expect(Math.max(...atOnce)).toBeLessThanOrEqual(limit);
  });
});

describe('threads', () => {
  it('are kept for the next task, with all that the module holds', async () => {
    const module = await moduleOf('counter', counter);
    const inWorker = workerPool();
    const first = await inWorker<number, Count>({ module }, 0);
    const second = await inWorker<number, Count>({ module }, 0);
    expect([first.calls, second.calls]).toEqual([1, 2]);
    expect(second.thread).toBe(first.thread);
  });

  it('are no more than tasks need at the same time', async () => {
    const module = await moduleOf('counter-2', counter);
    const inWorker = workerPool();
    const threads = new Set<number>();
    for (let round = 0; round < 4; round += 1) {
      threads.add((await inWorker<number, Count>({ module }, 0)).thread);
    }
    expect(threads.size).toBe(1);
  });

  it('of two pools are not shared', async () => {
    const module = await moduleOf('counter-3', counter);
    const [one, two] = [workerPool(), workerPool()];
    await one<number, Count>({ module }, 0);
    expect((await two<number, Count>({ module }, 0)).calls).toBe(1);
  });

  it('that know a module are preferred for it', async () => {
    const [red, blue] = [await moduleOf('red', counter), await moduleOf('blue', counter)];
    const inWorker = workerPool();
    const [inRed, inBlue] = await Promise.all([
      inWorker<number, Count>({ module: red }, 20),
      inWorker<number, Count>({ module: blue }, 20),
    ]);
    const again = await inWorker<number, Count>({ module: blue }, 0);
    expect(again).toEqual({ thread: inBlue.thread, calls: 2 });
    expect(inRed.thread).not.toBe(inBlue.thread);
  });
});

describe('threads of several modules', () => {
  it('each keep their module: a new one starts rather than that another learns it', async () => {
    const modules = await Promise.all(
      Array.from({ length: limit + 1 }, (_, index) => moduleOf(`kind-${index}`, counter)),
    );
    const inWorker = workerPool();
    const first: Count[] = [];
    for (const module of modules) first.push(await inWorker<number, Count>({ module }, 0));
    expect(new Set(first.map(({ thread }) => thread)).size).toBe(modules.length);
    const second: Count[] = [];
    for (const module of modules) second.push(await inWorker<number, Count>({ module }, 0));
    expect(second).toEqual(first.map(({ thread }) => ({ thread, calls: 2 })));
  });

  it('are at most two for each processor: then an idle one learns another module', async () => {
    const modules = await Promise.all(
      Array.from({ length: 2 * limit + 3 }, (_, index) => moduleOf(`many-${index}`, counter)),
    );
    const inWorker = workerPool();
    const threads = new Set<number>();
    for (const module of modules) {
      const { thread, calls } = await inWorker<number, Count>({ module }, 0);
      expect(calls).toBe(1);
      threads.add(thread);
    }
    expect(threads.size).toBe(2 * limit);
  });

  it('that died make room for others', async () => {
    const bad = await moduleOf('bad-kind', 'export const run = () => { throw new Error("x"); };');
    const good = await moduleOf('good-kind', counter);
    const inWorker = workerPool();
    for (let round = 0; round < 2 * limit + 2; round += 1) {
      await expect(inWorker({ module: bad }, null)).rejects.toThrow('x');
    }
    const all = Array.from({ length: limit }, () => inWorker<number, Count>({ module: good }, 30));
    expect((await Promise.all(all)).map(({ calls }) => calls)).toEqual(Array(limit).fill(1));
  });
});

describe('a task that fails', () => {
  it('does not hand on what it left behind', async () => {
    const module = await moduleOf(
      'dirty',
      'let dirty = false; export const run = (text) => { if (dirty) return "schmutzig"; dirty = true; if (text === "kaputt") throw new Error(text); return "sauber"; };',
    );
    const inWorker = workerPool();
    await expect(inWorker({ module }, 'kaputt')).rejects.toThrow('kaputt');
    expect(await inWorker({ module }, 'danach')).toBe('sauber');
  });

  it.each([
    ['throws', '() => { throw new RangeError("zu weit"); }', /zu weit/],
    ['rejects', 'async () => { throw new Error("später"); }', /später/],
    ['throws nothing', '() => { throw undefined; }', /undefined/],
    ['throws an object', '() => { throw { toString: () => "Ding" }; }', /Ding/],
    ['ends its thread', '() => process.exit(0)', /ended with 0/],
    ['ends its thread with a code', '() => process.exit(3)', /ended with 3/],
    [
      'closes its door',
      'async () => { (await import("node:worker_threads")).parentPort.close(); await new Promise(() => {}); }',
      /ended with/,
    ],
    ['answers with what cannot be sent', '() => () => 1', /could not be cloned/],
    [
      'fails beside its answer',
      `async () => { setTimeout(() => { throw new Error("nebenher"); }, 1); await ${wait(200)}; }`,
      /nebenher/,
    ],
    [
      'forgets a promise that fails',
      `async () => { Promise.reject(new Error("vergessen")); await ${wait(200)}; }`,
      /vergessen/,
    ],
  ])('because it %s is told, and the pool has all its seats after it', async (name, run, words) => {
    const bad = await moduleOf(`bad-${name.replaceAll(' ', '-')}`, `export const run = ${run};`);
    const good = await moduleOf('good', 'export const run = (text) => text;');
    const inWorker = workerPool();
    const failing = Array.from({ length: limit + 1 }, () => inWorker({ module: bad }, null));
    const after = Array.from({ length: limit + 1 }, (_, index) =>
      inWorker({ module: good }, index),
    );
    for (const settled of await Promise.allSettled(failing)) {
      expect(settled).toMatchObject({ status: 'rejected', reason: expect.any(Error) });
      if (settled.status === 'rejected') expect(settled.reason.message).toMatch(words);
    }
    expect(await Promise.all(after)).toEqual(
      Array.from({ length: limit + 1 }, (_, index) => index),
    );
  });

  it.each([
    ['a module without run', 'export const lauf = () => 1;', /run is not a function/],
    ['a module that is no JavaScript', 'das ist kein Programm', /Unexpected|Invalid/],
    ['a module that fails while it loads', 'throw new Error("beim Laden");', /beim Laden/],
  ])('because of %s is told', async (name, text, words) => {
    const module = await moduleOf(name.replaceAll(' ', '-'), text);
    await expect(workerPool()({ module }, null)).rejects.toThrow(words);
  });

  it('keeps the stack of the thread, with file and line', async () => {
    const module = await moduleOf(
      'deep',
      'const inner = () => {\n  throw new TypeError("tief innen");\n};\nexport const run = () => inner();\n',
    );
    const error: unknown = await workerPool()({ module }, null).catch((reason: unknown) => reason);
    if (!(error instanceof Error)) throw new Error('no error');
    expect(error.message).toBe('tief innen');
    expect(error.stack).toMatch(/deep\.mjs:2:\d+/);
    expect(error.stack).toMatch(/deep\.mjs:4:\d+/);
  });

  it('because its input cannot be sent is told, and the next one runs', async () => {
    const module = await moduleOf('echo', 'export const run = (value) => value;');
    const inWorker = workerPool();
    await expect(inWorker({ module }, { toSend: () => 1 })).rejects.toThrow(/could not be cloned/);
    expect(await inWorker({ module }, 'geht')).toBe('geht');
  });
});

describe('a thread that dies while nobody uses it', () => {
  it.each([
    ['by an error', 'setTimeout(() => { throw new Error("Nachhall"); }, 5)'],
    ['by an exit', 'setTimeout(() => process.exit(1), 5)'],
  ])('%s takes no task with it', async (name, aftermath) => {
    const module = await moduleOf(
      `late-${name.replaceAll(' ', '-')}`,
      `let calls = 0; export const run = (dies) => { calls += 1; if (dies) ${aftermath}; return calls; };`,
    );
    const inWorker = workerPool();
    expect(await inWorker({ module }, true)).toBe(1);
    await new Promise((go) => setTimeout(go, 120));
    expect(await inWorker({ module }, false), 'a new thread with a new module').toBe(1);
  });
});

describe('what is sent', () => {
  it.each([
    ['bytes', new Uint8Array([1, 2, 255])],
    ['a view on bytes', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
    ['a map', new Map([['a', { b: [1, undefined, null] }]])],
    ['nothing', undefined],
    ['text with signs of every plane', 'ä‧😀\u0000'],
    ['a number that is none', Number.NaN],
  ])('arrives and comes back as it is: %s', async (_, value) => {
    const module = await moduleOf('echo', 'export const run = (value) => value;');
    expect(await workerPool()<unknown, unknown>({ module }, value)).toEqual(value);
  });

  it('is a copy: the sender keeps its bytes', async () => {
    const module = await moduleOf('fill', 'export const run = (bytes) => bytes.fill(7);');
    const mine = new Uint8Array([1, 2, 3]);
    expect(await workerPool()({ module }, mine)).toEqual(new Uint8Array([7, 7, 7]));
    expect(mine).toEqual(new Uint8Array([1, 2, 3]));
  });
});

describe('a task that is near another', () => {
  it('takes the thread that has loaded that one, and its own before', async () => {
    const first = await moduleOf('near-a', counter);
    const second = await moduleOf('near-b', counter);
    const third = await moduleOf('near-c', counter);
    const inWorker = workerPool();
    const one = await inWorker<number, Count>({ module: first }, 0);
    const far = await inWorker<number, Count>({ module: third }, 0);
    expect(far.thread).not.toBe(one.thread);
    const near = await inWorker<number, Count>({ module: second, near: first }, 0);
    expect(near).toEqual({ thread: one.thread, calls: 1 });
    const again = await inWorker<number, Count>({ module: third, near: first }, 0);
    expect(again).toEqual({ thread: far.thread, calls: 2 });
  });
});
