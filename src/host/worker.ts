/**
 * Runs a module's `run(input)` in a worker thread, so that long computing leaves the main thread
 * free for progress and Ctrl-C. At most as many tasks at a time as there are processors, at least two.
 * A thread that did its task keeps all that it has loaded and waits for the next task of that kind;
 * it ends with the program.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './host.ts';

/** What a worker thread is handed for each task, and what it posts back. */
export type WorkerStart = { readonly module: string; readonly input: unknown };
export type WorkerAnswer =
  | { readonly output: unknown }
  | { readonly failure: { readonly message: string; readonly stack: string } };

type Thread = { readonly worker: Worker; readonly loaded: Set<string> };
type Threads = { readonly all: Set<Thread>; readonly idle: Set<Thread> };

/** Tasks that run at the same time. */
const AT_ONCE = Math.max(2, availableParallelism());
/** Threads that are kept, busy or idle: an idle one costs memory alone. */
const LARGEST = 2 * AT_ONCE;

/** Makes the `inWorker` of a host. Waiting tasks start in the order they came. */
export function workerPool(): <Input, Output>(
  task: WorkerTask<Input, Output>,
  input: Input,
) => Promise<Output> {
  const waiting: (() => void)[] = [];
  const threads: Threads = { all: new Set(), idle: new Set() };
  const state = { free: AT_ONCE };
  return async (task, input) => {
    if (state.free > 0) state.free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const module = compiled(task.module).href;
    const thread = chooseThread(threads, [
      module,
      ...(task.near ? [compiled(task.near).href] : []),
    ]);
    try {
      const output = await ask(thread, { module, input });
      if (threads.all.has(thread)) threads.idle.add(thread);
      // The thread answers with whatever the module's `run` returned: the types of `task` say what.
      return output as never;
    } catch (error) {
      // What a failed task left behind must not meet the next one.
      threads.all.delete(thread);
      void thread.worker.terminate();
      throw error;
    } finally {
      const next = waiting.shift();
      if (next === undefined) state.free += 1;
      else next();
    }
  };
}

/**
 * An idle thread that knows the module, or the one that is near it; else a new one, since loading a second module into a thread
 * makes the first one be loaded again elsewhere; when there are many, any idle one.
 */
function chooseThread({ all, idle }: Threads, modules: readonly string[]): Thread {
  const knows = modules.flatMap((module) =>
    [...idle].filter(({ loaded }) => loaded.has(module)),
  )[0];
  const [other] = idle;
  const chosen = knows ?? (all.size < LARGEST ? undefined : other) ?? startThread({ all, idle });
  idle.delete(chosen);
  return chosen;
}

function startThread({ all, idle }: Threads): Thread {
  const worker = new Worker(compiled(new URL('./worker-entry.ts', import.meta.url)));
  const thread = { worker, loaded: new Set<string>() };
  all.add(thread);
  // Something it left running failed, or ended it: no task waits for it, and none shall meet it.
  for (const event of ['error', 'exit']) {
    worker.on(event, () => {
      all.delete(thread);
      idle.delete(thread);
    });
  }
  return thread;
}

/** Milliseconds. The longest task, the narration of a very long chapter, takes a few minutes. */
const TIME_LIMIT = 30 * 60_000;

function ask({ worker, loaded }: Thread, start: WorkerStart): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = new Error(`${start.module} gave no answer within ${TIME_LIMIT / 60_000} minutes`);
    const timer = setTimeout(() => reject(late), TIME_LIMIT).unref();
    const ended = (code: number) =>
      reject(new Error(`worker for ${start.module} ended with ${code}`));
    worker.once('message', (answer: WorkerAnswer) => {
      clearTimeout(timer);
      worker.off('error', reject).off('exit', ended).unref();
      loaded.add(start.module);
      if ('output' in answer) resolve(answer.output);
      else
        reject(Object.assign(new Error(answer.failure.message), { stack: answer.failure.stack }));
    });
    worker.once('error', reject).once('exit', ended);
    // An idle thread does not keep the program from ending, a working one does.
    worker.ref();
    worker.postMessage(start);
  });
}

/** Threads and programs run compiled code: `src/x.ts` stands for `dist/x.js` when tests run from the source. */
export function compiled(module: URL): URL {
  if (!module.pathname.endsWith('.ts')) return module;
  return new URL(module.href.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js'));
}
